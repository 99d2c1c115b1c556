package dev.parcours.attribution.path;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Numbered channels in the order of their names.
 *
 * @param names the names, in order
 * @param places the place of each channel by its number, where it has one
 */
@SuppressWarnings("ArrayRecordComponent") // stays in this package, where nobody compares or changes it
record ChannelOrder(List<String> names, int[] places) {

    /** Returns the order of the channels of some numbers. */
    static ChannelOrder of(ChannelNumbers channels, IntPredicate isUsed) {
        List<Integer> byName = IntStream.range(0, channels.size())
                .filter(isUsed)
                .boxed()
                .sorted(Comparator.comparing(channels::name))
                .toList();
        int[] places = new int[channels.size()];
        for (int place = 0; place < byName.size(); place++) {
            places[byName.get(place)] = place;
        }
        return new ChannelOrder(byName.stream().map(channels::name).collect(ImmutableList.toImmutableList()), places);
    }
}
