package dev.parcours.attribution;

import java.util.Arrays;

/** Numbers pairs of numbers in the order in which they are first seen: a hash table with open addressing. */
final class PairIndex {

    private static final int FIRST_CAPACITY = 64;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] pairs = new long[FIRST_CAPACITY];
    // Numbers of pairs plus one; 0 is an empty slot. Never more than half full.
    private int[] slots = new int[2 * FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    int first(int number) {
        return (int) (pairs[number] >>> Integer.SIZE);
    }

    int second(int number) {
        return (int) pairs[number];
    }

    /** Returns the number of a pair, the next one if it was never seen. */
    int of(int first, int second) {
        long pair = pair(first, second);
        int slot = slot(pair);
        if (slots[slot] == 0) {
            add(pair, slot);
            return size - 1;
        }
        return slots[slot] - 1;
    }

    /** Returns the number of a pair, or -1 if it was never seen. */
    int find(int first, int second) {
        return slots[slot(pair(first, second))] - 1;
    }

    private static long pair(int first, int second) {
        return ((long) first << Integer.SIZE) | second;
    }

    private int slot(long pair) {
        int mask = slots.length - 1;
        int slot = (int) ((pair * SPREAD) >>> Integer.SIZE) & mask;
        while (slots[slot] != 0 && pairs[slots[slot] - 1] != pair) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void add(long pair, int slot) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = pair;
        slots[slot] = size;
        if (2 * size > slots.length) {
            slots = new int[2 * slots.length];
            for (int number = 0; number < size; number++) {
                slots[slot(pairs[number])] = number + 1;
            }
        }
    }
}
