package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What the touches of each channel earn, added up path by path. */
final class TouchTotals {

    private TouchTotals() {}

    /** Returns what each channel earns. Paths without touches are passed over. */
    static ChannelScale of(ConversionPaths paths, TouchShares rule) {
        double unitsPerMajor = Math.pow(10, Money.decimals(paths.currency()));
        return of(paths, paths::conversions, row -> paths.minorUnits(row) / unitsPerMajor, rule);
    }

    /** Returns what each channel earns if paths have other weights. */
    static ChannelScale of(ConversionPaths paths, PathWeights weights, TouchShares rule) {
        return of(paths, row -> weights.conversions()[row], row -> weights.values()[row], rule);
    }

    private static ChannelScale of(
            ConversionPaths paths, IntToDoubleFunction conversionsOf, IntToDoubleFunction valueOf, TouchShares rule) {
        Sum[] conversions = sums(paths.channels().size());
        Sum[] values = sums(conversions.length);
        double[] shares = new double[longest(paths)];
        for (int row = 0; row < paths.size(); row++) {
            double converted = conversionsOf.applyAsDouble(row);
            if (converted > 0 && paths.length(row) > 0) {
                rule.share(paths, row, shares);
                double value = valueOf.applyAsDouble(row);
                for (int i = 0; i < paths.length(row); i++) {
                    int channel = paths.channelIndex(row, i);
                    conversions[channel].add(converted * shares[i]);
                    values[channel].add(value * shares[i]);
                }
            }
        }
        return new ChannelScale(numbers(conversions), numbers(values));
    }

    /** Returns what each channel earns of one weight of each path. */
    static double[] of(ConversionPaths paths, double[] weights, TouchShares rule) {
        return of(paths, new PathWeights(weights, weights, weights), rule).conversions();
    }

    private static Sum[] sums(int size) {
        return IntStream.range(0, size).mapToObj(channel -> new Sum()).toArray(Sum[]::new);
    }

    private static double[] numbers(Sum[] sums) {
        return Arrays.stream(sums).mapToDouble(Sum::get).toArray();
    }

    static int longest(ConversionPaths paths) {
        int longest = 0;
        for (int row = 0; row < paths.size(); row++) {
            longest = Math.max(longest, paths.length(row));
        }
        return longest;
    }
}
