package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;

/** Gives a conversion to the touch of its path that comes first, or last, among those on some channels. */
final class EndTouch {

    private EndTouch() {}

    static TouchShares first(ConversionPaths paths, ChannelChoice choice) {
        boolean[] isMeant = choice.of(paths);
        return (all, row, shares) -> {
            int length = all.length(row);
            int touch = 0;
            while (touch < length && !isMeant[all.channelIndex(row, touch)]) {
                touch++;
            }
            credit(shares, length, touch == length ? 0 : touch);
        };
    }

    static TouchShares last(ConversionPaths paths, ChannelChoice choice) {
        boolean[] isMeant = choice.of(paths);
        return (all, row, shares) -> {
            int length = all.length(row);
            int touch = length - 1;
            while (touch >= 0 && !isMeant[all.channelIndex(row, touch)]) {
                touch--;
            }
            credit(shares, length, touch < 0 ? length - 1 : touch);
        };
    }

    private static void credit(double[] shares, int length, int touch) {
        Arrays.fill(shares, 0, length, 0);
        shares[touch] = 1;
    }
}
