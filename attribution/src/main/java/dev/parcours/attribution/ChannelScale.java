package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.util.Arrays;
import java.util.Optional;

/**
 * What channels are worth, scaled to what there is to share out.
 *
 * @param conversions the conversions of each channel
 * @param values the value of each channel in major units
 */
@SuppressWarnings("ArrayRecordComponent") // stays in this package, where nobody compares or changes it
record ChannelScale(double[] conversions, double[] values) {

    static ChannelScale of(ConversionPaths paths, PathWeights weights, ChannelWorths worths) {
        return new ChannelScale(
                credits(paths, weights.conversions(), worths.ofConversions()),
                credits(paths, weights.values(), worths.ofValue()));
    }

    private static double[] credits(ConversionPaths paths, double[] weights, double[] worths) {
        double worth = sum(worths);
        if (worth == 0) {
            return TouchTotals.of(paths, weights, EqualParts::perChannel);
        }
        Sum total = new Sum();
        for (int row = 0; row < weights.length; row++) {
            total.add(paths.length(row) > 0 ? weights[row] : 0);
        }
        return Arrays.stream(worths).map(one -> total.get() * (one / worth)).toArray();
    }

    private static double sum(double[] terms) {
        Sum sum = new Sum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum.get();
    }

    /**
     * Returns the exact value of what is shared out, in minor units, divided by the method of the largest remainder.
     */
    Optional<long[]> money(ConversionPaths paths) {
        if (!paths.hasCurrency()) {
            return Optional.empty();
        }
        Money total = AttributableTotals.of(paths).attributedValue();
        return Optional.of(LargestRemainder.of(total, values));
    }
}
