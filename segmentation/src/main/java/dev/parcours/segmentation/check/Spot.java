package dev.parcours.segmentation.check;

import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Score;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a condition stands; its path is written out only where somebody reads it.
 *
 * @param parent the condition that it is a part of; null for a whole rule
 * @param owner the segment whose rule it is in; null in the rules of positions
 * @param step its place in the parent
 * @param condition the condition
 */
record Spot(@Nullable Spot parent, @Nullable String owner, String step, Condition condition) {

    static Spot ofSegment(String segment, Condition condition) {
        return new Spot(null, segment, "when", condition);
    }

    static Spot ofPosition(int rule, Condition condition) {
        return new Spot(null, null, "positions.rules[%s].when".formatted(rule), condition);
    }

    /** Returns where a part of the condition stands. */
    Spot part(int index) {
        return new Spot(this, owner, step(index), condition.parts().get(index));
    }

    private String step(int index) {
        if (condition instanceof Not) {
            return ".not";
        }
        if (condition instanceof Score) {
            return ".score[%s].if".formatted(index);
        }
        String list = condition instanceof AllOf
                ? "all"
                : condition instanceof AnyOf ? "any" : condition instanceof AtLeastOf ? "of" : "parts";
        return ".%s[%s]".formatted(list, index);
    }

    ConditionPlace place() {
        Deque<String> steps = new ArrayDeque<>();
        for (Spot spot = this; spot != null; spot = spot.parent) {
            steps.push(spot.step);
        }
        return new ConditionPlace(Optional.ofNullable(owner), String.join("", steps), condition);
    }
}
