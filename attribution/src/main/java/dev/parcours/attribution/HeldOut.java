package dev.parcours.attribution;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import dev.parcours.attribution.path.ConversionPaths;
import java.nio.charset.StandardCharsets;

/** Splits journeys into those to learn from and, every fifth on average, those to test on. */
final class HeldOut {

    private static final int FOLDS = 5;
    private static final double MOST_DRAWN = 10_000;
    private static final HashFunction HASH = Hashing.murmur3_128();

    private final PathWeights learned;
    private final PathWeights tested;

    private HeldOut(int rows) {
        learned = new PathWeights(new double[rows], new double[rows], new double[rows]);
        tested = new PathWeights(new double[rows], new double[rows], new double[rows]);
    }

    /** Splits by the ids of journeys. Journeys that were counted together are drawn one by one. */
    static HeldOut of(ConversionPaths paths, long seed) {
        HeldOut split = new HeldOut(paths.size());
        for (int row = 0; row < paths.size(); row++) {
            long key = HASH.newHasher()
                    .putLong(seed)
                    .putString(paths.id(row), StandardCharsets.UTF_8)
                    .hash()
                    .asLong();
            split.tested.conversions()[row] = tested(paths.conversions(row), key, 0);
            // A row with both has draws of its own for each, and the paths of one journey have one draw in common.
            int drawn = isDrawn(paths.conversions(row)) ? (int) paths.conversions(row) : 0;
            split.tested.nonConversions()[row] = tested(paths.nonConversions(row), key, drawn);
            split.learned.conversions()[row] =
                    paths.conversions(row) - split.tested.conversions()[row];
            split.learned.nonConversions()[row] =
                    paths.nonConversions(row) - split.tested.nonConversions()[row];
        }
        return split;
    }

    /** A fraction, or a count so large that its parts hardly vary, is split in proportion. */
    private static double tested(double count, long key, int first) {
        if (!isDrawn(count)) {
            return count / FOLDS;
        }
        int tested = 0;
        for (int i = first; i < first + count; i++) {
            long draw = HASH.newHasher().putLong(key).putInt(i).hash().asLong();
            tested += Math.floorMod(draw, FOLDS) == 0 ? 1 : 0;
        }
        return tested;
    }

    private static boolean isDrawn(double count) {
        return count <= MOST_DRAWN && count == Math.rint(count);
    }

    PathWeights learned() {
        return learned;
    }

    PathWeights tested() {
        return tested;
    }
}
