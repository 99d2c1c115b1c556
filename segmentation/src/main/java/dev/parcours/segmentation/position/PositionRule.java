package dev.parcours.segmentation.position;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.condition.Condition;

/**
 * Puts customers in a position of the cycle, unless an earlier rule did.
 *
 * @param position the position
 * @param condition what has to hold
 */
public record PositionRule(CyclePosition position, Condition condition) {

    /** Creates a rule. */
    public PositionRule {
        checkNotNull(position, "position");
        checkNotNull(condition, "condition");
    }

    /** Returns the rule of a position. */
    public static PositionRule of(CyclePosition position, Condition condition) {
        return new PositionRule(position, condition);
    }
}
