package dev.parcours.segmentation.check;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.Moved;
import dev.parcours.segmentation.condition.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How often something happened. What is narrower in a window within another happened no more often than what is wider
 * in the other.
 */
final class CountSubject implements Subject {

    /** How often the customer did things. */
    static final CountSubject OF_INTERACTIONS = new CountSubject();

    /** How often the customer moved between stages. */
    static final CountSubject OF_MOVES = new CountSubject();

    private CountSubject() {}

    @Override
    public long cost(List<Constraint> asked) {
        return (long) asked.size() * asked.size();
    }

    @Override
    public boolean isPossible(List<Constraint> asked) {
        Map<Counted, Range> ranges = new LinkedHashMap<>();
        for (Constraint one : asked) {
            ranges.computeIfAbsent(Counted.by(one.condition()), Range::new)
                    .asked
                    .add(one);
        }
        // What may not be known at all bounds nothing else.
        List<Range> bounded = ranges.values().stream()
                .filter(range -> ranges.values().stream().anyMatch(range::isKnownBy))
                .toList();
        return bounded.stream().allMatch(Range::narrow) && fitTogether(bounded);
    }

    private static boolean fitTogether(List<Range> ranges) {
        boolean hasChanged = ranges.size() > 1;
        while (hasChanged) {
            hasChanged = false;
            for (Range few : ranges) {
                for (Range many : ranges) {
                    if (few != many
                            && (few.lowest > many.lowest || few.highest > many.highest)
                            && few.counted.isWithin(many.counted)) {
                        many.lowest = Math.max(many.lowest, few.lowest);
                        few.highest = Math.min(few.highest, many.highest);
                        if (!many.narrow() || !few.narrow()) {
                            return false;
                        }
                        hasChanged = true;
                    }
                }
            }
        }
        return true;
    }

    /** The counts that are possible, from a lowest to a highest. */
    private static final class Range {

        private final Counted counted;
        private final List<Constraint> asked = new ArrayList<>();
        private long lowest;
        private long highest = Integer.MAX_VALUE;

        Range(Counted counted) {
            this.counted = counted;
        }

        /** Returns whether this count is known since that of another range, which may be this one, has to be. */
        boolean isKnownBy(Range other) {
            return !other.asked.stream().allMatch(one -> one.allows(Truth.UNKNOWN))
                    && (this == other || counted.isKnownIf(other.counted));
        }

        /** Makes both bounds counts that are allowed; returns whether there are any. */
        boolean narrow() {
            Set<Long> lows = new LinkedHashSet<>(List.of(lowest));
            Set<Long> highs = new LinkedHashSet<>(List.of(highest));
            for (Constraint one : asked) {
                Times times = Times.of(one.condition());
                lows.add((long) times.minimum);
                highs.add(times.minimum - 1L);
                times.maximum.ifPresent(maximum -> {
                    lows.add(maximum + 1L);
                    highs.add((long) maximum);
                });
            }
            Optional<Long> low = lows.stream().filter(this::isAllowed).min(Long::compare);
            Optional<Long> high = highs.stream().filter(this::isAllowed).max(Long::compare);
            lowest = low.orElse(lowest);
            highest = high.orElse(highest);
            return low.isPresent() && high.isPresent();
        }

        private boolean isAllowed(long count) {
            return lowest <= count
                    && count <= highest
                    && asked.stream()
                            .allMatch(
                                    one -> one.allows(Times.of(one.condition()).hold(count)));
        }
    }

    /** The numbers of times of which a condition is true. */
    private record Times(int minimum, OptionalInt maximum) {

        static Times of(Condition condition) {
            return condition instanceof Moved moved
                    ? new Times(moved.minimum(), moved.maximum())
                    : new Times(((Did) condition).minimum(), ((Did) condition).maximum());
        }

        boolean hold(long count) {
            return count >= minimum && count <= maximum.orElse(Integer.MAX_VALUE);
        }
    }
}
