package dev.parcours.core;

/**
 * What happens at the beginning of a journey, between two of its steps, and at its end.
 *
 * <p>Between two steps exactly one of {@link #STAY}, {@link #ADVANCE}, {@link #JUMP_AHEAD} and {@link #GO_BACK}
 * happens, by the places of their stages in the model. A journey begins with {@link #ENTER}, or with {@link #RE_ENTER}
 * if the customer had a journey before, and ends with {@link #LEAVE}. A step without a stage takes no part: the steps
 * before and after it count as neighbours.
 */
public enum Move {
    /** The customer's first journey begins. */
    ENTER,
    /** A later journey of the customer begins. */
    RE_ENTER,
    /** The next step is in the same stage. */
    STAY,
    /** The next step is in the stage that follows. */
    ADVANCE,
    /** The next step is two stages ahead or more. */
    JUMP_AHEAD,
    /** The next step is in an earlier stage. */
    GO_BACK,
    /** The journey ends, or the data do. */
    LEAVE;

    /**
     * Returns the move between two steps.
     *
     * @param fromIndex the place of the earlier step's stage in the model
     * @param toIndex the place of the later step's stage
     */
    public static Move between(int fromIndex, int toIndex) {
        int distance = toIndex - fromIndex;
        if (distance == 0) {
            return STAY;
        }
        if (distance < 0) {
            return GO_BACK;
        }
        return distance == 1 ? ADVANCE : JUMP_AHEAD;
    }
}
