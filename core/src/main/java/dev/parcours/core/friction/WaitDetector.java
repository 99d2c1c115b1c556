package dev.parcours.core.friction;

import dev.parcours.core.friction.Label.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of the journeys that go from one step directly to another, those that take longer than three quarters of all do.
 *
 * <p>Of several such waits of a journey on one day the longest counts. Waits are kept in classes of which each begins
 * 41 % later than the one before, so the limit of the quarter is known that exactly and the counts stay few.
 */
final class WaitDetector implements Detector {

    private static final double CLASSES_PER_DOUBLING = 2;
    private static final double LONG_SHARE = 0.25;

    @Override
    public FrictionKind kind() {
        return FrictionKind.LONG_WAIT;
    }

    @Override
    public void observe(Walk walk, Observations seen) {
        Map<Long, Integer> longest = new HashMap<>();
        for (int i = 0; i + 1 < walk.size(); i++) {
            long pair = ((long) walk.slice(i) << 40) | ((long) walk.name(i) << 20) | walk.name(i + 1);
            Integer other = longest.get(pair);
            if (other == null || walk.wait(other, other + 1) < walk.wait(i, i + 1)) {
                longest.put(pair, i);
            }
        }
        for (int i : longest.values()) {
            seen.see(Topic.WAIT, walk.name(i), walk.name(i + 1), bucket(walk.wait(i, i + 1)), i);
        }
    }

    private static int bucket(long seconds) {
        return (int) Math.floor(CLASSES_PER_DOUBLING * Math.log(seconds + 1.0) / Math.log(2));
    }

    /** The middle of a class, in seconds. */
    static double seconds(int bucket) {
        return Math.pow(2, (bucket + 0.5) / CLASSES_PER_DOUBLING) - 1;
    }

    @Override
    public List<Place> places(Totals totals) {
        // The labels are in order, so those of one pair stand together.
        Map<List<String>, List<Label>> byPair = new LinkedHashMap<>();
        for (Label wait : totals.labels(Topic.WAIT)) {
            byPair.computeIfAbsent(List.of(wait.from(), wait.to()), pair -> new ArrayList<>())
                    .add(wait);
        }
        return byPair.values().stream().map(waits -> place(waits, totals)).toList();
    }

    /** The place of the waits of one pair, which are in the order of their length. */
    private Place place(List<Label> waits, Totals totals) {
        long all = waits.stream().mapToLong(totals::of).sum();
        int first = waits.size();
        long longer = 0;
        while (first > 0 && longer + totals.of(waits.get(first - 1)) <= LONG_SHARE * all) {
            first--;
            longer += totals.of(waits.get(first));
        }
        Label any = waits.get(0);
        return new Place(kind(), any.from(), any.to(), waits, waits.subList(first, waits.size()), false);
    }
}
