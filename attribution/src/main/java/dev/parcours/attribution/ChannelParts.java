package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;

/**
 * Parts of a path in proportion to what each of its channels earned in it, equal between the touches of one channel.
 */
final class ChannelParts {

    private ChannelParts() {}

    /** Returns the distinct channels of a path, in order. */
    static int[] channels(ConversionPaths paths, int row) {
        int[] channels = new int[paths.length(row)];
        Arrays.setAll(channels, i -> paths.channelIndex(row, i));
        return Arrays.stream(channels).sorted().distinct().toArray();
    }

    /**
     * Writes parts that sum to 1, equal ones if no channel earned anything.
     *
     * @param channels the distinct channels of the path, in order
     * @param earned what each of them earned, none negative
     */
    static void share(ConversionPaths paths, int row, int[] channels, double[] earned, double[] shares) {
        double sum = Arrays.stream(earned).sum();
        if (sum == 0) {
            EqualParts.perChannel(paths, row, shares);
            return;
        }
        EqualParts.countTouchesOfSameChannel(paths, row, shares);
        for (int i = 0; i < paths.length(row); i++) {
            int place = Arrays.binarySearch(channels, paths.channelIndex(row, i));
            shares[i] = earned[place] / sum / shares[i];
        }
    }
}
