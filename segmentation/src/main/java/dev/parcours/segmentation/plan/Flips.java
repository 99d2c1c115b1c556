package dev.parcours.segmentation.plan;

import java.util.Arrays;

/** Where, along the classes of a dimension, the bits of clauses flip. Before the first class all bits are set. */
final class Flips {

    private static final int CLAUSE_BITS = 16;

    /** The most clauses that bits are kept of. */
    static final int MOST_CLAUSES = 1 << CLAUSE_BITS;

    private long[] flips = new long[4];
    private int count;
    private int lastClause;

    /** Adds those of the next clause, whose number is greater than all before. */
    void add(int clause, Classes admitted, int size) {
        int[] bounds = admitted.bounds();
        if (bounds.length == 0 || bounds[0] > 0) {
            add(clause, 0);
        }
        for (int bound : bounds) {
            if (bound > 0 && bound < size) {
                add(clause, bound);
            }
        }
    }

    private void add(int clause, int clazz) {
        if (count == flips.length) {
            flips = Arrays.copyOf(flips, 2 * count);
        }
        flips[count++] = ((long) clazz << CLAUSE_BITS) | clause;
        lastClause = clause;
    }

    /** Puts the flips in order. */
    void sort() {
        Arrays.sort(flips, 0, count);
    }

    int count() {
        return count;
    }

    /** Returns how many flips there are after the first class; the flips are in order. */
    int countAfterFirstClass() {
        int first = 0;
        while (first < count && clazz(first) == 0) {
            first++;
        }
        return count - first;
    }

    /** Returns the number of words that a row needs. */
    int words() {
        return (lastClause >> 6) + 1;
    }

    /** Returns the class before which a flip happens; behind the last flip, one that is never reached. */
    int clazz(int index) {
        return index < count ? (int) (flips[index] >> CLAUSE_BITS) : Integer.MAX_VALUE;
    }

    char clause(int index) {
        return (char) flips[index];
    }

    /** Returns all classes and one more that is never reached. */
    int[] classes() {
        int[] classes = new int[count + 1];
        Arrays.setAll(classes, this::clazz);
        return classes;
    }

    char[] clauses() {
        char[] clauses = new char[count];
        for (int i = 0; i < count; i++) {
            clauses[i] = clause(i);
        }
        return clauses;
    }
}
