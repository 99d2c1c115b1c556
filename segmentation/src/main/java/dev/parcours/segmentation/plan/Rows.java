package dev.parcours.segmentation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which clauses of a block admit which classes of one dimension: a row of bits for each class, one bit per clause.
 *
 * <p>The row of a class is that of the class before with a few bits flipped: those of the clauses whose runs of
 * admitted classes begin or end there. Only some rows are written out; the others are the nearest one written out, be
 * it before or after them, and the flips in between. The next row is written out when going through the flips would
 * take about as long as going through a row, so that memory grows with the number of literals, not with classes times
 * clauses.
 */
final class Rows {

    /** All flips in the order of the classes, and a class behind them that is never reached. */
    private final int[] flipClasses;

    private final char[] flipClauses;
    /** The rows written out, the class of each, and the first flip that it does not hold; then the number of flips. */
    private final long[][] rows;

    private final int[] rowClasses;
    private final int[] rowFlips;
    /** For every so many classes the row to begin with. */
    private final char[] directory;

    private final int directoryShift;

    private Rows(Flips flips, List<long[]> rows, List<Integer> rowFlips) {
        flipClasses = flips.classes();
        flipClauses = flips.clauses();
        this.rows = rows.toArray(long[][]::new);
        this.rowFlips = IntStream.concat(rowFlips.stream().mapToInt(flip -> flip), IntStream.of(flips.count()))
                .toArray();
        rowClasses = new int[rows.size() + 1];
        Arrays.setAll(rowClasses, i -> i == rows.size() ? Integer.MAX_VALUE : firstClass(this.rowFlips[i]));
        int lastClass = firstClass(flips.count());
        directoryShift = shift(lastClass, rows.size());
        directory = directory(lastClass);
    }

    private int firstClass(int flip) {
        return flip == 0 ? 0 : flipClasses[flip - 1];
    }

    /** Returns by how many bits the classes have to be shifted so that they are about as many as the rows. */
    private static int shift(int lastClass, int rows) {
        int shift = 0;
        while (lastClass >> shift > 2 * rows) {
            shift++;
        }
        return shift;
    }

    private char[] directory(int lastClass) {
        char[] firstRows = new char[(lastClass >> directoryShift) + 1];
        for (int i = 0, row = 0; i < firstRows.length; i++) {
            while (rowClasses[row + 1] <= i << directoryShift) {
                row++;
            }
            firstRows[i] = (char) row;
        }
        return firstRows;
    }

    /** Returns the rows by where the bits flip, starting from one in which all bits are set. */
    static Rows of(Flips flips) {
        long[] row = new long[flips.words()];
        Arrays.fill(row, -1L);
        List<long[]> rows = new ArrayList<>();
        List<Integer> rowFlips = new ArrayList<>();
        int written = 0;
        for (int next = 0; next <= flips.count(); next++) {
            boolean isWhole = flips.clazz(next) > (next == 0 ? 0 : flips.clazz(next - 1));
            boolean isFar = next - written > (next == flips.count() ? row.length / 2 : row.length);
            if (isWhole && (rows.isEmpty() || isFar)) {
                rows.add(row.clone());
                rowFlips.add(next);
                written = next;
            }
            if (next < flips.count()) {
                Bits.flip(row, flips.clause(next));
            }
        }
        return new Rows(flips, rows, rowFlips);
    }

    /**
     * Clears the bits of the clauses that do not admit a class.
     *
     * @param bits what is cleared
     * @param scratch room for a row, of any content
     */
    void retain(int clazz, long[] bits, long[] scratch) {
        int written = written(clazz);
        int first = rowFlips[written];
        if (flipClasses[first] > clazz) {
            and(bits, rows[written], rows[written].length);
            return;
        }
        int end = firstFlipAfter(clazz, first, rowFlips[written + 1]);
        // Flips undo themselves, so a row may as well be made of the next one that is written out.
        boolean isNextNearer = written + 1 < rows.length && rowFlips[written + 1] - end < end - first;
        long[] row = isNextNearer ? rows[written + 1] : rows[written];
        System.arraycopy(row, 0, scratch, 0, row.length);
        int from = isNextNearer ? end : first;
        int to = isNextNearer ? rowFlips[written + 1] : end;
        for (int flip = from; flip < to; flip++) {
            Bits.flip(scratch, flipClauses[flip]);
        }
        and(bits, scratch, row.length);
    }

    private int firstFlipAfter(int clazz, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (flipClasses[middle] > clazz) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static void and(long[] bits, long[] row, int words) {
        for (int i = 0; i < words; i++) {
            bits[i] &= row[i];
        }
    }

    /** Returns the last row written out that is not after a class. */
    private int written(int clazz) {
        int row = directory[Math.min(clazz >> directoryShift, directory.length - 1)];
        while (rowClasses[row + 1] <= clazz) {
            row++;
        }
        return row;
    }
}
