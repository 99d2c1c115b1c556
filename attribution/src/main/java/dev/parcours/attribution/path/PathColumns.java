package dev.parcours.attribution.path;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Paths as columns. A touch is the place of its channel among the channels in the order of their names; the touches of
 * path {@code i} stand from {@code starts[i]} to before {@code starts[i + 1]}.
 */
@SuppressWarnings("ArrayRecordComponent") // stays in this package, where nobody compares or changes it
record PathColumns(
        List<String> channels,
        int[] starts,
        int[] touches,
        double[] conversions,
        long[] minorUnits,
        double[] nonConversions) {

    static PathColumns of(Collection<ConversionPath> paths, long[] minorUnits) {
        ChannelNumbers numbers = new ChannelNumbers();
        int[] starts = new int[paths.size() + 1];
        int[] touches =
                new int[paths.stream().mapToInt(path -> path.touches().size()).reduce(0, Math::addExact)];
        double[] conversions = new double[paths.size()];
        double[] nonConversions = new double[paths.size()];
        int row = 0;
        int end = 0;
        for (ConversionPath path : paths) {
            for (Touch touch : path.touches()) {
                touches[end++] = numbers.of(touch.channel());
            }
            conversions[row] = path.conversions();
            nonConversions[row] = path.nonConversions();
            starts[++row] = end;
        }
        return new PathColumns(numbers.names(), starts, touches, conversions, minorUnits, nonConversions)
                .withSortedChannels();
    }

    /** Returns these columns with the channels that touches are on, and no others, in the order of their names. */
    PathColumns withSortedChannels() {
        boolean[] isUsed = new boolean[channels.size()];
        for (int touch : touches) {
            isUsed[touch] = true;
        }
        int[] byName = IntStream.range(0, isUsed.length)
                .filter(channel -> isUsed[channel])
                .boxed()
                .sorted((one, other) -> channels.get(one).compareTo(channels.get(other)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] place = new int[isUsed.length];
        for (int i = 0; i < byName.length; i++) {
            place[byName[i]] = i;
        }
        int[] moved = new int[touches.length];
        for (int i = 0; i < touches.length; i++) {
            moved[i] = place[touches[i]];
        }
        List<String> sorted = Arrays.stream(byName).mapToObj(channels::get).collect(ImmutableList.toImmutableList());
        return new PathColumns(sorted, starts, moved, conversions, minorUnits, nonConversions);
    }

    /** Returns these columns with the rows in another order. */
    PathColumns inOrder(int[] rows) {
        int[] newStarts = new int[rows.length + 1];
        int[] newTouches = new int[touches.length];
        for (int row = 0; row < rows.length; row++) {
            int length = starts[rows[row] + 1] - starts[rows[row]];
            newStarts[row + 1] = newStarts[row] + length;
            System.arraycopy(touches, starts[rows[row]], newTouches, newStarts[row], length);
        }
        return new PathColumns(
                channels,
                newStarts,
                newTouches,
                Arrays.stream(rows).mapToDouble(row -> conversions[row]).toArray(),
                Arrays.stream(rows).mapToLong(row -> minorUnits[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> nonConversions[row]).toArray());
    }

    PathColumns withMinorUnits(long[] newMinorUnits) {
        return new PathColumns(channels, starts, touches, conversions, newMinorUnits, nonConversions);
    }

    int size() {
        return conversions.length;
    }
}
