package dev.parcours.core.path;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A multiset of durations that knows its quantiles exactly and from which a duration can be taken back. */
final class Durations {

    private static final int NANOS = 1_000_000_000;

    private final Counts<Duration> durations = new Counts<>();
    private long size;

    void add(Duration duration) {
        durations.add(duration, 1);
        size++;
    }

    void remove(Duration duration) {
        durations.remove(duration);
        size--;
    }

    void merge(Durations other) {
        durations.merge(other.durations);
        size += other.size;
    }

    /**
     * The quantile by linear interpolation between the two nearest order statistics (type 7 of Hyndman and Fan 1996,
     * the default of R and NumPy): of n durations it lies at place (n - 1) p, from 0. Rounded to a nanosecond.
     */
    Optional<Duration> quantile(double p) {
        if (size == 0) {
            return Optional.empty();
        }
        double place = (size - 1) * p;
        long below = (long) Math.floor(place);
        Duration low = at(below);
        Duration high = at(Math.min(below + 1, size - 1));
        Duration distance = high.minus(low);
        double fraction = place - below;
        // Seconds and nanoseconds apart: a double of nanoseconds is exact for 104 days only.
        long nanos = Math.round(distance.getSeconds() * fraction % 1 * NANOS + distance.getNano() * fraction);
        return Optional.of(
                low.plusSeconds((long) (distance.getSeconds() * fraction)).plusNanos(nanos));
    }

    private Duration at(long place) {
        long passed = 0;
        for (Map.Entry<Duration, Long> entry : durations.asMap().entrySet()) {
            passed += entry.getValue();
            if (passed > place) {
                return entry.getKey();
            }
        }
        throw new AssertionError("place " + place + " of " + size);
    }
}
