package dev.parcours.core.friction;

import java.util.Arrays;

/** What detectors see in one journey: labels, each at a step. */
final class Observations {

    private final Numbers<Label> labels;
    private long[] seen = new long[64];
    private int size;

    Observations(Numbers<Label> labels) {
        this.labels = labels;
    }

    void see(Label label, int step) {
        if (size == seen.length) {
            seen = Arrays.copyOf(seen, size * 2);
        }
        seen[size++] = (long) labels.of(label) << Integer.SIZE | step;
    }

    long[] distinct() {
        return distinct(seen, size);
    }

    static int label(long observation) {
        return (int) (observation >>> Integer.SIZE);
    }

    static int step(long observation) {
        return (int) observation;
    }

    /** The distinct ones of the first of some numbers, in order. The numbers given are put in order, too. */
    static long[] distinct(long[] numbers, int size) {
        Arrays.sort(numbers, 0, size);
        long[] distinct = new long[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                distinct[kept++] = numbers[i];
            }
        }
        return Arrays.copyOf(distinct, kept);
    }
}
