package dev.parcours.attribution;

import java.util.Arrays;

/** A growing list of numbers that are not boxed. */
final class IntList {

    private int[] items = new int[64];
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, (int) Math.min(2L * size, Math.max(size + 1L, Integer.MAX_VALUE - 8)));
        }
        items[size++] = item;
    }

    void set(int place, int item) {
        items[place] = item;
    }

    int get(int place) {
        return items[place];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
