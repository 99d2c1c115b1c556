package dev.parcours.attribution.path;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Puts paths in the order of the names of their channels.
 *
 * <p>As many of the first touches as fit are packed into the upper bits of a number whose lower bits are the row, so
 * that sorting numbers does nearly all of the work; only paths with equal first touches are then compared.
 */
final class PathOrder {

    private static final int BITS = 63;

    private final PathColumns columns;
    private final int rowBits;
    private final int touchBits;
    private final int packed;

    private PathOrder(PathColumns columns) {
        this.columns = columns;
        rowBits = bits(columns.size());
        touchBits = bits(columns.channels().size() + 1);
        packed = (BITS - rowBits) / touchBits;
    }

    private static int bits(int size) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(size));
    }

    static PathColumns sorted(PathColumns columns) {
        return columns.inOrder(new PathOrder(columns).rows());
    }

    private int[] rows() {
        long[] keys = new long[columns.size()];
        Arrays.setAll(keys, row -> prefix(row) << rowBits | row);
        Arrays.sort(keys);
        int[] rows = Arrays.stream(keys)
                .mapToInt(key -> (int) (key & ((1L << rowBits) - 1)))
                .toArray();
        for (int from = 0; from < rows.length; ) {
            int to = from + 1;
            while (to < rows.length && keys[to] >>> rowBits == keys[from] >>> rowBits) {
                to++;
            }
            sortByAllTouches(rows, from, to);
            from = to;
        }
        return rows;
    }

    /** A touch counts from 1, so that the end of a path comes before any touch. */
    private long prefix(int row) {
        long prefix = 0;
        int end = columns.starts()[row + 1];
        for (int i = columns.starts()[row]; i < columns.starts()[row] + packed; i++) {
            prefix = prefix << touchBits | (i < end ? columns.touches()[i] + 1 : 0);
        }
        return prefix;
    }

    private void sortByAllTouches(int[] rows, int from, int to) {
        if (to - from > 1) {
            int[] sorted = IntStream.range(from, to)
                    .mapToObj(i -> rows[i])
                    .sorted(this::compare)
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(sorted, 0, rows, from, sorted.length);
        }
    }

    private int compare(int one, int other) {
        int[] starts = columns.starts();
        int[] touches = columns.touches();
        return Arrays.compare(touches, starts[one], starts[one + 1], touches, starts[other], starts[other + 1]);
    }
}
