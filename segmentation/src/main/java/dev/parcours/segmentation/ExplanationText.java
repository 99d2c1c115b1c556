package dev.parcours.segmentation;

import dev.parcours.core.CyclePosition;
import dev.parcours.core.Labels;
import dev.parcours.core.Sentences;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Score;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.phrase.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes explanations out for people: a tree of lines, each the answer and what was asked. */
final class ExplanationText {

    private static final Sentences SENTENCES = Sentences.load(ExplanationText.class::getResourceAsStream);

    private final Locale locale;
    private final Labels labels;
    private final Phrases phrases;

    ExplanationText(Locale locale) {
        this.locale = locale;
        labels = Labels.forLocale(locale);
        phrases = Phrases.forLocale(locale);
    }

    String of(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        add(lines, "", "", explanation);
        return String.join("\n", lines);
    }

    private void add(List<String> lines, String indent, String before, Explanation explanation) {
        String truth = say("truth." + code(explanation.truth()));
        lines.add(indent + say("line", truth, before + phrase(explanation)));
        String deeper = indent + "  ";
        if (explanation.condition() instanceof InPosition in) {
            addRules(lines, deeper, in, explanation);
        } else {
            explanation.decidingParts().forEach(part -> add(lines, deeper, "", part));
        }
    }

    /** Adds the rules of the position that was asked for and of the one that was found. */
    private void addRules(List<String> lines, String indent, InPosition asked, Explanation explanation) {
        Seen.Position seen = (Seen.Position) explanation.seen().orElseThrow();
        for (int i = 0; i < explanation.parts().size(); i++) {
            CyclePosition position = seen.rulesLookedAt().get(i);
            if (position == asked.position() || position == seen.position()) {
                add(
                        lines,
                        indent,
                        say("position.rule", labels.of(position)),
                        explanation.parts().get(i));
            }
        }
    }

    private String phrase(Explanation explanation) {
        Condition condition = explanation.condition();
        if (condition instanceof AllOf) {
            return say("all_of");
        }
        if (condition instanceof AnyOf) {
            return say("any_of");
        }
        if (condition instanceof AtLeastOf atLeast) {
            return say("at_least_of", atLeast.minimum());
        }
        if (condition instanceof Score score) {
            return say("score", score.threshold().toPlainString());
        }
        return condition instanceof Not
                ? say("not")
                : phrases.note(condition, explanation.seen().orElseThrow());
    }

    private String say(String key, Object... arguments) {
        return SENTENCES.say(locale, key, arguments);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
