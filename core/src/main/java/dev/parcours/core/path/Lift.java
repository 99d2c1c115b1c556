package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.internal.Shares;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much more often an outcome is seen in journeys that show a pattern. It says what goes together, not what causes
 * what.
 *
 * <p>For example, of 609 journeys 122 show a pattern and 71 an outcome, 27 of them both. The outcome is seen in 0.2213
 * of those that show the pattern, in 0.1166 of all (the base rate) and in 0.0903 of the others; so the lift is 1.898,
 * with the interval 1.445 to 2.493, and the ratio 2.449, with the interval 1.584 to 3.789.
 *
 * @param journeys how many journeys there are
 * @param matching how many of them show the pattern
 * @param withOutcome how many of them show the outcome
 * @param both how many of them show both
 */
public record Lift(long journeys, long matching, long withOutcome, long both) {

    private static final double NORMAL_QUANTILE =
            NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - ConfidenceInterval.DEFAULT_LEVEL) / 2);

    /**
     * Creates a lift.
     *
     * @throws IllegalArgumentException if no journeys can be counted like this
     */
    public Lift {
        checkArgument(
                0 <= both && both <= Math.min(matching, withOutcome) && matching - both <= journeys - withOutcome,
                "of %s journeys, %s cannot show the pattern, %s the outcome and %s both",
                journeys,
                matching,
                withOutcome,
                both);
    }

    /** Returns the share of all journeys that show the outcome, or empty if there is no journey. */
    public OptionalDouble baseRate() {
        return Shares.of(withOutcome, journeys);
    }

    /** Returns the share of the journeys with the pattern that show the outcome, or empty if there is none. */
    public OptionalDouble rate() {
        return Shares.of(both, matching);
    }

    /** Returns the share of the journeys without the pattern that show the outcome, or empty if there is none. */
    public OptionalDouble rateOfOthers() {
        return Shares.of(withOutcome - both, journeys - matching);
    }

    /**
     * Returns the {@linkplain #rate() rate} divided by the {@linkplain #baseRate() base rate}, or empty if one of them
     * is empty or the base rate is zero: the <em>interest</em> of Brin, Motwani, Ullman and Tsur (1997, Dynamic itemset
     * counting and implication rules for market basket data, SIGMOD Record 26, 255–264). 1 if pattern and outcome have
     * nothing to do with each other.
     */
    public OptionalDouble lift() {
        return quotient(rate(), baseRate());
    }

    /**
     * Returns the lifts that the data leave plausible, or empty if no journey shows both. With a, m, o and n the
     * journeys that show both, the pattern, the outcome, and all, the logarithm of the lift has by the delta method
     * (Agresti 2013, Categorical data analysis, 3rd edition, section 16.1) the variance
     *
     * <pre>{@code
     * 1/a - 1/m - 1/o - 1/n + 2a/mo
     * }</pre>
     */
    public Optional<ConfidenceInterval> liftInterval() {
        double a = both;
        double m = matching;
        double o = withOutcome;
        return interval(lift(), 1 / a - 1 / m - 1 / o - 1.0 / journeys + 2 * a / (m * o));
    }

    /**
     * Returns the {@linkplain #rate() rate} divided by that {@linkplain #rateOfOthers() of the others}, the relative
     * risk, or empty if one of them is empty or the latter is zero.
     */
    public OptionalDouble ratio() {
        return quotient(rate(), rateOfOthers());
    }

    /**
     * Returns the ratios that the data leave plausible, or empty if no journey with the pattern, or none of the others,
     * shows the outcome (Katz, Baptista, Azen and Pike 1978, Obtaining confidence intervals for the risk ratio in
     * cohort studies, Biometrics 34, 469–474). With a of m journeys with the pattern and c of k others that show the
     * outcome, the logarithm of the ratio has the variance
     *
     * <pre>{@code
     * 1/a - 1/m + 1/c - 1/k
     * }</pre>
     */
    public Optional<ConfidenceInterval> ratioInterval() {
        double others = journeys - matching;
        double c = withOutcome - both;
        return interval(ratio(), 1.0 / both - 1.0 / matching + 1 / c - 1 / others);
    }

    private static OptionalDouble quotient(OptionalDouble part, OptionalDouble whole) {
        return part.isEmpty() || whole.isEmpty() || whole.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(part.getAsDouble() / whole.getAsDouble());
    }

    private static Optional<ConfidenceInterval> interval(OptionalDouble value, double logVariance) {
        if (value.isEmpty() || value.getAsDouble() == 0) {
            return Optional.empty();
        }
        // Rounding can leave a variance of nothing slightly below it.
        double factor = Math.exp(NORMAL_QUANTILE * Math.sqrt(Math.max(0, logVariance)));
        return Optional.of(new ConfidenceInterval(
                value.getAsDouble() / factor, value.getAsDouble() * factor, ConfidenceInterval.DEFAULT_LEVEL));
    }
}
