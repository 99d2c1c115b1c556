package dev.parcours.attribution.path;

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
        ChannelOrder channels = ChannelOrder.of(numbers, number -> true);
        for (int i = 0; i < touches.length; i++) {
            touches[i] = channels.places()[touches[i]];
        }
        return new PathColumns(channels.names(), starts, touches, conversions, minorUnits, nonConversions);
    }

    PathColumns withMinorUnits(long[] newMinorUnits) {
        return new PathColumns(channels, starts, touches, conversions, newMinorUnits, nonConversions);
    }

    /** Returns the rows with conversions, in order. */
    int[] convertingRows() {
        return IntStream.range(0, size()).filter(row -> conversions[row] > 0).toArray();
    }

    /** Returns the columns of some rows, with all channels. */
    PathColumns ofRows(int[] rows) {
        int[] someStarts = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            someStarts[i + 1] = someStarts[i] + starts[rows[i] + 1] - starts[rows[i]];
        }
        int[] someTouches = new int[someStarts[rows.length]];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(touches, starts[rows[i]], someTouches, someStarts[i], someStarts[i + 1] - someStarts[i]);
        }
        return new PathColumns(
                channels,
                someStarts,
                someTouches,
                Arrays.stream(rows).mapToDouble(row -> conversions[row]).toArray(),
                Arrays.stream(rows).mapToLong(row -> minorUnits[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> nonConversions[row]).toArray());
    }

    int size() {
        return conversions.length;
    }
}
