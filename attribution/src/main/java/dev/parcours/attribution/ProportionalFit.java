package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds a factor for each channel such that, where the channels of a path share its weight in proportion to their
 * factors, each channel has a given credit over all paths.
 *
 * <p>The method is iterative proportional fitting (Deming and Stephan (1940), On a least squares adjustment of a
 * sampled frequency table when the expected marginal totals are known, Annals of Mathematical Statistics 11(4),
 * 427–444): each factor is multiplied by the credit that its channel should have and divided by the one that it has,
 * until they agree.
 *
 * <p>They never do if a channel has more credit than there is weight on its paths. The fit then stops as near as it
 * came.
 */
final class ProportionalFit {

    private static final int MAX_ROUNDS = 2_000;
    private static final double TOLERANCE = 1e-13;

    private final List<int[]> sets = new ArrayList<>();
    private final double[] weights;
    private final double[] credits;

    private ProportionalFit(Map<int[], Double> sets, double[] credits) {
        this.sets.addAll(sets.keySet());
        weights = sets.values().stream().mapToDouble(Double::doubleValue).toArray();
        this.credits = credits;
    }

    static double[] factors(ConversionPaths paths, double[] weights, double[] credits) {
        Map<int[], Double> sets = new TreeMap<>(Arrays::compare);
        for (int row = 0; row < paths.size(); row++) {
            if (weights[row] > 0 && paths.length(row) > 0) {
                sets.merge(ChannelParts.channels(paths, row), weights[row], Double::sum);
            }
        }
        return new ProportionalFit(sets, credits).factors();
    }

    private double[] factors() {
        double[] factors = credits.clone();
        double total = Arrays.stream(credits).sum();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double[] fitted = credits(factors);
            double miss = 0;
            for (int channel = 0; channel < factors.length; channel++) {
                if (fitted[channel] > 0) {
                    miss = Math.max(miss, Math.abs(fitted[channel] - credits[channel]));
                    factors[channel] *= credits[channel] / fitted[channel];
                }
            }
            if (miss <= TOLERANCE * total) {
                break;
            }
            normalise(factors);
        }
        return factors;
    }

    private double[] credits(double[] factors) {
        double[] fitted = new double[factors.length];
        for (int i = 0; i < weights.length; i++) {
            int[] set = sets.get(i);
            double sum = 0;
            for (int channel : set) {
                sum += factors[channel];
            }
            for (int channel : set) {
                fitted[channel] += sum > 0 ? weights[i] * (factors[channel] / sum) : 0;
            }
        }
        return fitted;
    }

    /** Only ratios matter; those of a fit that has no end grow without bound. */
    private static void normalise(double[] factors) {
        double largest = Arrays.stream(factors).max().orElse(1);
        for (int i = 0; i < factors.length; i++) {
            factors[i] = largest > 0 ? Math.max(factors[i] / largest, factors[i] > 0 ? 1e-200 : 0) : 0;
        }
    }
}
