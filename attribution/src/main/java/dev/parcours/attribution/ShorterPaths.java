package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds distinct paths, and those that lack one touch of another.
 *
 * <p>The hash of a path is a polynomial in its touches, so that the hash without one of them follows from those of what
 * is before and after it, in constant time.
 */
final class ShorterPaths {

    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final ConversionPaths paths;
    // Rows of which each shows a path first, by hash; those of equal hash are chained by the next row or -1.
    private final Map<Long, Integer> rows = new HashMap<>();
    private final int[] nextRows;
    private final int[] firstRows;

    ShorterPaths(ConversionPaths paths) {
        this.paths = paths;
        nextRows = new int[paths.size()];
        firstRows = new int[paths.size()];
        for (int row = 0; row < paths.size(); row++) {
            long hash = hash(row);
            int first = find(hash, row, -1);
            if (first < 0) {
                Integer chained = rows.put(hash, row);
                nextRows[row] = chained == null ? -1 : chained;
                first = row;
            }
            firstRows[row] = first;
        }
    }

    /** Returns the first row that shows the path of a row. */
    int first(int row) {
        return firstRows[row];
    }

    private long hash(int row) {
        long hash = 0;
        for (int i = 0; i < paths.length(row); i++) {
            hash = hash * BASE + code(row, i);
        }
        return hash;
    }

    /** Spreads the numbers of channels; without that, short paths of small numbers would often have equal hashes. */
    private long code(int row, int touch) {
        long code = (paths.channelIndex(row, touch) + 1L) * 0xBF58476D1CE4E5B9L;
        return code ^ (code >>> 29);
    }

    /** Returns, for each touch of a path, the first row that shows the path without it, or -1 if none does. */
    int[] withoutEach(int row) {
        int length = paths.length(row);
        long[] after = new long[length + 1];
        long[] powers = new long[length + 1];
        powers[0] = 1;
        for (int i = length - 1; i >= 0; i--) {
            powers[length - i] = powers[length - i - 1] * BASE;
            after[i] = code(row, i) * powers[length - i - 1] + after[i + 1];
        }
        int[] found = new int[length];
        long before = 0;
        for (int i = 0; i < length; i++) {
            boolean isRepeat = i > 0 && paths.channelIndex(row, i) == paths.channelIndex(row, i - 1);
            found[i] = isRepeat ? found[i - 1] : find(before * powers[length - 1 - i] + after[i + 1], row, i);
            before = before * BASE + code(row, i);
        }
        return found;
    }

    private int find(long hash, int row, int without) {
        int candidate = rows.getOrDefault(hash, -1);
        while (candidate >= 0 && !isEqual(candidate, row, without)) {
            candidate = nextRows[candidate];
        }
        return candidate;
    }

    /** Returns whether one path is another without one of its touches, or all of it if that is -1. */
    private boolean isEqual(int one, int other, int without) {
        int length = paths.length(one);
        if (length != paths.length(other) - (without < 0 ? 0 : 1)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int place = without >= 0 && i >= without ? i + 1 : i;
            if (paths.channelIndex(one, i) != paths.channelIndex(other, place)) {
                return false;
            }
        }
        return true;
    }
}
