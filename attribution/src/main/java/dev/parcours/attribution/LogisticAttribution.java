package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Map;

/**
 * Attributes a conversion to the channels of its path by how much less probable a logistic regression calls it without
 * each.
 *
 * <pre>{@code
 * P(S) = 1 / (1 + exp(-a - sum of b(c) over the channels c in S))
 * earned(c) = max(P(S) - P(S without c), 0)
 * share(c) = earned(c) / (sum over the channels d in S of earned(d))
 * }</pre>
 *
 * <p>{@code S} are the distinct channels of the path. The coefficients are those that maximise the logarithm of the
 * likelihood of all paths less {@code penalty / 2} times the sum of their squares, the intercept {@code a} included, so
 * that they exist and are unique also where all paths of a channel convert, or none. The touches of one channel share
 * equally; if no channel earned anything, all share equally.
 *
 * <p>For example, if 26.894 % of many journeys with A alone convert, 50 % of those with B alone and 73.106 % of those
 * with both, then {@code a = -2}, {@code b(A) = 1} and {@code b(B) = 2}. After both, A earned {@code 0.73106 - 0.5} and
 * B {@code 0.73106 - 0.26894}, so they have 1/3 and 2/3 of each conversion.
 *
 * <p>See <em>Shao and Li (2011), Data-driven multi-touch attribution models, Proceedings of the 17th ACM SIGKDD
 * International Conference on Knowledge Discovery and Data Mining, 258–264</em>, for logistic regression, of which they
 * take the mean over samples of channels and journeys where here there is a penalty.
 */
public final class LogisticAttribution extends TouchModel {

    /** The largest number of channels. */
    public static final int MAX_CHANNELS = 1_000;

    static final String NAME = "logistic";

    private static final double DEFAULT_PENALTY = 1;
    // What the tolerance of the fit leaves of a difference that is zero.
    private static final double NOISE = 1e-9;

    private final double penalty;

    private LogisticAttribution(double penalty) {
        this.penalty = penalty;
    }

    /** Returns the model with a penalty of 1. */
    public static LogisticAttribution withDefaults() {
        return new LogisticAttribution(DEFAULT_PENALTY);
    }

    /**
     * Returns the model with a penalty.
     *
     * @param penalty how strongly coefficients are held near zero, from 1e-6 to 1e6
     * @throws IllegalArgumentException if it is out of this range
     */
    public static LogisticAttribution ofPenalty(double penalty) {
        checkArgument(penalty >= 1e-6 && penalty <= 1e6, "penalty must be between 1e-6 and 1e6, but was %s", penalty);
        return new LogisticAttribution(penalty);
    }

    @Override
    public String name() {
        return penalty == DEFAULT_PENALTY ? NAME : NAME + ":" + penalty;
    }

    @Override
    Map<String, String> conventions() {
        return Map.of(
                "penalty", Double.toString(penalty), "credited", "loss-of-probability", "negative-values", "as-zero");
    }

    @Override
    void check(ConversionPaths paths) {
        checkArgument(
                paths.channels().size() <= MAX_CHANNELS,
                "the %s have more than %s values, too many for a regression; take a dimension with fewer values",
                paths,
                MAX_CHANNELS);
    }

    @Override
    TouchShares shares(ConversionPaths paths, PathWeights weights) {
        double[] coefficients = LogisticFit.coefficients(paths, weights, penalty);
        return (given, row, shares) -> {
            int[] channels = ChannelParts.channels(given, row);
            ChannelParts.share(given, row, channels, earned(channels, coefficients), shares);
        };
    }

    private static double[] earned(int[] channels, double[] coefficients) {
        double score = LogisticFit.score(coefficients, channels);
        double probability = LogisticFit.probability(score);
        double[] earned = new double[channels.length];
        for (int i = 0; i < earned.length; i++) {
            double lost = probability - LogisticFit.probability(score - coefficients[channels[i]]);
            earned[i] = lost > NOISE * probability ? lost : 0;
        }
        return earned;
    }
}
