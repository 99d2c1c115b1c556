package dev.parcours.segmentation.evaluation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Score;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers conditions, those with parts by the answers to their parts. */
public final class Evaluator {

    private Evaluator() {}

    /** Returns the answer to a condition. */
    public static Truth truth(Condition condition, Facts facts) {
        if (condition.parts().isEmpty()) {
            return read(find(condition, facts), facts);
        }
        List<Truth> parts = new ArrayList<>(condition.parts().size());
        for (Condition part : condition.parts()) {
            Truth truth = truth(part, facts);
            if (decides(truth, condition)) {
                return truth;
            }
            parts.add(truth);
        }
        return combined(condition, parts);
    }

    /** Returns whether the answer to one part is the answer, whatever those to others are. */
    private static boolean decides(Truth part, Condition condition) {
        return (part == Truth.FALSE && condition instanceof AllOf)
                || (part == Truth.TRUE && condition instanceof AnyOf);
    }

    /** Returns the answer to a condition without parts, in three-valued logic, and what was seen. */
    public static Finding find(Condition condition, Facts facts) {
        return Questions.of(condition).find(condition, facts);
    }

    /** Returns how the answer to a condition without parts is read. */
    public static Truth read(Finding finding, Facts facts) {
        return facts.around().logic().read(finding.truth());
    }

    /** Returns the answer at an instant to a condition on an attribute of some value, or of none. */
    public static Truth ofAttribute(
            AttributeCondition condition, Optional<AttributeValue> value, Instant asOf, Surroundings around) {
        return around.logic()
                .read(AttributeTests.find(condition, value, asOf, around.patterns())
                        .truth());
    }

    /** Returns the conditions that the answer to a condition without parts was worked out from. */
    public static List<Condition> reasons(Condition condition, Facts facts) {
        return Questions.of(condition).reasons(condition, facts);
    }

    /** Returns the answer to a condition with parts. */
    public static Truth combined(Condition condition, List<Truth> parts) {
        if (condition instanceof AllOf) {
            return parts.stream().reduce(Truth.TRUE, Truth::and);
        }
        if (condition instanceof AnyOf) {
            return parts.stream().reduce(Truth.FALSE, Truth::or);
        }
        if (condition instanceof Not) {
            return parts.get(0).not();
        }
        if (condition instanceof AtLeastOf atLeast) {
            return atLeast(atLeast.minimum(), parts);
        }
        if (condition instanceof Score score) {
            return score(score, parts);
        }
        throw new AssertionError("no way to combine " + condition.getClass());
    }

    private static Truth atLeast(int minimum, List<Truth> parts) {
        Seen.Holding holding = holding(parts);
        return between(holding.fewest() >= minimum, holding.most() >= minimum);
    }

    private static Truth score(Score score, List<Truth> parts) {
        Seen.Points points = points(score, parts);
        return between(
                points.lowest().compareTo(score.threshold()) >= 0,
                points.highest().compareTo(score.threshold()) >= 0);
    }

    /** Returns what a condition sees in the answers to its parts; empty if that is no more than the answers. */
    public static Optional<Seen> seen(Condition condition, List<Truth> parts) {
        if (condition instanceof AtLeastOf) {
            return Optional.of(holding(parts));
        }
        return condition instanceof Score score ? Optional.of(points(score, parts)) : Optional.empty();
    }

    private static Seen.Holding holding(List<Truth> parts) {
        int certain = (int) parts.stream().filter(part -> part == Truth.TRUE).count();
        int possible = (int) parts.stream().filter(part -> part != Truth.FALSE).count();
        return new Seen.Holding(certain, possible, parts.size());
    }

    /** Returns the points of a score, by the answers to its parts. */
    static Seen.Points points(Score score, List<Truth> parts) {
        BigDecimal lowest = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal points = score.weights().get(i).points();
            Truth part = parts.get(i);
            boolean isGain = points.signum() > 0;
            if (part == Truth.TRUE || (part == Truth.UNKNOWN && !isGain)) {
                lowest = lowest.add(points);
            }
            if (part == Truth.TRUE || (part == Truth.UNKNOWN && isGain)) {
                highest = highest.add(points);
            }
        }
        return new Seen.Points(lowest, highest);
    }

    private static Truth between(boolean isCertain, boolean isPossible) {
        return isCertain ? Truth.TRUE : isPossible ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Returns the data that the answer to a condition depends on. */
    public static Reads reads(Condition condition, Surroundings around) {
        if (condition.parts().isEmpty()) {
            return Questions.of(condition).reads(condition, around);
        }
        return condition.parts().stream().map(part -> reads(part, around)).reduce(Reads.NOTHING, Reads::and);
    }

    /** Returns whether an interaction more or less can make a difference; true where that is not sure. */
    static boolean concerns(Condition condition, Interaction interaction, Surroundings around) {
        return condition.parts().isEmpty()
                ? Questions.of(condition).concerns(condition, interaction, around)
                : condition.parts().stream().anyMatch(part -> concerns(part, interaction, around));
    }

    /** Returns the earliest later instant at which time alone changes whether a condition is true. */
    public static Optional<Instant> validUntil(Condition condition, Facts facts) {
        return Course.nextChange(condition, facts);
    }

    /** Returns an instant before which no condition within a condition changes; empty if none ever does. */
    public static Optional<Instant> steadyUntil(Condition condition, Facts facts) {
        if (condition.parts().isEmpty()) {
            return Questions.of(condition).steadyUntil(condition, facts);
        }
        return earliest(condition.parts(), facts);
    }

    /** Returns an instant before which none of some conditions changes; empty if none ever does. */
    static Optional<Instant> earliest(List<Condition> conditions, Facts facts) {
        return conditions.stream()
                .map(condition -> steadyUntil(condition, facts))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
