package dev.parcours.attribution;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import dev.parcours.attribution.path.ConversionPaths;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Draws how often each path occurs in a resample.
 *
 * <p>The draw depends on the seed, the number of the resample and the id of the path alone: not on the other paths, nor
 * on their order. All paths of one journey occur equally often, since they have its id.
 */
final class Resampler {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    // Of at most 14 kB each.
    private static final int MAX_TABLES = 10_000;

    private final PathWeights observed;
    private final long[] keys;
    private final boolean[] isFirstOfJourney;
    private final double journeys;
    private final PoissonTable.Draw[] conversions;
    private final PoissonTable.Draw[] nonConversions;

    Resampler(ConversionPaths paths, long seed) {
        observed = PathWeights.of(paths);
        keys = keys(paths, seed);
        isFirstOfJourney = firstOfEachKey(keys);
        journeys = journeys(observed);
        Map<Double, PoissonTable.Draw> draws = new HashMap<>();
        conversions = draws(observed.conversions(), draws);
        nonConversions = draws(observed.nonConversions(), draws);
    }

    private static long[] keys(ConversionPaths paths, long seed) {
        HashFunction hash = Hashing.sipHash24(seed, 0);
        long[] keys = new long[paths.size()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = hash.hashString(paths.id(row), StandardCharsets.UTF_8).asLong();
        }
        return keys;
    }

    private static boolean[] firstOfEachKey(long[] keys) {
        Set<Long> seen = new HashSet<>();
        boolean[] isFirst = new boolean[keys.length];
        for (int row = 0; row < keys.length; row++) {
            isFirst[row] = seen.add(keys[row]);
        }
        return isFirst;
    }

    private static PoissonTable.Draw[] draws(double[] means, Map<Double, PoissonTable.Draw> draws) {
        PoissonTable.Draw[] ofRows = new PoissonTable.Draw[means.length];
        for (int row = 0; row < means.length; row++) {
            ofRows[row] = draws.computeIfAbsent(means[row], mean -> draw(mean, draws.size()));
        }
        return ofRows;
    }

    /** Fractions may be different in each row, and a table for each would not fit the memory. */
    private static PoissonTable.Draw draw(double mean, int tables) {
        return tables < MAX_TABLES ? PoissonTable.ofMean(mean) : PoissonTable.withoutTable(mean);
    }

    /**
     * Draws the weights of a resample.
     *
     * @param number the number of the resample
     * @param into where to write them
     * @return by what its credits are to be multiplied, to be those of as many journeys as were observed
     */
    double draw(int number, PathWeights into) {
        for (int row = 0; row < keys.length; row++) {
            double had = observed.conversions()[row];
            long state = keys[row] + 2L * number * STEP;
            into.conversions()[row] = had == 0 ? 0 : conversions[row].of(mix(state));
            into.values()[row] = had == 0 ? 0 : observed.values()[row] * (into.conversions()[row] / had);
            // A path of one journey has either one conversion or one non-conversion, and draws the same for both.
            long other = had == 0 ? state : state + STEP;
            into.nonConversions()[row] = observed.nonConversions()[row] == 0 ? 0 : nonConversions[row].of(mix(other));
        }
        double drawn = journeys(into);
        return drawn == 0 ? 0 : journeys / drawn;
    }

    private double journeys(PathWeights weights) {
        double sum = 0;
        for (int row = 0; row < keys.length; row++) {
            sum += isFirstOfJourney[row] ? weights.conversions()[row] + weights.nonConversions()[row] : 0;
        }
        return sum;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators). */
    private static long mix(long state) {
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
