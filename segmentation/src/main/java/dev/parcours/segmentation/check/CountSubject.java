package dev.parcours.segmentation.check;

import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.condition.ValueRange;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How often the customer did things. What passes a narrower filter in a window within another is no more than what
 * passes the wider one in the other.
 */
final class CountSubject implements Subject {

    static final CountSubject INSTANCE = new CountSubject();

    private CountSubject() {}

    @Override
    public long cost(List<Constraint> asked) {
        return (long) asked.size() * asked.size();
    }

    @Override
    public boolean isPossible(List<Constraint> asked) {
        Map<Counted, Range> ranges = new LinkedHashMap<>();
        for (Constraint one : asked) {
            Did did = (Did) one.condition();
            ranges.computeIfAbsent(new Counted(did.filter(), did.window()), Range::new)
                    .asked
                    .add(one);
        }
        List<Range> bounded = new ArrayList<>();
        for (Range range : ranges.values()) {
            // Where the window may not be there at all, its count bounds no other.
            if (!range.canBeUnknown()) {
                bounded.add(range);
            }
        }
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

    /** What is counted. */
    private record Counted(InteractionFilter filter, Window window) {

        boolean isWithin(Counted other) {
            return CountSubject.isWithin(window, other.window) && CountSubject.isWithin(filter, other.filter);
        }
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

        boolean canBeUnknown() {
            return asked.stream().allMatch(one -> one.allows(Truth.UNKNOWN));
        }

        /** Makes both bounds counts that are allowed; returns whether there are any. */
        boolean narrow() {
            Set<Long> lows = new LinkedHashSet<>(List.of(lowest));
            Set<Long> highs = new LinkedHashSet<>(List.of(highest));
            for (Constraint one : asked) {
                Did did = (Did) one.condition();
                lows.add((long) did.minimum());
                highs.add(did.minimum() - 1L);
                did.maximum().ifPresent(maximum -> {
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
                    && asked.stream().allMatch(one -> one.allows(holds((Did) one.condition(), count)));
        }

        private static boolean holds(Did did, long count) {
            return count >= did.minimum() && count <= did.maximum().orElse(Integer.MAX_VALUE);
        }
    }

    /** Returns whether a window never has an interaction that another has not. */
    static boolean isWithin(Window window, Window other) {
        if (other instanceof Window.Ever || window.equals(other)) {
            return true;
        }
        if (window instanceof Window.Rolling shorter && other instanceof Window.Rolling longer) {
            return shorter.length().compareTo(longer.length()) <= 0;
        }
        if (window instanceof Window.Calendar fewer && other instanceof Window.Calendar more) {
            return fewer.unit() == more.unit()
                    && fewer.zone().equals(more.zone())
                    && fewer.from() <= more.from()
                    && fewer.to() >= more.to();
        }
        if (window instanceof Window.Fixed inner && other instanceof Window.Fixed outer) {
            return !inner.from().orElse(Instant.MIN).isBefore(outer.from().orElse(Instant.MIN))
                    && outer.until()
                            .map(until -> inner.until()
                                    .filter(end -> !end.isAfter(until))
                                    .isPresent())
                            .orElse(true);
        }
        return false;
    }

    /** Returns whether whatever passes a filter passes another. */
    static boolean isWithin(InteractionFilter filter, InteractionFilter other) {
        if (filter.type().isPresent()
                && other.type().isPresent()
                && !filter.type().equals(other.type())) {
            return false;
        }
        return both(filter, other).equals(filter);
    }

    /** Returns a filter as it is once the parts of another that say more are put in place of its own. */
    private static InteractionFilter both(InteractionFilter filter, InteractionFilter other) {
        // By the constructor, so that a part that is added to filters cannot be forgotten here.
        Set<AttributeCondition> properties = new LinkedHashSet<>(filter.properties());
        properties.addAll(other.properties());
        return new InteractionFilter(
                other.type().or(filter::type),
                other.direction().or(filter::direction),
                other.channel().or(filter::channel),
                other.touchpoint().or(filter::touchpoint),
                other.campaign().or(filter::campaign),
                other.device().or(filter::device),
                other.value().filter(wide -> !isWithin(filter.value(), wide)).or(filter::value),
                properties.size() == Set.copyOf(filter.properties()).size()
                        ? filter.properties()
                        : List.copyOf(properties));
    }

    private static boolean isWithin(Optional<ValueRange> range, ValueRange wide) {
        return range.isPresent()
                && (wide.currency().isEmpty()
                        || wide.currency().equals(range.get().currency()))
                && wide.minimum().stream()
                        .allMatch(low -> bounds(range.get().minimum(), bound -> bound.compareTo(low) >= 0))
                && wide.maximum().stream()
                        .allMatch(high -> bounds(range.get().maximum(), bound -> bound.compareTo(high) <= 0));
    }

    private static boolean bounds(Optional<BigDecimal> bound, Predicate<BigDecimal> isInside) {
        return bound.filter(isInside).isPresent();
    }
}
