package dev.parcours.core.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A multiset of durations that knows its quantiles exactly and from which durations can be taken back. */
public final class Durations {

    private final Counts<Duration> counts = new Counts<>();

    /** Counts a duration. */
    public void add(Duration duration) {
        add(duration, 1);
    }

    /** Counts a duration so many times, at least 0. */
    public void add(Duration duration, long count) {
        counts.add(duration, count);
    }

    /** Returns how many durations there are. */
    public long size() {
        return counts.total();
    }

    /** Returns the sum of the durations. */
    public Duration total() {
        Duration[] total = {Duration.ZERO};
        // Most durations are counted once, and to multiply takes much longer than to add.
        counts.forEach(
                (duration, count) -> total[0] = total[0].plus(count == 1 ? duration : duration.multipliedBy(count)));
        return total[0];
    }

    /** Adds the durations of another, which may be this one. */
    public void merge(Durations other) {
        counts.merge(other.counts);
    }

    /** Returns whether all durations of another are contained, each at least as often. */
    public boolean contains(Durations other) {
        return counts.contains(other.counts);
    }

    /** Takes back the durations of another, which must be {@linkplain #contains contained}. */
    public void subtract(Durations other) {
        counts.subtract(other.counts);
    }

    /**
     * Returns the quantile, or empty if there is no duration, by linear interpolation between the two nearest order
     * statistics (type 7 of Hyndman and Fan 1996, the default of R and NumPy): of n durations it lies at place
     * {@code (n - 1) percent / 100}, from 0. Exact, then rounded half up to a nanosecond.
     */
    public Optional<Duration> quantile(int percent) {
        return quantiles(percent).get(0);
    }

    /** Returns several {@linkplain #quantile quantiles}, which takes no longer than one. */
    public List<Optional<Duration>> quantiles(int... percents) {
        List<Map.Entry<Duration, Long>> ordered = counts.list(Comparator.naturalOrder());
        long size = counts.total();
        return Arrays.stream(percents)
                .mapToObj(percent -> quantile(percent, size, ordered))
                .toList();
    }

    private static Optional<Duration> quantile(int percent, long size, List<Map.Entry<Duration, Long>> ordered) {
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        long hundredths = (size - 1) * percent;
        Duration low = at(hundredths / 100, ordered);
        Duration high = at((hundredths + 99) / 100, ordered);
        return Optional.of(low.plus(
                high.minus(low).multipliedBy(hundredths % 100).plusNanos(50).dividedBy(100)));
    }

    private static Duration at(long place, List<Map.Entry<Duration, Long>> ordered) {
        long passed = 0;
        for (Map.Entry<Duration, Long> entry : ordered) {
            passed += entry.getValue();
            if (passed > place) {
                return entry.getKey();
            }
        }
        throw new AssertionError("place " + place + " of " + passed);
    }
}
