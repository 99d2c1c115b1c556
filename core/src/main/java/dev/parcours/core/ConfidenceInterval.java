package dev.parcours.core;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The values that data leave plausible for a figure.
 *
 * @param lower the least of them
 * @param upper the greatest of them, at least the least
 * @param level how often intervals made in this way hold the true value, between 0 and 1, such as 0.95
 */
public record ConfidenceInterval(double lower, double upper, double level) {

    /** The level of the intervals that figures have by default. */
    public static final double DEFAULT_LEVEL = 0.95;

    /**
     * Creates an interval.
     *
     * @throws IllegalArgumentException if the bounds are not numbers in order, or if the level is not between 0 and 1
     */
    public ConfidenceInterval {
        checkArgument(lower <= upper, "an interval from %s to %s has no values", lower, upper);
        checkArgument(level > 0 && level < 1, "the level must be between 0 and 1, but was %s", level);
    }

    /** Returns whether the interval holds a value; its bounds belong to it. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
