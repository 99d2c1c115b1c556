package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Labels;
import dev.parcours.core.PurchaseType;
import java.time.Duration;
import java.util.Locale;

/**
 * Why a purchase is of its type.
 *
 * @param purchase the purchase, with the facts that the rule looked at
 * @param rule the rule that decides, the first that matches
 * @param number the place of the rule among the rules, from 1
 */
public record PurchaseTypeReason(PurchaseJourney purchase, PurchaseTypeRule rule, int number) {

    /**
     * Creates a reason.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public PurchaseTypeReason {
        checkNotNull(purchase, "purchase");
        checkNotNull(rule, "rule");
        checkArgument(number >= 1, "rules are numbered from 1, but the number was %s", number);
    }

    /** Returns the type. */
    public PurchaseType type() {
        return rule.type();
    }

    /**
     * Returns whether the data begin too late to be sure: the purchase may have taken longer, and something else may
     * have begun it.
     */
    public boolean mayBeOtherwise() {
        return purchase.mayBeginBeforeData();
    }

    /**
     * Returns the reason as a sentence, in French for French locales and else in English, such as "Rule 2 calls the
     * purchase planned: it took 3 days and 12 interactions from “visit” on." It says the time in whole units.
     */
    public String text(Locale locale) {
        String sentence = Phrases.SENTENCES.say(
                locale,
                purchase.interactionsBefore() == 0 ? "purchase.alone" : "purchase",
                number,
                Labels.forLocale(locale).of(type()),
                time(locale),
                purchase.interactionsBefore(),
                purchase.trigger().type());
        return mayBeOtherwise() ? sentence + " " + Phrases.SENTENCES.say(locale, "purchase.edge") : sentence;
    }

    private String time(Locale locale) {
        Duration time = purchase.duration();
        if (time.toDays() > 0) {
            return Phrases.SENTENCES.say(locale, "time.days", time.toDays());
        }
        if (time.toHours() > 0) {
            return Phrases.SENTENCES.say(locale, "time.hours", time.toHours());
        }
        return time.toMinutes() > 0
                ? Phrases.SENTENCES.say(locale, "time.minutes", time.toMinutes())
                : Phrases.SENTENCES.say(locale, "time.seconds", time.toSeconds());
    }
}
