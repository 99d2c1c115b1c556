package dev.parcours.core.identity;

import dev.parcours.core.Sentences;
import dev.parcours.core.identity.IdentityExplanation.Hop;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes explanations out for people. */
final class ExplanationText {

    private static final Sentences SENTENCES = Sentences.load(ExplanationText.class::getResourceAsStream);

    private final Locale locale;

    ExplanationText(Locale locale) {
        this.locale = locale;
    }

    String of(IdentityExplanation explanation) {
        String answer = say("verdict." + code(explanation.verdict()), explanation.from(), explanation.to());
        return Stream.concat(Stream.of(answer), explanation.chain().stream().map(hop -> "  " + line(hop)))
                .collect(Collectors.joining("\n"));
    }

    private String line(Hop hop) {
        IdentityLink link = hop.link();
        String line = say(
                "hop",
                hop.from(),
                hop.to(),
                say("strength." + code(link.strength())),
                link.origin(),
                link.time().toString());
        return line + hop.refusal().map(this::refusal).orElse("");
    }

    private String refusal(RefusedLink refused) {
        return say(
                "refused." + code(refused.guard()),
                refused.conflict().get(0),
                refused.conflict().get(refused.conflict().size() - 1));
    }

    private String say(String key, Object... arguments) {
        return SENTENCES.say(locale, key, arguments);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
