package dev.parcours.attribution;

import java.util.Arrays;

/**
 * What channels are worth in relation to each other, by place.
 *
 * @param ofConversions for conversions, none negative
 * @param ofValue for their value, none negative
 */
@SuppressWarnings("ArrayRecordComponent") // stays in this package, where nobody compares or changes it
record ChannelWorths(double[] ofConversions, double[] ofValue) {

    /** Returns these as parts of totals, of which they are at most everything; only rounding can say more. */
    ChannelWorths partsOf(double conversions, double value) {
        return new ChannelWorths(parts(ofConversions, conversions), parts(ofValue, value));
    }

    private static double[] parts(double[] worths, double total) {
        return Arrays.stream(worths)
                .map(worth -> total == 0 ? 0 : Math.min(worth / total, 1))
                .toArray();
    }
}
