package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InSegment;
import java.util.ArrayList;
import java.util.List;

/** Collects the conditions without parts that an answer depends on, also by way of positions and other segments. */
final class Leaves {

    private final Surroundings around;
    private final List<Condition> found = new ArrayList<>();
    private boolean hasPositions;

    private Leaves(Surroundings around) {
        this.around = around;
    }

    /** Returns all of them but those that ask for a position or a segment themselves. */
    static List<Condition> of(Condition condition, Surroundings around) {
        Leaves leaves = new Leaves(around);
        leaves.add(condition, true);
        return leaves.found;
    }

    // All segments that one asks for are known at once, so what these ask for is not followed again.
    private void add(Condition condition, boolean followsSegments) {
        if (condition instanceof InSegment in) {
            if (followsSegments) {
                SegmentConditions segments = around.segments();
                segments.withAllAskedFor(in.segment()).forEach(id -> add(segments.condition(id), false));
            }
        } else if (condition instanceof InPosition) {
            if (!hasPositions) {
                hasPositions = true;
                CycleQuestions.conditions(around).forEach(rule -> add(rule, false));
            }
        } else if (condition.parts().isEmpty()) {
            found.add(condition);
        }
        condition.parts().forEach(part -> add(part, followsSegments));
    }
}
