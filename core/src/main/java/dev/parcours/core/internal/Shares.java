package dev.parcours.core.internal;

import dev.parcours.core.ConfidenceInterval;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Parts of a whole. */
public final class Shares {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Shares() {}

    /** Returns a part as a share of a whole, or empty if the whole is nothing. */
    public static OptionalDouble of(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /**
     * Returns the score interval of a share (Wilson 1927, Probable inference, the law of succession, and statistical
     * inference, Journal of the American Statistical Association 22, 209–212), or empty if the whole is nothing or less
     * than the part. With p the share, n the whole and z the normal quantile of the level, its middle and half width
     * are
     *
     * <pre>{@code
     * (p + z^2/2n) / (1 + z^2/n)    and    z sqrt(p (1-p)/n + z^2/4n^2) / (1 + z^2/n)
     * }</pre>
     *
     * <p>For example, 7 of 10 at the level 0.95 give 0.3968 to 0.8922.
     */
    public static Optional<ConfidenceInterval> interval(long part, long whole, double level) {
        if (whole == 0 || part > whole) {
            return Optional.empty();
        }
        double n = whole;
        double p = part / n;
        double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        // Rounding must not put the bounds of nothing and of everything beyond them.
        double lower = part == 0 ? 0 : Math.max(0, middle - half);
        double upper = part == whole ? 1 : Math.min(1, middle + half);
        return Optional.of(new ConfidenceInterval(lower, upper, level));
    }

    /**
     * Returns the interval of the difference of two shares of independent wholes, the first less the second, or empty
     * if one of the wholes is nothing or less than its part (method 10 of Newcombe 1998, Interval estimation for the
     * difference between independent proportions, Statistics in Medicine 17, 873–890). With p and q the shares, and l,
     * u and m, v the bounds of their {@linkplain #interval score intervals}, it goes from
     *
     * <pre>{@code
     * p - q - sqrt((p - l)^2 + (v - q)^2)    to    p - q + sqrt((u - p)^2 + (q - m)^2)
     * }</pre>
     *
     * <p>For example, 56 of 70 less 48 of 80 at the level 0.95 give 0.0524 to 0.3339.
     */
    public static Optional<ConfidenceInterval> differenceInterval(
            long part, long whole, long otherPart, long otherWhole, double level) {
        Optional<ConfidenceInterval> first = interval(part, whole, level);
        Optional<ConfidenceInterval> second = interval(otherPart, otherWhole, level);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        double p = (double) part / whole;
        double q = (double) otherPart / otherWhole;
        double below = Math.hypot(p - first.get().lower(), second.get().upper() - q);
        double above = Math.hypot(first.get().upper() - p, q - second.get().lower());
        return Optional.of(new ConfidenceInterval(p - q - below, p - q + above, level));
    }
}
