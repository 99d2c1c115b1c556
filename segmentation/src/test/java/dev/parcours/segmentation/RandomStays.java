package dev.parcours.segmentation;

import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.condition.CameFrom;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.TimeInPosition;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random conditions on how the customer came to the position in the cycle. */
final class RandomStays {

    private RandomStays() {}

    static Arbitrary<Condition> conditions() {
        return Arbitraries.oneOf(times(), Arbitraries.of(CyclePosition.class).map(CameFrom::new));
    }

    private static Arbitrary<Duration> lengths() {
        return Arbitraries.of(
                Duration.ofNanos(1),
                Duration.ofHours(1),
                Duration.ofHours(2),
                Duration.ofHours(3),
                Duration.ofHours(5),
                Duration.ofDays(400_000_000_000L));
    }

    private static Arbitrary<Condition> times() {
        return Combinators.combine(lengths().optional(), lengths().optional())
                .filter((a, b) -> a.isPresent() || b.isPresent())
                .as((a, b) -> inOrder(a, b) ? new TimeInPosition(a, b) : new TimeInPosition(b, a));
    }

    private static boolean inOrder(Optional<Duration> a, Optional<Duration> b) {
        return a.isEmpty() || b.isEmpty() || a.get().compareTo(b.get()) <= 0;
    }
}
