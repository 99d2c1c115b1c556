package dev.parcours.segmentation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some of the classes of a dimension, kept as the bounds of runs: in from the first bound, out from the second, ... */
final class Classes {

    private final int[] bounds;

    private Classes(int[] bounds) {
        this.bounds = bounds;
    }

    /** Returns the classes from one to before another. */
    static Classes range(int from, int to) {
        return new Classes(from < to ? new int[] {from, to} : new int[0]);
    }

    /** Returns one class. */
    static Classes of(int single) {
        return range(single, single + 1);
    }

    /** Returns the classes that are in at least one of some sets. */
    static Classes union(List<Classes> sets) {
        return inAtLeast(1, sets);
    }

    /** Returns the classes that are in all of some sets, at least one. */
    static Classes intersection(List<Classes> sets) {
        return inAtLeast(sets.size(), sets);
    }

    /** Returns the classes from one to before another that are not among these. */
    Classes complement(int from, int to) {
        int[] others = new int[bounds.length + 2];
        others[0] = Integer.MIN_VALUE;
        System.arraycopy(bounds, 0, others, 1, bounds.length);
        others[others.length - 1] = Integer.MAX_VALUE;
        return intersection(List.of(new Classes(others), range(from, to)));
    }

    /** Returns the bounds in ascending order: runs from the first to before the second, and so on. */
    int[] bounds() {
        return bounds;
    }

    boolean isEmpty() {
        return bounds.length == 0;
    }

    boolean contains(int clazz) {
        int found = Arrays.binarySearch(bounds, clazz);
        return found >= 0 ? found % 2 == 0 : -found % 2 == 0;
    }

    // Walks along all bounds at once, counting in how many sets it is.
    private static Classes inAtLeast(int times, List<Classes> sets) {
        if (sets.size() == 1) {
            return sets.get(0);
        }
        long[] steps = steps(sets);
        int[] result = new int[steps.length];
        int length = 0;
        int depth = 0;
        for (int i = 0; i < steps.length; i++) {
            depth += (steps[i] & 1) == 0 ? 1 : -1;
            boolean isLastHere = i + 1 == steps.length || steps[i] >> 1 != steps[i + 1] >> 1;
            boolean isInside = length % 2 == 1;
            if (isLastHere && depth >= times != isInside) {
                result[length++] = (int) (steps[i] >> 1);
            }
        }
        return new Classes(Arrays.copyOf(result, length));
    }

    /** Returns all bounds in ascending order, each shifted by one bit, which is 1 where a run ends. */
    private static long[] steps(List<Classes> sets) {
        long[] steps = new long[sets.stream().mapToInt(set -> set.bounds.length).sum()];
        int length = 0;
        for (Classes set : sets) {
            for (int i = 0; i < set.bounds.length; i++) {
                steps[length++] = ((long) set.bounds[i] << 1) | (i & 1);
            }
        }
        Arrays.sort(steps);
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Classes that && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    /** Returns the runs, such as "[2, 5) [7, 8)". */
    @Override
    public String toString() {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            runs.add("[%s, %s)".formatted(bounds[i], bounds[i + 1]));
        }
        return String.join(" ", runs);
    }
}
