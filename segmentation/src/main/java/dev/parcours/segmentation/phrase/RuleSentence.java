package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says which customers a condition asks for: in one sentence if it joins a few parts in one way, else with a list below
 * it.
 *
 * <p>"Not" is said of the conditions without parts. By the rules of De Morgan, which also hold with three truths, "not
 * all of" is "at least one is not", and "not any of" is "all are not".
 */
public final class RuleSentence {

    private static final int MAX_FLAT = 3;

    private final Wording wording;
    private final Phrases phrases;

    private RuleSentence(Locale locale) {
        wording = new Wording(locale);
        phrases = Phrases.forLocale(locale);
    }

    /** Returns the sentence of a condition: French for French locales, English for all others. */
    public static String of(Condition condition, Locale locale) {
        return new RuleSentence(locale).sentence(condition);
    }

    private String sentence(Condition condition) {
        List<String> lines = new ArrayList<>();
        add(lines, "", "customers", said(condition, true));
        return String.join("\n", lines);
    }

    private Said said(Condition condition, boolean holds) {
        if (condition instanceof Not not) {
            return said(not.part(), !holds);
        }
        if (condition instanceof AllOf) {
            return group(holds ? "and" : "or", condition, holds);
        }
        if (condition instanceof AnyOf) {
            return group(holds ? "or" : "and", condition, holds);
        }
        if (condition instanceof AtLeastOf atLeast) {
            int needed = holds ? atLeast.minimum() : atLeast.parts().size() - atLeast.minimum() + 1;
            return heading(wording.say("group.at_least", needed), atLeast, holds);
        }
        if (condition instanceof Score score) {
            Optional<BigDecimal> threshold = Optional.of(score.threshold());
            String heading = wording.say("group.score", wording.amount(threshold, Optional.empty(), holds));
            return new Group(
                    "", heading, score.weights().stream().map(this::weighed).toList());
        }
        return new Clause(phrases.clause(condition, holds));
    }

    private Said weighed(Score.Weight weight) {
        return new Weighed(wording.points(weight.points()), said(weight.condition(), true));
    }

    private Said heading(String heading, Condition condition, boolean holds) {
        return new Group(
                "",
                heading,
                condition.parts().stream().map(part -> said(part, holds)).toList());
    }

    /** Returns what the parts of a condition say together, those that are joined in the same way as one. */
    private Said group(String joint, Condition condition, boolean holds) {
        List<Said> parts = condition.parts().stream()
                .map(part -> said(part, holds))
                .flatMap(part -> part instanceof Group group && group.joint.equals(joint)
                        ? group.parts.stream()
                        : Stream.of(part))
                .toList();
        return parts.size() == 1 ? parts.get(0) : new Group(joint, wording.say("group." + joint), parts);
    }

    private void add(List<String> lines, String indent, String who, Said said) {
        add(lines, indent, who.equals("customers") ? "" : indent + "  ", who, "", said);
    }

    private void add(List<String> lines, String indent, String deeper, String who, String points, Said said) {
        if (said instanceof Weighed weighed) {
            add(lines, indent, deeper, "those.points", weighed.points, weighed.said);
        } else if (said instanceof Clause clause) {
            lines.add(indent + wording.say(who, clause.text, points));
        } else if (said instanceof Group group && group.isFlat()) {
            lines.add(indent + wording.say(who, flat(group), points));
        } else if (said instanceof Group group) {
            lines.add(indent + wording.say(who, group.heading, points));
            group.parts.forEach(part -> add(lines, deeper, "those", part));
        }
    }

    private String flat(Group group) {
        List<String> clauses =
                group.parts.stream().map(part -> ((Clause) part).text).toList();
        return group.joint.equals("and") ? wording.and(clauses) : wording.or(clauses);
    }

    private sealed interface Said {}

    private record Clause(String text) implements Said {}

    /** What is worth some points. */
    private record Weighed(String points, Said said) implements Said {}

    private record Group(String joint, String heading, List<Said> parts) implements Said {

        boolean isFlat() {
            return !joint.isEmpty()
                    && parts.size() <= MAX_FLAT
                    && parts.stream().allMatch(Clause.class::isInstance);
        }
    }
}
