package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What the touches of each channel earn, added up path by path. */
final class TouchTotals {

    private TouchTotals() {}

    /**
     * Returns what each channel earns of weights.
     *
     * @param weights what there is to share out of each path; paths without touches are passed over
     */
    static double[] of(ConversionPaths paths, double[] weights, TouchShares rule) {
        Sum[] sums = IntStream.range(0, paths.channels().size())
                .mapToObj(channel -> new Sum())
                .toArray(Sum[]::new);
        double[] shares = new double[longest(paths)];
        for (int row = 0; row < paths.size(); row++) {
            if (weights[row] > 0 && paths.length(row) > 0) {
                rule.share(paths, row, shares);
                for (int i = 0; i < paths.length(row); i++) {
                    sums[paths.channelIndex(row, i)].add(weights[row] * shares[i]);
                }
            }
        }
        return Arrays.stream(sums).mapToDouble(Sum::get).toArray();
    }

    static int longest(ConversionPaths paths) {
        return IntStream.range(0, paths.size()).map(paths::length).max().orElse(0);
    }
}
