package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.attribution.path.ConversionPaths;

/** The rates of sets of channels, and their Shapley values. */
final class RateWorths {

    private final ConversionPaths paths;
    private final boolean isCumulative;
    private final double minimumSupport;
    private final double[] journeys;

    RateWorths(ConversionPaths paths, PathWeights weights, ShapleyRateAttribution.Worth worth, double minimumSupport) {
        this.paths = paths;
        this.minimumSupport = minimumSupport;
        isCumulative = worth == ShapleyRateAttribution.Worth.CUMULATIVE;
        check(paths);
        journeys = sums(weights.conversions());
        addAll(journeys, sums(weights.nonConversions()));
    }

    static void check(ConversionPaths paths) {
        checkArgument(
                paths.channels().size() <= ShapleyValue.MAX_PLAYERS,
                "the %s have more than %s values, for which Shapley values of rates are not computed; group the rare ones"
                        + " or take another model",
                paths,
                ShapleyValue.MAX_PLAYERS);
    }

    private static void addAll(double[] sums, double[] more) {
        for (int set = 0; set < sums.length; set++) {
            sums[set] += more[set];
        }
    }

    private double[] sums(double[] weights) {
        double[] sums = new double[1 << paths.channels().size()];
        for (int row = 0; row < weights.length; row++) {
            sums[set(row)] += paths.length(row) > 0 ? weights[row] : 0;
        }
        if (isCumulative) {
            ShapleyValue.addSubsets(sums);
        }
        return sums;
    }

    private int set(int row) {
        int set = 0;
        for (int i = 0; i < paths.length(row); i++) {
            set |= 1 << paths.channelIndex(row, i);
        }
        return set;
    }

    /**
     * Returns the Shapley value of each channel, where a set is worth the sum of its weights for each of its journeys.
     */
    double[] values(double[] weights) {
        double[] worths = sums(weights);
        for (int set = 0; set < worths.length; set++) {
            boolean isSupported = journeys[set] > 0 && journeys[set] >= minimumSupport;
            worths[set] = isSupported ? worths[set] / journeys[set] : 0;
        }
        return ShapleyValue.exact(worths);
    }
}
