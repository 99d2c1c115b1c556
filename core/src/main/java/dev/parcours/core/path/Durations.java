package dev.parcours.core.path;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A multiset of durations that knows its quantiles exactly and from which a duration can be taken back. */
final class Durations {

    private final NavigableMap<Duration, Long> counts = new TreeMap<>();
    private long size;

    void add(Duration duration) {
        add(duration, 1);
    }

    private void add(Duration duration, long count) {
        counts.merge(duration, count, Long::sum);
        size += count;
    }

    boolean contains(Duration duration) {
        return counts.containsKey(duration);
    }

    /** Takes back a duration, which must be {@linkplain #contains contained}. */
    void remove(Duration duration) {
        counts.computeIfPresent(duration, (same, count) -> count == 1 ? null : count - 1);
        size--;
    }

    void merge(Durations other) {
        other.counts.forEach(this::add);
    }

    /**
     * The quantile by linear interpolation between the two nearest order statistics (type 7 of Hyndman and Fan 1996,
     * the default of R and NumPy): of n durations it lies at place {@code (n - 1) percent / 100}, from 0. Exact, then
     * rounded half up to a nanosecond.
     */
    Optional<Duration> quantile(int percent) {
        if (size == 0) {
            return Optional.empty();
        }
        long hundredths = (size - 1) * percent;
        Duration low = at(hundredths / 100);
        Duration high = at((hundredths + 99) / 100);
        return Optional.of(low.plus(
                high.minus(low).multipliedBy(hundredths % 100).plusNanos(50).dividedBy(100)));
    }

    private Duration at(long place) {
        long passed = 0;
        for (Map.Entry<Duration, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed > place) {
                return entry.getKey();
            }
        }
        throw new AssertionError("place " + place + " of " + size);
    }
}
