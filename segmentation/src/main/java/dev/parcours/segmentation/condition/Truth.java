package dev.parcours.segmentation.condition;

/**
 * The answer to a condition, in the strong three-valued logic of Kleene. Only what is {@link #TRUE} puts a customer in
 * a segment.
 */
public enum Truth {
    // In the order of the logic: "and" is the lesser of two, "or" the greater.
    /** It does not hold. */
    FALSE,
    /** The data do not say. */
    UNKNOWN,
    /** It holds. */
    TRUE;

    /** Returns true or false. */
    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** Returns whether both hold: false if either is false, else unknown if either is unknown. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns whether at least one holds: true if either is true, else unknown if either is unknown. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns the opposite; unknown stays unknown. */
    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
