package dev.parcours.core.internal;

import dev.parcours.core.ConfidenceInterval;
import java.util.Optional;
import java.util.OptionalDouble;

/** Parts of a whole. */
public final class Shares {

    private Shares() {}

    /** Returns a part as a share of a whole, or empty if the whole is nothing. */
    public static OptionalDouble of(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /**
     * Returns the {@linkplain ConfidenceInterval#ofShare score interval} of a share, or empty if the whole is nothing
     * or less than the part.
     */
    public static Optional<ConfidenceInterval> interval(long part, long whole, double level) {
        return whole == 0 || part > whole
                ? Optional.empty()
                : Optional.of(ConfidenceInterval.ofShare(part, whole, level));
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
