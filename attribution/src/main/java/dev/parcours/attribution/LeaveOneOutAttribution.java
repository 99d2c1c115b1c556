package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;
import java.util.Map;

/**
 * Attributes a conversion to the touches of its path by how much less often journeys convert that lack one of them.
 *
 * <pre>{@code
 * earned(i) = max(P(path) - P(path without touch i), 0)
 * share(i) = earned(i) / (sum over the touches j of earned(j))
 * }</pre>
 *
 * <p>{@code P} is the rate of conversion of the journeys with exactly these touches in this order, and 0 for touches
 * that no journey has. For example, where {@code P} is 1/2 after <em>organic, direct</em>, 3/28 after <em>direct</em>
 * and 1/27 after <em>organic</em>, organic earned {@code 1/2 - 3/28} and direct {@code 1/2 - 1/27}, which are the
 * shares 0.459 and 0.541.
 *
 * <ul>
 *   <li>A single touch has everything.
 *   <li>If no touch earned anything, the last one has everything.
 * </ul>
 *
 * <p>This is what Google's <em>fractribution</em> computes from paths as they are given; it calls a touch a channel.
 */
public final class LeaveOneOutAttribution extends TouchModel {

    static final String NAME = "leave-one-out";

    // What rounding leaves of a difference that is zero.
    private static final double NOISE = 1e-12;

    private static final LeaveOneOutAttribution INSTANCE = new LeaveOneOutAttribution();

    private LeaveOneOutAttribution() {}

    /** Returns the model. */
    public static LeaveOneOutAttribution withDefaults() {
        return INSTANCE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("unseen-paths", "never-convert", "negative-values", "as-zero", "nothing-earned", "last-touch");
    }

    @Override
    TouchShares shares(ConversionPaths paths, PathWeights weights) {
        ShorterPaths shorter = new ShorterPaths(paths);
        double[] rates = rates(weights, shorter);
        return (given, row, shares) -> share(shorter.withoutEach(row), rates[shorter.first(row)], rates, shares);
    }

    private static double[] rates(PathWeights weights, ShorterPaths paths) {
        double[] conversions = new double[weights.conversions().length];
        double[] all = new double[conversions.length];
        for (int row = 0; row < all.length; row++) {
            conversions[paths.first(row)] += weights.conversions()[row];
            all[paths.first(row)] += weights.conversions()[row] + weights.nonConversions()[row];
        }
        Arrays.setAll(conversions, row -> all[row] > 0 ? conversions[row] / all[row] : 0);
        return conversions;
    }

    private static void share(int[] without, double rate, double[] rates, double[] shares) {
        int last = without.length - 1;
        double sum = 0;
        for (int i = 0; i <= last; i++) {
            double earned = rate - (without[i] >= 0 && last > 0 ? rates[without[i]] : 0);
            shares[i] = earned > NOISE * rate ? earned : 0;
            sum += shares[i];
        }
        for (int i = 0; i <= last; i++) {
            shares[i] = sum > 0 ? shares[i] / sum : 0;
        }
        shares[last] = sum > 0 ? shares[last] : 1;
    }
}
