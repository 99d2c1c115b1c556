package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Interaction;
import java.util.Locale;
import java.util.Optional;

/**
 * Why an interaction is in its stage.
 *
 * @param interaction the interaction
 * @param rule the rule that places it, the first that matches
 * @param number the place of the rule among the rules, from 1
 * @param context the earliest interaction that is one the rule wants to have come {@linkplain PlacementRule#after()
 *     before}; empty if the rule wants none
 */
public record PlacementReason(Interaction interaction, PlacementRule rule, int number, Optional<Interaction> context) {

    /**
     * Creates a reason.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public PlacementReason {
        checkNotNull(interaction, "interaction");
        checkNotNull(rule, "rule");
        checkArgument(number >= 1, "rules are numbered from 1, but the number was %s", number);
        checkNotNull(context, "context");
    }

    /** Returns the id of the stage. */
    public String stage() {
        return rule.stage();
    }

    /** Returns how sure the rule is, above 0 and at most 1. */
    public double confidence() {
        return rule.confidence();
    }

    /**
     * Returns the reason as a sentence, in French for French locales and else in English, such as "Rule 1 places
     * “support_call” in stage “service”, since “purchase” came before."
     */
    public String text(Locale locale) {
        String clause = context.map(earlier -> Phrases.SENTENCES.say(locale, "placement.after", earlier.type()))
                .or(() -> rule.before().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Phrases.SENTENCES.say(locale, "placement.before", String.join(", ", rule.before()))))
                .orElse("");
        String sentence = Phrases.SENTENCES.say(locale, "placement", number, interaction.type(), stage(), clause);
        return confidence() == PlacementRule.SURE
                ? sentence
                : sentence + " " + Phrases.SENTENCES.say(locale, "placement.guess", confidence());
    }
}
