package dev.parcours.core.path;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.Journey;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Satisfaction.Scale;
import dev.parcours.core.Step;
import dev.parcours.core.internal.Shares;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The answers to satisfaction questions in journeys.
 *
 * <p>The figures count answers: a customer who answers twice counts twice. Answers on different scales do not add.
 *
 * <pre>{@code
 * SatisfactionCounts counts = SatisfactionCounts.none().over(journeys);
 * counts.netPromoterScore().score();
 * counts.score(Scale.CSAT).shareFavourable();
 * counts.score(Scale.CES).mean();
 * }</pre>
 */
public final class SatisfactionCounts extends FactAccumulator<SatisfactionCounts, Satisfaction>
        implements Accumulator<SatisfactionCounts> {

    private static final int FIRST_PROMOTER = 9;
    private static final int FIRST_PASSIVE = 7;

    private SatisfactionCounts() {
        super("satisfaction");
    }

    /** Returns counts without any journey. */
    public static SatisfactionCounts none() {
        return new SatisfactionCounts();
    }

    @Override
    void forEachFact(Journey journey, Consumer<Satisfaction> action) {
        for (Step step : journey.steps()) {
            step.interaction().satisfaction().ifPresent(action);
        }
    }

    @Override
    public SatisfactionCounts empty() {
        return none();
    }

    /** Returns how often an answer was given. */
    public long count(Satisfaction answer) {
        return counts().count(answer);
    }

    /** Returns how many answers on a scale are from one score to another, both included. */
    private long count(Scale scale, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToLong(score -> count(new Satisfaction(scale, score)))
                .sum();
    }

    /** Returns the net promoter score, of the answers on the scale {@link Scale#NPS}. */
    public NetPromoterScore netPromoterScore() {
        return new NetPromoterScore(
                count(Scale.NPS, FIRST_PROMOTER, Scale.NPS.highest()),
                count(Scale.NPS, FIRST_PASSIVE, FIRST_PROMOTER - 1),
                count(Scale.NPS, Scale.NPS.lowest(), FIRST_PASSIVE - 1));
    }

    /**
     * Returns the mean and the share of favourable answers on a scale.
     *
     * <p>Favourable are the answers that the field counts as such: 4 and 5 of the customer satisfaction score, 5 to 7
     * of the customer effort score (the customer at least somewhat agrees that it was easy), 9 and 10 of the net
     * promoter score.
     */
    public ScaleScore score(Scale scale) {
        long count = count(scale, scale.lowest(), scale.highest());
        long favourable = count(scale, firstFavourable(scale), scale.highest());
        return new ScaleScore(
                scale,
                count,
                mean(scale, count),
                meanInterval(scale, count),
                favourable,
                Shares.of(favourable, count),
                Shares.interval(favourable, count, ConfidenceInterval.DEFAULT_LEVEL));
    }

    private static int firstFavourable(Scale scale) {
        return switch (scale) {
            case NPS -> FIRST_PROMOTER;
            case CSAT -> 4;
            case CES -> 5;
        };
    }

    private OptionalDouble mean(Scale scale, long count) {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum(scale, 1) / count);
    }

    /** The sum of the scores, or of their squares: whole numbers, so that it depends on no order of addition. */
    private long sum(Scale scale, int power) {
        return IntStream.rangeClosed(scale.lowest(), scale.highest())
                .mapToLong(score -> count(new Satisfaction(scale, score)) * (power == 1 ? score : (long) score * score))
                .sum();
    }

    private Optional<ConfidenceInterval> meanInterval(Scale scale, long count) {
        if (count < 2) {
            return Optional.empty();
        }
        double n = count;
        double mean = sum(scale, 1) / n;
        // Rounding must not make the variance of equal answers negative.
        double variance = Math.max(0, (sum(scale, 2) - sum(scale, 1) * mean) / (n - 1));
        double t = TDistribution.of(n - 1).inverseSurvivalProbability((1 - ConfidenceInterval.DEFAULT_LEVEL) / 2);
        double half = t * Math.sqrt(variance / n);
        return Optional.of(new ConfidenceInterval(
                Math.max(scale.lowest(), mean - half),
                Math.min(scale.highest(), mean + half),
                ConfidenceInterval.DEFAULT_LEVEL));
    }

    /**
     * What the answers on a scale amount to.
     *
     * @param scale the scale
     * @param answers how many answers there are
     * @param mean their mean, on the scale; empty without an answer
     * @param meanInterval the values that the data leave plausible for the mean, at the level 0.95, by Student's t:
     *     mean -+ t s / sqrt(n), with n answers of standard deviation s, cut off at the ends of the scale; empty with
     *     fewer than two answers
     * @param favourable how many answers are favourable
     * @param shareFavourable those as a share of the answers; empty without an answer
     * @param shareInterval the values that the data leave plausible for the share, at the level 0.95, by Wilson's score
     *     interval; empty without an answer
     */
    public record ScaleScore(
            Scale scale,
            long answers,
            OptionalDouble mean,
            Optional<ConfidenceInterval> meanInterval,
            long favourable,
            OptionalDouble shareFavourable,
            Optional<ConfidenceInterval> shareInterval) {}
}
