package dev.parcours.core.path;

import com.google.common.collect.Comparators;
import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;

/** The steps of a journey as figures read them: what each says on one dimension, and when. */
final class Paths {

    /** The order of paths step by step. */
    static final Comparator<Iterable<String>> ORDER = Comparators.lexicographical(Comparator.<String>naturalOrder());

    private Paths() {}

    /** Returns what each step says, in order. */
    static String[] of(Journey journey, Dimension dimension) {
        String[] path = new String[journey.steps().size()];
        for (int i = 0; i < path.length; i++) {
            path[i] = dimension.of(journey, i);
        }
        return path;
    }

    /** Returns a path without the steps that say the same as the step before them. */
    static String[] withoutRepeats(String[] path) {
        String[] kept = new String[path.length];
        int size = 0;
        for (String said : path) {
            if (size == 0 || !said.equals(kept[size - 1])) {
                kept[size++] = said;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** Returns the time from one step to another, by their places in the journey. */
    static Duration time(Journey journey, int from, int to) {
        return Duration.between(timeOf(journey, from), timeOf(journey, to));
    }

    private static Instant timeOf(Journey journey, int step) {
        return journey.steps().get(step).interaction().time();
    }
}
