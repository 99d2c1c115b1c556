package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Map;

/**
 * Attributes conversions to the channels of a path by the rates of conversion of journeys that meet them, alone and in
 * pairs (the simple probabilistic model of Shao and Li).
 *
 * <pre>{@code
 * earned(i) = p(i) + 1 / (2 (N - 1)) * (sum over the other channels j of the path of p(i,j) - p(i) - p(j))
 * }</pre>
 *
 * <p>Here {@code p(i)} is the rate among all journeys that meet channel {@code i}, {@code p(i,j)} that among those that
 * meet both, and {@code N} the number of channels of the path, of which one alone earns {@code p(i)}. What a channel
 * would earn below zero counts as zero.
 *
 * <ul>
 *   <li>{@linkplain #withDefaults() Per journey}: the channels of a path share its conversions in proportion to what
 *       they earned in it, equally if none earned anything, and the touches of a channel share equally.
 *   <li>{@linkplain #globallyScaled() Globally scaled}: what channels earned is added up over all conversions, and
 *       channels are credited in proportion. A conversion whose channels earned much counts for more than another.
 * </ul>
 *
 * <p>For example, where 10 of 100 journeys with A and B converted and 4 of 96 with B alone, {@code p(A)} and
 * {@code p(A,B)} are 0.1 and {@code p(B)} is 14/196 = 1/14, so after A and B, A earned {@code 0.1 - 1/28 = 0.0643} and
 * B {@code 1/14 - 1/28 = 0.0357}; of each of the 10 conversions A is credited 9/14, and B 5/14.
 *
 * <p>See <em>Shao and Li (2011), Data-driven multi-touch attribution models, Proceedings of the 17th ACM SIGKDD
 * International Conference on Knowledge Discovery and Data Mining, 258–264</em>.
 */
public final class ShaoLiAttribution extends TouchModel {

    static final String NAME = "shao-li";
    static final String GLOBALLY_SCALED = "global";

    private static final ShaoLiAttribution DEFAULT = new ShaoLiAttribution();
    private static final AttributionModel SCALED = new GloballyScaled();

    private ShaoLiAttribution() {}

    /** Returns the model in which each journey shares out its own conversions. */
    public static ShaoLiAttribution withDefaults() {
        return DEFAULT;
    }

    /** Returns the model in which what channels earned over all journeys is scaled to the conversions. */
    public static AttributionModel globallyScaled() {
        return SCALED;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("scaled", "per-journey", "negative-values", "as-zero");
    }

    @Override
    TouchShares shares(ConversionPaths paths, PathWeights weights) {
        PairRates rates = PairRates.of(paths, weights);
        return (given, row, shares) -> {
            int[] channels = PairRates.channels(given, row);
            ChannelParts.share(given, row, channels, rates.earned(channels), shares);
        };
    }

    private static final class GloballyScaled extends ChannelModel {

        @Override
        public String name() {
            return NAME + ":" + GLOBALLY_SCALED;
        }

        @Override
        Map<String, String> conventions() {
            return Map.of("scaled", "globally", "negative-values", "as-zero");
        }

        @Override
        Calculation prepare(ConversionPaths paths) {
            return weights -> {
                PairRates rates = PairRates.of(paths, weights);
                return new ChannelWorths(
                        earned(paths, weights.conversions(), rates), earned(paths, weights.values(), rates));
            };
        }

        private static double[] earned(ConversionPaths paths, double[] weights, PairRates rates) {
            double[] sums = new double[paths.channels().size()];
            for (int row = 0; row < weights.length; row++) {
                if (weights[row] > 0) {
                    int[] channels = PairRates.channels(paths, row);
                    double[] earned = rates.earned(channels);
                    for (int i = 0; i < channels.length; i++) {
                        sums[channels[i]] += weights[row] * earned[i];
                    }
                }
            }
            return sums;
        }
    }
}
