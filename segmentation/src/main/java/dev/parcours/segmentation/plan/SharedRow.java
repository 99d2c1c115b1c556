package dev.parcours.segmentation.plan;

import java.util.SortedMap;

/**
 * Which clauses of a block the dimensions admit that few clauses ask for, all of them in one row.
 *
 * <p>A clause is here under one dimension at most, so whatever class a customer is in of one dimension flips no bit of
 * another. The row is written out as it is where all dimensions are in their first class; from there the bits are
 * flipped that differ in the customer's classes.
 */
final class SharedRow {

    private final long[] firstRow;
    private final int[] dimensions;
    /** Where the flips of each dimension begin, and where those of the last end. */
    private final int[] starts;

    private final int[] flipClasses;
    private final char[] flipClauses;

    private SharedRow(long[] firstRow, int[] dimensions, int[] starts, int[] flipClasses, char[] flipClauses) {
        this.firstRow = firstRow;
        this.dimensions = dimensions;
        this.starts = starts;
        this.flipClasses = flipClasses;
        this.flipClauses = flipClauses;
    }

    /**
     * Returns the row of some dimensions.
     *
     * @param flips the flips by dimension, no two of them of one clause
     * @param clauses how many clauses there are
     */
    static SharedRow of(SortedMap<Integer, Flips> flips, int clauses) {
        long[] row = new long[Bits.words(clauses)];
        Bits.setFirst(row, clauses);
        int count =
                flips.values().stream().mapToInt(Flips::countAfterFirstClass).sum();
        int[] starts = new int[flips.size() + 1];
        int[] flipClasses = new int[count];
        char[] flipClauses = new char[count];
        int dimension = 0;
        int next = 0;
        for (Flips some : flips.values()) {
            starts[dimension++] = next;
            for (int i = 0; i < some.count(); i++) {
                if (some.clazz(i) == 0) {
                    Bits.flip(row, some.clause(i));
                } else {
                    flipClasses[next] = some.clazz(i);
                    flipClauses[next++] = some.clause(i);
                }
            }
        }
        starts[dimension] = next;
        return new SharedRow(row, flips.keySet().stream().mapToInt(i -> i).toArray(), starts, flipClasses, flipClauses);
    }

    /** Sets the bits of the clauses that admit a customer's classes, and clears all others. */
    void write(int[] classes, long[] bits) {
        System.arraycopy(firstRow, 0, bits, 0, firstRow.length);
        for (int i = 0; i < dimensions.length; i++) {
            int clazz = classes[dimensions[i]];
            for (int flip = starts[i]; flip < starts[i + 1] && flipClasses[flip] <= clazz; flip++) {
                Bits.flip(bits, flipClauses[flip]);
            }
        }
    }
}
