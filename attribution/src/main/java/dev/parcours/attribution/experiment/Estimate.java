package dev.parcours.attribution.experiment;

import dev.parcours.core.ConfidenceInterval;
import java.util.Optional;

/**
 * A figure of one variant with its interval, from which the intervals of the difference and of the ratio of two are
 * recovered: the method of variance estimates recovery.
 */
record Estimate(double value, double lower, double upper, double level) {

    static Estimate ofShare(long part, long whole, double level) {
        ConfidenceInterval interval = ConfidenceInterval.ofShare(part, whole, level);
        return new Estimate((double) part / whole, interval.lower(), interval.upper(), level);
    }

    static Estimate ofMean(double mean, double half, double level) {
        return new Estimate(mean, mean - half, mean + half, level);
    }

    /** Of this less another (Zou and Donner 2008; of shares the tenth method of Newcombe 1998). */
    ConfidenceInterval minus(Estimate other) {
        double difference = value - other.value;
        double below = Math.hypot(value - lower, other.upper - other.value);
        double above = Math.hypot(upper - value, other.value - other.lower);
        return new ConfidenceInterval(difference - below, difference + above, level);
    }

    /** Of this divided by another (Donner and Zou 2012); empty if the other one may be 0 or less, or is all but 0. */
    Optional<ConfidenceInterval> dividedBy(Estimate other) {
        if (other.lower <= 0) {
            return Optional.empty();
        }
        double ratioLower = root(value / other.value, lower / other.value, other.upper / other.value, -1);
        double ratioUpper = root(value / other.value, upper / other.value, other.lower / other.value, 1);
        return Double.isFinite(ratioLower) && Double.isFinite(ratioUpper)
                ? Optional.of(new ConfidenceInterval(ratioLower, ratioUpper, level))
                : Optional.empty();
    }

    /**
     * The ratio R at which a bound of {@code this - R other} is 0, a root of {@code a R^2 - 2 b R + c}, all in units of
     * the other. The smaller root is the lower bound and the greater the upper one, in the form that loses no digits.
     */
    private static double root(double b, double bound, double otherBound, int sign) {
        double a = otherBound * (2 - otherBound);
        double c = bound * (2 * b - bound);
        double root = Math.sqrt(Math.max(0, b * b - a * c));
        if (b == 0 && c == 0) {
            return 0;
        }
        return sign * b >= 0 ? (b + sign * root) / a : c / (b - sign * root);
    }
}
