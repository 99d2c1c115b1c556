package dev.parcours.core.friction;

import dev.parcours.core.friction.Label.Topic;
import java.util.Arrays;

/** What detectors see in one journey: labels, each in a slice of it. */
final class Observations {

    private final LabelNumbers labels;
    private final Walk walk;
    private long[] seen = new long[256];
    private int size;

    Observations(LabelNumbers labels, Walk walk) {
        this.labels = labels;
        this.walk = walk;
    }

    /** Sees a topic without a name at a step. */
    void see(Topic topic, int step) {
        see(topic, LabelNumbers.NO_NAME, LabelNumbers.NO_NAME, 0, step);
    }

    /** Sees a topic of one name at a step. */
    void see(Topic topic, int name, int step) {
        see(topic, name, LabelNumbers.NO_NAME, 0, step);
    }

    /** Sees a topic of two names at a step. */
    void see(Topic topic, int from, int to, int step) {
        see(topic, from, to, 0, step);
    }

    void see(Topic topic, int from, int to, int bucket, int step) {
        if (size == seen.length) {
            seen = Arrays.copyOf(seen, size * 2);
        }
        seen[size++] = (long) labels.number(topic, from, to, bucket) << Integer.SIZE | walk.slice(step);
    }

    int name(String name) {
        return labels.name(name);
    }

    long[] distinct() {
        return distinct(seen, size);
    }

    static int label(long observation) {
        return (int) (observation >>> Integer.SIZE);
    }

    static int slice(long observation) {
        return (int) observation;
    }

    /** The distinct ones of the first of some numbers, in order. The numbers given are put in order, too. */
    static long[] distinct(long[] numbers, int size) {
        Arrays.sort(numbers, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || numbers[i] != numbers[kept - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, kept);
    }
}
