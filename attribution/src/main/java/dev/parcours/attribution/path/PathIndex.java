package dev.parcours.attribution.path;

import java.util.Arrays;

/**
 * Numbers distinct sequences of touches in the order in which they are first seen: a hash table with open addressing,
 * whose keys stand one after the other in one array.
 */
final class PathIndex {

    private static final int FIRST_CAPACITY = 64;
    // Odd, and spread over all bits: with a small one, the paths of two touches on many channels would collide.
    private static final int FACTOR = 0x9E3779B1;

    private int[] touches = new int[FIRST_CAPACITY];
    private int[] starts = new int[FIRST_CAPACITY];
    // The hash of a sequence in the upper half, its number plus one in the lower; 0 is an empty slot. At most half
    // full.
    private long[] slots = new long[2 * FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    int start(int number) {
        return starts[number];
    }

    int end(int number) {
        return starts[number + 1];
    }

    /** Returns the array that the touches of all sequences stand in, not to be changed. */
    int[] touches() {
        return touches;
    }

    /** Returns the number of a sequence, a new one if it was never seen. */
    int add(int[] sequence, int length) {
        int hash = hash(sequence, length);
        int slot = slot(sequence, length, hash);
        if (slots[slot] == 0) {
            append(sequence, length);
            slots[slot] = (long) hash << Integer.SIZE | size;
            if (2 * size > slots.length) {
                rehash();
            }
            return size - 1;
        }
        return (int) slots[slot] - 1;
    }

    /** Returns the number of a sequence, or -1 if it was never seen. */
    int find(int[] sequence, int length) {
        return (int) slots[slot(sequence, length, hash(sequence, length))] - 1;
    }

    private int slot(int[] sequence, int length, int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0 && !isIn(slots[slot], sequence, length, hash)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isIn(long slot, int[] sequence, int length, int hash) {
        if ((int) (slot >>> Integer.SIZE) != hash) {
            return false;
        }
        int number = (int) slot - 1;
        return Arrays.equals(touches, starts[number], starts[number + 1], sequence, 0, length);
    }

    private void append(int[] sequence, int length) {
        if (size + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        int start = starts[size];
        int end = Math.addExact(start, length);
        if (end > touches.length) {
            touches = Arrays.copyOf(touches, Math.max(end, (int) Math.min(2L * touches.length, Integer.MAX_VALUE - 8)));
        }
        System.arraycopy(sequence, 0, touches, start, length);
        size++;
        starts[size] = end;
    }

    private void rehash() {
        long[] before = slots;
        slots = new long[2 * before.length];
        for (long taken : before) {
            if (taken != 0) {
                int slot = (int) (taken >>> Integer.SIZE) & (slots.length - 1);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = taken;
            }
        }
    }

    private static int hash(int[] sequence, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = FACTOR * hash + sequence[i];
        }
        // Spreads the bits, since the lowest ones choose the slot.
        hash *= FACTOR;
        return hash ^ (hash >>> 15);
    }
}
