package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkState;

import java.util.Arrays;

/**
 * Distinct sequences of touches and what is counted of each: a hash table with open addressing, whose records stand one
 * after the other in one array.
 *
 * <p>A record has the length of its sequence, four counts of two cells each, and the touches. It is known by the cell
 * in which it starts. As millions of paths fit no cache, counting one waits for memory and for little else; having all
 * of a path in one place lets it wait twice, for the slot and for the record.
 */
final class PathTable {

    private static final int CONVERSIONS = 1;
    private static final int NON_CONVERSIONS = 3;
    private static final int MINOR_UNITS = 5;
    private static final int ADDITIONS = 7;
    private static final int TOUCHES = 9;

    private static final int MAX_CELLS = 1 << 30;
    // A record has at least nine cells, so that at most eight slots of nine are taken, and mostly less than half.
    private static final int CELLS_PER_SLOT = 8;
    // Odd, and spread over all bits: with a small one, the paths of two touches on many channels would collide.
    private static final int FACTOR = 0x9E3779B1;

    /** As many as a power of two has, so that one less is a mask for the place of a record. */
    private int[] cells = new int[1 << 10];

    private int end;
    // The place of a record plus one in as many of the lower bits as that needs, and above them bits of its hash, which
    // tell nearly all others without a look at them. 0 is an empty slot.
    private int[] slots = new int[cells.length / CELLS_PER_SLOT];
    private int size;

    /** Returns how many records there are. */
    int size() {
        return size;
    }

    /** Returns where the record behind a record starts, if there is one; the first one starts at 0. */
    int next(int place) {
        return place + TOUCHES + length(place);
    }

    /** Returns the place behind the last record. */
    int end() {
        return end;
    }

    int length(int place) {
        return cells[place];
    }

    int touch(int place, int i) {
        return cells[place + TOUCHES + i];
    }

    void copyTouches(int place, int[] to, int from) {
        System.arraycopy(cells, place + TOUCHES, to, from, length(place));
    }

    double conversions(int place) {
        return Double.longBitsToDouble(count(place + CONVERSIONS));
    }

    double nonConversions(int place) {
        return Double.longBitsToDouble(count(place + NON_CONVERSIONS));
    }

    long minorUnits(int place) {
        return count(place + MINOR_UNITS);
    }

    /**
     * Returns how many times a path was added less how many times removed, which tells one of weight zero from one that
     * is gone.
     */
    long additions(int place) {
        return count(place + ADDITIONS);
    }

    /** Changes the counts of a path; one that was removed as often as added is left without any. */
    void change(int place, long times, double converted, long value, double notConverted) {
        long newUnits = Math.addExact(minorUnits(place), value);
        long newAdditions = Math.addExact(additions(place), times);
        boolean isGone = newAdditions == 0;
        // Where rounding would leave nothing of the conversion that a value is of, a trace of it stays.
        double least = newUnits > 0 ? ConversionPath.MIN_COUNT : 0;
        double newConversions = isGone ? 0 : Math.max(conversions(place) + converted, least);
        double newNonConversions = isGone ? 0 : Math.max(nonConversions(place) + notConverted, 0);
        setCount(place + CONVERSIONS, Double.doubleToRawLongBits(newConversions));
        setCount(place + NON_CONVERSIONS, Double.doubleToRawLongBits(newNonConversions));
        setCount(place + MINOR_UNITS, newUnits);
        setCount(place + ADDITIONS, newAdditions);
    }

    private long count(int cell) {
        return (long) cells[cell] << Integer.SIZE | Integer.toUnsignedLong(cells[cell + 1]);
    }

    private void setCount(int cell, long count) {
        cells[cell] = (int) (count >>> Integer.SIZE);
        cells[cell + 1] = (int) count;
    }

    /** Returns the record of a sequence, a new one if it was never seen. */
    int add(int[] sequence, int length) {
        int hash = hash(sequence, 0, length);
        int slot = slot(sequence, length, hash);
        if (slots[slot] != 0) {
            return place(slots[slot]);
        }
        if (end + TOUCHES + (long) length > cells.length) {
            grow(end + TOUCHES + (long) length);
            slot = slot(sequence, length, hash);
        }
        slots[slot] = entry(hash, end);
        return append(sequence, length);
    }

    /** Returns the record of a sequence, or -1 if it was never seen. */
    int find(int[] sequence, int length) {
        return place(slots[slot(sequence, length, hash(sequence, 0, length))]);
    }

    private int slot(int[] sequence, int length, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0 && !isOf(slots[slot], sequence, length, hash)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isOf(int entry, int[] sequence, int length, int hash) {
        if (((entry ^ hash) & -cells.length) != 0) {
            return false;
        }
        int from = place(entry) + TOUCHES;
        return cells[from - TOUCHES] == length && Arrays.equals(cells, from, from + length, sequence, 0, length);
    }

    private int entry(int hash, int place) {
        return (hash & -cells.length) | (place + 1);
    }

    private int place(int entry) {
        return (entry & (cells.length - 1)) - 1;
    }

    private int append(int[] sequence, int length) {
        int place = end;
        cells[place] = length;
        System.arraycopy(sequence, 0, cells, place + TOUCHES, length);
        end = next(place);
        size++;
        return place;
    }

    private void grow(long atLeast) {
        checkState(
                atLeast <= MAX_CELLS,
                "there are too many distinct paths to be counted together, more than %s; count some of them apart",
                size);
        cells = Arrays.copyOf(cells, Integer.highestOneBit((int) (2 * atLeast - 1)));
        slots = new int[cells.length / CELLS_PER_SLOT];
        for (int place = 0; place < end; place = next(place)) {
            int hash = hash(cells, place + TOUCHES, next(place));
            int slot = hash & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = entry(hash, place);
        }
    }

    private static int hash(int[] sequence, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = FACTOR * hash + sequence[i];
        }
        // Spreads the bits, since the lowest ones choose the slot.
        hash *= FACTOR;
        return hash ^ (hash >>> 15);
    }
}
