package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.CyclePosition;

/**
 * Holds if the position of the cycle in which the customer was before the one that he is in is a given one.
 *
 * <p>Positions before are those decided by what was known then, as at {@link TimeInPosition}, from the first dated fact
 * on. False of somebody who was never seen in another position than this one, so this is never unknown.
 *
 * @param position the position before
 */
public record CameFrom(CyclePosition position) implements Condition {

    /** Creates the condition. */
    public CameFrom {
        checkNotNull(position, "position");
    }
}
