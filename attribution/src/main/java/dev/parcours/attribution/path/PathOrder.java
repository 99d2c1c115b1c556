package dev.parcours.attribution.path;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Puts paths of a table in the order of the names of their channels.
 *
 * <p>As many of the first touches as fit are packed into the upper bits of a key whose lower bits are the place in a
 * list, so that sorting numbers does nearly all of the work; only paths with equal first touches are then compared.
 */
final class PathOrder {

    private static final int BITS = 63;

    private final PathTable table;
    private final int[] places;
    private final int rowBits;
    private final int touchBits;
    private final int packed;

    /**
     * Creates an order.
     *
     * @param table has the touches of each path
     * @param channels has the place of each channel
     */
    PathOrder(PathTable table, ChannelOrder channels) {
        this.table = table;
        places = channels.places();
        rowBits = bits(table.size());
        touchBits = bits(channels.names().size() + 1);
        packed = (BITS - rowBits) / touchBits;
    }

    private static int bits(int size) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(size));
    }

    /** Returns some paths in order. */
    int[] sorted(int[] paths) {
        long[] keys = new long[paths.length];
        Arrays.setAll(keys, row -> prefix(paths[row]) << rowBits | row);
        Arrays.sort(keys);
        int[] sorted = new int[keys.length];
        Arrays.setAll(sorted, i -> paths[(int) (keys[i] & ((1L << rowBits) - 1))]);
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && keys[to] >>> rowBits == keys[from] >>> rowBits) {
                to++;
            }
            sortByAllTouches(sorted, from, to);
            from = to;
        }
        return sorted;
    }

    /** A touch counts from 1, so that the end of a path comes before any touch. */
    private long prefix(int path) {
        int length = Math.min(table.length(path), packed);
        long prefix = 0;
        for (int i = 0; i < length; i++) {
            prefix = prefix << touchBits | (places[table.touch(path, i)] + 1);
        }
        return prefix << ((packed - length) * touchBits);
    }

    private void sortByAllTouches(int[] paths, int from, int to) {
        if (to - from > 1) {
            int[] sorted = IntStream.range(from, to)
                    .mapToObj(i -> paths[i])
                    .sorted(this::compare)
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(sorted, 0, paths, from, sorted.length);
        }
    }

    private int compare(int one, int other) {
        int length = Math.min(table.length(one), table.length(other));
        for (int i = 0; i < length; i++) {
            if (table.touch(one, i) != table.touch(other, i)) {
                return Integer.compare(places[table.touch(one, i)], places[table.touch(other, i)]);
            }
        }
        return Integer.compare(table.length(one), table.length(other));
    }
}
