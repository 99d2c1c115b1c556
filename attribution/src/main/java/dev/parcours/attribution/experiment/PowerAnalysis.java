package dev.parcours.attribution.experiment;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.ConfidenceInterval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many customers an experiment needs, and how surely so many show a difference: for the two-sided tests of
 * {@link ExperimentAnalysis}, looked at once.
 *
 * <p>With d the difference that should not be missed, z the normal quantile of the test, s0 and s1 the standard
 * deviations of the difference for one customer without and with the effect, and n customers of both variants,
 *
 * <pre>{@code
 * n = ((z s0 + z(power) s1) / d)^2,    power = P(N(0, 1) <= (d sqrt(n) - z s0) / s1)
 * }</pre>
 *
 * <p>With the share k of the customers in the control, s1^2 is p0 q0 / k + p1 q1 / (1 - k) for shares and s0^2 the same
 * with the pooled share in place of both (Fleiss, Levin and Paik 2003, Statistical methods for rates and proportions,
 * 3rd edition, section 4.2, without a correction for continuity); for means of standard deviation s, both are
 * {@code s^2 / k + s^2 / (1 - k)}. For example, to find a rise from 10 % to 12 % of conversions with a power of 0.8
 * takes 7,682 customers, 3,841 of each variant.
 *
 * <p>It is the normal approximation: good where some ten conversions of each variant, or thirty values, are expected.
 * The probability to find the difference with the wrong sign is left out. Reducing the variance by a covariate of
 * correlation r leaves the part {@code 1 - r^2} of the customers.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PowerAnalysis {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Beyond it a number of customers is no longer exact in a double. */
    private static final double GREATEST_NUMBER = 0x1p53;

    private final double difference;
    private final double controlVariance;
    private final double variantVariance;
    private final boolean isOfShares;
    private final double controlShare;
    private final double level;

    private PowerAnalysis(
            double difference,
            double controlVariance,
            double variantVariance,
            boolean isOfShares,
            double controlShare,
            double level) {
        this.difference = difference;
        this.controlVariance = controlVariance;
        this.variantVariance = variantVariance;
        this.isOfShares = isOfShares;
        this.controlShare = controlShare;
        this.level = level;
    }

    /**
     * Returns the analysis of shares of customers who convert, of two variants of one size, at the level 0.95.
     *
     * @param control the share of the control, as far as is known
     * @param variant the share of the variant that should not be missed
     * @throws IllegalArgumentException if a share is not between 0 and 1, or if they are equal
     */
    public static PowerAnalysis ofShares(double control, double variant) {
        checkArgument(
                control > 0 && control < 1 && variant > 0 && variant < 1 && control != variant,
                "the shares must differ and be between 0 and 1, but were %s and %s",
                control,
                variant);
        return new PowerAnalysis(
                Math.abs(variant - control),
                control * (1 - control),
                variant * (1 - variant),
                true,
                0.5,
                ConfidenceInterval.DEFAULT_LEVEL);
    }

    /**
     * Returns the analysis of mean values, of two variants of one size, at the level 0.95.
     *
     * @param difference the difference of the means that should not be missed, not 0
     * @param standardDeviation the standard deviation of the values in each variant, positive
     * @throws IllegalArgumentException if a number is out of range or not finite
     */
    public static PowerAnalysis ofMeans(double difference, double standardDeviation) {
        checkArgument(
                difference != 0 && Double.isFinite(difference),
                "the difference must be a number other than 0, but was %s",
                difference);
        checkArgument(
                standardDeviation > 0 && Double.isFinite(standardDeviation),
                "the standard deviation must be positive, but was %s",
                standardDeviation);
        // In standard deviations, so that no square is too large or too small.
        return new PowerAnalysis(
                Math.abs(difference / standardDeviation), 1, 1, false, 0.5, ConfidenceInterval.DEFAULT_LEVEL);
    }

    /**
     * Returns this analysis with another share of the customers in the control, such as 0.1 for a small hold-out.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public PowerAnalysis withControlShare(double share) {
        checkArgument(share > 0 && share < 1, "the share of the control must be between 0 and 1, but was %s", share);
        return new PowerAnalysis(difference, controlVariance, variantVariance, isOfShares, share, level);
    }

    /**
     * Returns this analysis with another level of the interval; one less it is that of the test.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public PowerAnalysis withLevel(double newLevel) {
        checkArgument(newLevel > 0 && newLevel < 1, "the level must be between 0 and 1, but was %s", newLevel);
        return new PowerAnalysis(difference, controlVariance, variantVariance, isOfShares, controlShare, newLevel);
    }

    /**
     * Returns the least number of customers, of both variants together, that shows the difference with a power.
     *
     * @param power how probable that is to be, more than one less the level and less than 1; usually 0.8 or 0.9
     * @throws IllegalArgumentException if the power is out of range, or if more than 2^53 customers are needed
     */
    public long customers(double power) {
        checkArgument(
                power > 1 - level && power < 1,
                "the power must be more than %s, which chance alone has, and less than 1, but was %s",
                1 - level,
                power);
        double root = (quantile() * deviationWithout() + NORMAL.inverseCumulativeProbability(power) * deviationWith())
                / difference;
        // Of a low power and very unequal variances it is negative: a single customer has more.
        double customers = root <= 0 ? 1 : Math.ceil(root * root);
        checkArgument(
                customers <= GREATEST_NUMBER,
                "so small a difference takes more than 2^53 customers; look for a larger one");
        return (long) customers;
    }

    /**
     * Returns how probable it is that customers, of both variants together, show the difference.
     *
     * @throws IllegalArgumentException if their number is not positive
     */
    public double power(long customers) {
        checkArgument(customers > 0, "the number of customers must be positive, but was %s", customers);
        return NORMAL.cumulativeProbability(
                (difference * Math.sqrt((double) customers) - quantile() * deviationWithout()) / deviationWith());
    }

    private double quantile() {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    private double deviationWith() {
        return Math.sqrt(controlVariance / controlShare + variantVariance / (1 - controlShare));
    }

    private double deviationWithout() {
        double rest = 1 - controlShare;
        // The variance of a pooled share has a part between the variants, that of a pooled mean is taken without it.
        double between = isOfShares ? controlShare * rest * difference * difference : 0;
        double pooled = controlShare * controlVariance + rest * variantVariance + between;
        return Math.sqrt(pooled / controlShare + pooled / rest);
    }
}
