package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Parts that are equal between the touches of a path, or between its distinct channels and the touches of each. */
final class EqualParts {

    // Up to this length comparing each touch with each other is fast, and needs no memory.
    private static final int SHORT = 16;

    private EqualParts() {}

    /** Writes a part for each touch, all the same. */
    static void perTouch(ConversionPaths paths, int row, double[] shares) {
        int length = paths.length(row);
        Arrays.fill(shares, 0, length, 1.0 / length);
    }

    /** Writes parts that sum to 1. */
    static void perChannel(ConversionPaths paths, int row, double[] shares) {
        int channels = countTouchesOfSameChannel(paths, row, shares);
        for (int i = 0; i < paths.length(row); i++) {
            shares[i] = 1 / (shares[i] * channels);
        }
    }

    /**
     * Writes for each touch how many touches of the path are on its channel.
     *
     * @return how many distinct channels there are
     */
    static int countTouchesOfSameChannel(ConversionPaths paths, int row, double[] counts) {
        return paths.length(row) <= SHORT ? countInPairs(paths, row, counts) : countBySorting(paths, row, counts);
    }

    private static int countInPairs(ConversionPaths paths, int row, double[] counts) {
        int channels = 0;
        int length = paths.length(row);
        for (int i = 0; i < length; i++) {
            int same = 0;
            int first = length;
            for (int j = length - 1; j >= 0; j--) {
                if (paths.channelIndex(row, j) == paths.channelIndex(row, i)) {
                    same++;
                    first = j;
                }
            }
            counts[i] = same;
            channels += first == i ? 1 : 0;
        }
        return channels;
    }

    private static int countBySorting(ConversionPaths paths, int row, double[] counts) {
        int[] sorted = new int[paths.length(row)];
        Arrays.setAll(sorted, i -> paths.channelIndex(row, i));
        Arrays.sort(sorted);
        int[] starts = IntStream.range(0, sorted.length)
                .filter(i -> i == 0 || sorted[i] != sorted[i - 1])
                .toArray();
        int[] distinct = Arrays.stream(starts).map(start -> sorted[start]).toArray();
        for (int i = 0; i < sorted.length; i++) {
            int place = Arrays.binarySearch(distinct, paths.channelIndex(row, i));
            int end = place + 1 < starts.length ? starts[place + 1] : sorted.length;
            counts[i] = end - starts[place];
        }
        return distinct.length;
    }
}
