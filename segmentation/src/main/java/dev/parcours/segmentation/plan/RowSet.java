package dev.parcours.segmentation.plan;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which clauses of a block some dimensions admit. A dimension that many clauses ask for has {@link Rows} of its own;
 * all others have one {@link SharedRow}.
 */
final class RowSet {

    private final SharedRow sharedRow;
    private final int[] dimensions;
    private final Rows[] rows;

    private RowSet(SharedRow sharedRow, SortedMap<Integer, Rows> rows) {
        this.sharedRow = sharedRow;
        dimensions = rows.keySet().stream().mapToInt(i -> i).toArray();
        this.rows = rows.values().toArray(Rows[]::new);
    }

    /**
     * Returns the rows of some dimensions.
     *
     * @param shared the flips of dimensions that share a row, no two of them of one clause
     * @param own the flips of the others
     * @param clauses how many clauses there are
     */
    static RowSet of(SortedMap<Integer, Flips> shared, SortedMap<Integer, Flips> own, int clauses) {
        SortedMap<Integer, Rows> rows = new TreeMap<>();
        own.forEach((dimension, flips) -> rows.put(dimension, Rows.of(flips)));
        return new RowSet(SharedRow.of(shared, clauses), rows);
    }

    /**
     * Sets the bits of the clauses that admit a customer's classes, and clears all others.
     *
     * @param scratch as much room again, of any content
     */
    void write(int[] classes, long[] bits, long[] scratch) {
        sharedRow.write(classes, bits);
        for (int i = 0; i < rows.length; i++) {
            rows[i].retain(classes[dimensions[i]], bits, scratch);
        }
    }
}
