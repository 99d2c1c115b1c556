package dev.parcours.attribution.experiment;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.ConfidenceInterval;
import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many conversions a channel or campaign caused: those that would not have happened without it.
 *
 * @param channel the channel or campaign, not blank
 * @param conversions how many conversions it caused, negative if fewer would have happened with it
 * @param interval the numbers that the data leave plausible, more than one
 */
public record MeasuredLift(String channel, double conversions, ConfidenceInterval interval) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double GREATEST = 1e15;
    private static final double LEAST_WIDTH = 1e-9;

    /**
     * Creates a lift.
     *
     * @throws IllegalArgumentException if the channel is blank, if a number is beyond 1e15, or if the interval is
     *     narrower than 1e-9
     */
    public MeasuredLift {
        checkArgument(!channel.isBlank(), "the channel of a lift must not be blank");
        checkArgument(
                Math.abs(conversions) <= GREATEST
                        && interval.lower() >= -GREATEST
                        && interval.upper() <= GREATEST
                        && interval.upper() - interval.lower() >= LEAST_WIDTH,
                "the lift of channel '%s' must be a number from -%s to %s with an interval wider than %s, but was %s in %s",
                channel,
                GREATEST,
                GREATEST,
                LEAST_WIDTH,
                conversions,
                interval);
    }

    /**
     * Returns the lift that a hold-out shows. The share of the hold-out that converted is what would have become of the
     * treated; with n treated customers, and d the difference of the shares with its interval at the level 0.95,
     *
     * <pre>{@code
     * conversions = n d
     * }</pre>
     *
     * <p>For example, 600 of 9,000 treated and 50 of 1,000 held back convert, so that 150 of the 600 were caused by the
     * channel. Whether the customers are split as planned is for {@link ExperimentAnalysis} to say; if not, this number
     * means nothing either.
     *
     * @param channel the channel or campaign that was held back
     * @param counts counts of an experiment of {@linkplain Experiment#ofHoldOut two variants}, the first held back
     * @throws IllegalArgumentException if the experiment has more variants, or if one has no customer
     */
    public static MeasuredLift of(String channel, ExperimentCounts counts) {
        Experiment experiment = counts.experiment();
        checkArgument(
                experiment.variants().size() == 2,
                "a lift is measured by two variants, but experiment '%s' has %s; make one experiment for each channel",
                experiment.id(),
                experiment.variants());
        Comparison comparison =
                ExperimentAnalysis.withDefaults().analyze(counts).comparisons().get(0);
        Effect effect = comparison
                .conversion()
                .orElseThrow(() -> new IllegalArgumentException(
                        "one of the variants %s of experiment '%s' has no customer; count both"
                                .formatted(experiment.variants(), experiment.id())));
        return new MeasuredLift(channel, effect.difference(), effect.interval())
                .times((double) comparison.variantCustomers());
    }

    /**
     * Returns a lift that was measured elsewhere, with its normal interval at the level 0.95.
     *
     * @param channel the channel or campaign
     * @param conversions how many conversions it caused
     * @param standardError the standard error of that number, positive
     * @throws IllegalArgumentException if the channel is blank, a number beyond 1e15, or the standard error not
     *     positive or almost 0
     */
    public static MeasuredLift of(String channel, double conversions, double standardError) {
        checkArgument(
                standardError > 0 && Double.isFinite(standardError),
                "the standard error of the lift of channel '%s' must be positive, but was %s",
                channel,
                standardError);
        double half = quantile(ConfidenceInterval.DEFAULT_LEVEL) * standardError;
        return new MeasuredLift(
                channel,
                conversions,
                new ConfidenceInterval(conversions - half, conversions + half, ConfidenceInterval.DEFAULT_LEVEL));
    }

    private static double quantile(double level) {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /**
     * Returns the standard error, which is half the width of the interval divided by the normal quantile of its level.
     */
    public double standardError() {
        return (interval.upper() - interval.lower()) / 2 / quantile(interval.level());
    }

    /**
     * Returns this lift carried over to more or fewer customers, such as by 4 from a test on a quarter of them.
     *
     * @param factor how many times as many they are, positive
     * @throws IllegalArgumentException if it is not a positive number
     */
    public MeasuredLift times(double factor) {
        checkArgument(
                factor > 0 && Double.isFinite(factor),
                "the factor of the lift of channel '%s' must be positive, but was %s",
                channel,
                factor);
        return new MeasuredLift(
                channel,
                conversions * factor,
                new ConfidenceInterval(interval.lower() * factor, interval.upper() * factor, interval.level()));
    }

    /** Returns what was measured as a sentence, in French or in English. */
    public String sentence(Locale locale) {
        return Wording.of(this, locale);
    }
}
