package dev.parcours.segmentation;

import dev.parcours.core.CyclePosition;
import dev.parcours.core.Labels;
import dev.parcours.core.Sentences;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Score;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.phrase.Phrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes one explanation out for people: a tree of lines, each the answer and what was asked. */
final class ExplanationText {

    private static final Sentences SENTENCES = Sentences.load(ExplanationText.class::getResourceAsStream);

    private final Locale locale;
    private final Labels labels;
    private final Phrases phrases;
    private final Set<String> said = new HashSet<>();

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

    String of(PersonaFit fit) {
        List<String> lines = new ArrayList<>();
        lines.add(say("persona", phrases.text(fit.persona().name()), Math.round(100 * fit.fit())));
        add(lines, "  ", "", fit.explanation());
        return String.join("\n", lines);
    }

    private void add(List<String> lines, String indent, String before, Explanation explanation) {
        String truth = say("truth." + code(explanation.truth()));
        lines.add(indent + say("line", truth, before + phrase(explanation)));
        String deeper = indent + "  ";
        Condition condition = explanation.condition();
        if (condition instanceof InPosition in) {
            addRules(lines, deeper, in, explanation);
        } else if (condition instanceof Score score) {
            addWeighed(lines, deeper, score, explanation);
        } else if (condition instanceof InSegment in) {
            addSegment(lines, deeper, in, explanation);
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

    /** Adds all parts of a score with what each is worth. */
    private void addWeighed(List<String> lines, String indent, Score score, Explanation explanation) {
        for (int i = 0; i < explanation.parts().size(); i++) {
            String points = phrases.points(score.weights().get(i).points());
            add(lines, indent, say("weight", points), explanation.parts().get(i));
        }
    }

    /** Adds what decided another segment; of one that is asked for several times, once. */
    private void addSegment(List<String> lines, String indent, InSegment in, Explanation explanation) {
        if (said.add(in.segment())) {
            explanation.parts().forEach(part -> add(lines, indent, "", part));
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
            Seen.Holding holding = (Seen.Holding) explanation.seen().orElseThrow();
            String found = holding.fewest() == holding.most() ? "at_least_of" : "at_least_of.unknown";
            return say(found, atLeast.minimum(), holding.fewest(), holding.most());
        }
        if (condition instanceof Score score) {
            Seen.Points points = (Seen.Points) explanation.seen().orElseThrow();
            String found = points.lowest().compareTo(points.highest()) == 0 ? "score" : "score.unknown";
            return say(
                    found,
                    phrases.points(score.threshold()),
                    phrases.number(points.lowest()),
                    phrases.number(points.highest()));
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
