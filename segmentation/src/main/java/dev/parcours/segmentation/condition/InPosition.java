package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.CyclePosition;

/**
 * Holds if the customer is in a position of the cycle, as decided by the position rules of whoever evaluates it.
 *
 * <p>Everybody is in exactly one position at every instant, so this is never unknown. The rules themselves cannot ask
 * for a position.
 *
 * @param position the position
 */
public record InPosition(CyclePosition position) implements Condition {

    /** Creates the condition. */
    public InPosition {
        checkNotNull(position, "position");
    }
}
