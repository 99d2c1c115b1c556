package dev.parcours.core.friction;

import java.util.Arrays;

/**
 * How often each of some numbers was counted. A table with open addressing, since a map of boxed numbers would take
 * eight times the memory for the millions of cells that one million interactions can fill.
 */
final class LongCounts {

    private static final int FIRST_CAPACITY = 1 << 8;

    // Keys are kept one higher, so that 0 stands for none.
    private long[] keys = new long[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private int used;

    /** What a loop over the keys does with each. */
    interface Visitor {
        void visit(long key, int count);
    }

    int count(long key) {
        return counts[slot(key)];
    }

    /** Adds to the count of a key, also a negative number; the count must not become negative. */
    void add(long key, int count) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key + 1;
            used++;
        }
        counts[slot] = Math.addExact(counts[slot], count);
        if (used * 2 > keys.length) {
            grow();
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                add(oldKeys[i] - 1, oldCounts[i]);
            }
        }
    }

    /** Visits each key whose count is not zero, in no particular order. */
    void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                visitor.visit(keys[i] - 1, counts[i]);
            }
        }
    }

    /** The keys whose count is not zero, in order. */
    long[] sorted() {
        long[] found = new long[keys.length];
        int size = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                found[size++] = keys[i] - 1;
            }
        }
        long[] sorted = Arrays.copyOf(found, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
