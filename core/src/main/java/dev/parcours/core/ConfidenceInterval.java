package dev.parcours.core;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.NormalDistribution;

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

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Creates an interval.
     *
     * @throws IllegalArgumentException if the bounds are not numbers in order, or if the level is not between 0 and 1
     */
    public ConfidenceInterval {
        checkArgument(lower <= upper, "an interval from %s to %s has no values", lower, upper);
        checkArgument(level > 0 && level < 1, "the level must be between 0 and 1, but was %s", level);
    }

    /**
     * Returns the score interval of a share (Wilson 1927, Probable inference, the law of succession, and statistical
     * inference, Journal of the American Statistical Association 22, 209–212). With p the share, n the whole and z the
     * normal quantile of the level, its middle and half width are
     *
     * <pre>{@code
     * (p + z^2/2n) / (1 + z^2/n)    and    z sqrt(p (1-p)/n + z^2/4n^2) / (1 + z^2/n)
     * }</pre>
     *
     * <p>For example, 7 of 10 at the level 0.95 give 0.3968 to 0.8922.
     *
     * @param part how many of the whole have what is counted, 0 to {@code whole}
     * @param whole how many were looked at, at least 1
     * @param level how often such intervals hold the true share, between 0 and 1
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static ConfidenceInterval ofShare(long part, long whole, double level) {
        checkArgument(
                0 <= part && part <= whole && whole > 0,
                "the share must be of 0 to all of at least 1, but was %s of %s",
                part,
                whole);
        checkArgument(level > 0 && level < 1, "the level must be between 0 and 1, but was %s", level);
        double n = whole;
        double p = part / n;
        double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        // Rounding must not put the bounds of nothing and of everything beyond them.
        double lower = part == 0 ? 0 : Math.max(0, middle - half);
        double upper = part == whole ? 1 : Math.min(1, middle + half);
        return new ConfidenceInterval(lower, upper, level);
    }

    /** Returns whether the interval holds a value; its bounds belong to it. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
