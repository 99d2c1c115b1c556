package dev.parcours.core.internal;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A multiset of durations that knows its quantiles exactly and from which a duration can be taken back. */
public final class Durations {

    private final NavigableMap<Duration, Long> counts = new TreeMap<>();
    private long size;

    /** Counts a duration. */
    public void add(Duration duration) {
        add(duration, 1);
    }

    private void add(Duration duration, long count) {
        counts.merge(duration, count, Long::sum);
        size += count;
    }

    /** Returns whether a duration was counted. */
    public boolean contains(Duration duration) {
        return counts.containsKey(duration);
    }

    /** Takes back a duration, which must be {@linkplain #contains(Duration) contained}. */
    public void remove(Duration duration) {
        counts.computeIfPresent(duration, (same, count) -> count == 1 ? null : count - 1);
        size--;
    }

    /** Adds the durations of another. */
    public void merge(Durations other) {
        other.counts.forEach(this::add);
    }

    /** Returns whether all durations of another are contained, each at least as often. */
    public boolean contains(Durations other) {
        return other.counts.entrySet().stream()
                .allMatch(entry -> counts.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
    }

    /** Takes back the durations of another, which must be {@linkplain #contains(Durations) contained}. */
    public void subtract(Durations other) {
        other.counts.forEach((duration, count) ->
                counts.computeIfPresent(duration, (same, before) -> before.equals(count) ? null : before - count));
        size -= other.size;
    }

    /**
     * Returns the quantile, or empty if there is no duration, by linear interpolation between the two nearest order
     * statistics (type 7 of Hyndman and Fan 1996, the default of R and NumPy): of n durations it lies at place
     * {@code (n - 1) percent / 100}, from 0. Exact, then rounded half up to a nanosecond.
     */
    public Optional<Duration> quantile(int percent) {
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
