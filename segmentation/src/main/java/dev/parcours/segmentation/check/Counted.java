package dev.parcours.segmentation.check;

import dev.parcours.core.Move;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.JourneyScope;
import dev.parcours.segmentation.condition.Moved;
import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.ValueRange;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a condition counts. Those compared with each other are of one kind. */
sealed interface Counted {

    /** Returns whether whatever is counted here is counted by another. */
    boolean isWithin(Counted other);

    /** Returns whether this count is known of whomever another is known of. */
    boolean isKnownIf(Counted other);

    /** Returns what a condition counts. */
    static Counted by(Condition condition) {
        return condition instanceof Moved moved
                ? new Moves(moved.moves(), moved.from(), moved.to(), moved.scope(), moved.window())
                : new Interactions(((Did) condition).filter(), ((Did) condition).window());
    }

    /** Interactions that pass a filter. */
    record Interactions(InteractionFilter filter, Window window) implements Counted {

        @Override
        public boolean isWithin(Counted other) {
            Interactions wide = (Interactions) other;
            return Counted.isWithin(window, wide.window) && Counted.isWithin(filter, wide.filter);
        }

        @Override
        public boolean isKnownIf(Counted other) {
            return Counted.isKnownIf(window, ((Interactions) other).window);
        }
    }

    /** Moves between stages; known only of those who have a journey in scope with a stage. */
    record Moves(Set<Move> moves, Optional<String> from, Optional<String> to, JourneyScope scope, Window window)
            implements Counted {

        @Override
        public boolean isWithin(Counted other) {
            Moves wide = (Moves) other;
            return wide.moves.containsAll(moves)
                    && (wide.from.isEmpty() || wide.from.equals(from))
                    && (wide.to.isEmpty() || wide.to.equals(to))
                    && isWithin(scope, wide.scope)
                    && Counted.isWithin(window, wide.window);
        }

        @Override
        public boolean isKnownIf(Counted other) {
            Moves known = (Moves) other;
            return isWithin(known.scope, scope) && Counted.isKnownIf(window, known.window);
        }

        private static boolean isWithin(JourneyScope scope, JourneyScope other) {
            return scope == other || other == JourneyScope.ALL;
        }
    }

    private static boolean isKnownIf(Window window, Window other) {
        return Subject.isAlwaysThere(window)
                || (window instanceof Window.Since since
                        && other instanceof Window.Since same
                        && since.event().equals(same.event()));
    }

    /** Returns whether a window never has an interaction that another has not. */
    private static boolean isWithin(Window window, Window other) {
        if (other instanceof Window.Ever || window.equals(other)) {
            return true;
        }
        if (window instanceof Window.Rolling shorter && other instanceof Window.Rolling longer) {
            return shorter.length().compareTo(longer.length()) <= 0;
        }
        if (window instanceof Window.Ago inner) {
            return isWithin(inner, other);
        }
        if (window instanceof Window.Since later && other instanceof Window.Since earlier) {
            return later.event().equals(earlier.event()) && earlier.occurrence() == Occurrence.FIRST;
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

    private static boolean isWithin(Window.Ago window, Window other) {
        if (other instanceof Window.Rolling longer) {
            return window.lessThan()
                    .filter(end -> end.compareTo(longer.length()) <= 0)
                    .isPresent();
        }
        return other instanceof Window.Ago outer
                && window.atLeast().compareTo(outer.atLeast()) >= 0
                && outer.lessThan()
                        .map(end -> window.lessThan()
                                .filter(within -> within.compareTo(end) <= 0)
                                .isPresent())
                        .orElse(true);
    }

    /** Returns whether whatever passes a filter passes another. */
    private static boolean isWithin(InteractionFilter filter, InteractionFilter other) {
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
