package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Holds if a statistic of interactions is in a range, within a window of time or ever: a sum, average, maximum or
 * minimum of their values or of a property, or how many different ones there are, also of the days on which they
 * happened.
 *
 * <pre>{@code
 * sum(Quantity.valueIn("EUR")).of("purchase").within(days(365)).atLeast(500)
 * average(Quantity.property("items")).of("purchase").between(2, 5)
 * distinct(Quantity.day(PARIS)).of("visit").within(days(30)).atLeast(3)      // on 3 days
 * }</pre>
 *
 * <p>Bounds belong to the range and are compared exactly, the average too: of 1, 1 and 2 it is at least 1.333 and not
 * at least 1.3333333334. For example, with purchases of 60 and 40 euros 1 and 8 days ago, the sum within 7 days is 60,
 * and within 9 days 100.
 *
 * <ul>
 *   <li>Of nothing, sum and distinct count are 0, which is known; average, maximum and minimum are unknown.
 *   <li>Interactions without the quantity do not count, so nothing is a count of 0 also if none of many has it.
 *   <li>Amounts in several currencies without a named one: unknown, except for a distinct count.
 *   <li>A window since an event that never was: unknown.
 * </ul>
 *
 * @param filter which interactions count
 * @param statistic what is worked out
 * @param quantity of what
 * @param minimum the smallest result that holds, or empty for no lower bound
 * @param maximum the largest result that holds, or empty for no upper bound
 * @param window the span of time that counts
 */
public record Aggregate(
        InteractionFilter filter,
        Statistic statistic,
        Quantity quantity,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Window window)
        implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no bound, if the minimum is above the maximum, if a bound has more
     *     than 50 digits before or after the point, or if something other than a distinct count is asked of days
     */
    public Aggregate {
        checkNotNull(filter, "filter");
        checkNotNull(statistic, "statistic");
        checkNotNull(window, "window");
        checkArgument(
                statistic == Statistic.DISTINCT_COUNT || !(quantity instanceof Quantity.Day),
                "days can be counted and have no %s; ask for their distinct count",
                statistic);
        minimum = minimum.map(Checks::checkNumber);
        maximum = maximum.map(Checks::checkNumber);
        checkArgument(minimum.isPresent() || maximum.isPresent(), "the range of the %s needs a bound", statistic);
        Checks.checkOrder(minimum, maximum, "the range of the " + statistic);
    }

    /** A statistic of a quantity, before it is said of which interactions. */
    public static final class Term {

        private final Statistic statistic;
        private final Quantity quantity;

        Term(Statistic statistic, Quantity quantity) {
            this.statistic = checkNotNull(statistic, "statistic");
            this.quantity = checkNotNull(quantity, "quantity");
        }

        /**
         * Returns the statistic of all interactions of a type.
         *
         * @throws IllegalArgumentException if the type is blank or holds a control character
         */
        public Of of(String type) {
            return of(InteractionFilter.ofType(type));
        }

        /** Returns the statistic of all interactions that pass a filter. */
        public Of of(InteractionFilter filter) {
            return new Of(this, filter, Window.ever());
        }
    }

    /** A statistic of some interactions, before it is said how much it must be. */
    public static final class Of {

        private final Term term;
        private final InteractionFilter filter;
        private final Window window;

        private Of(Term term, InteractionFilter filter, Window window) {
            this.term = term;
            this.filter = checkNotNull(filter, "filter");
            this.window = checkNotNull(window, "window");
        }

        /**
         * Returns the statistic of the last so much time.
         *
         * @throws IllegalArgumentException if the length is not positive
         */
        public Of within(Duration length) {
            return during(Window.last(length));
        }

        /** Returns the statistic of what is in a window. */
        public Of during(Window newWindow) {
            return new Of(term, filter, newWindow);
        }

        /** Returns the condition that it is at least a number. */
        public Aggregate atLeast(long minimum) {
            return atLeast(BigDecimal.valueOf(minimum));
        }

        /**
         * Returns the condition that it is at least a number.
         *
         * @throws IllegalArgumentException as {@link Aggregate} does
         */
        public Aggregate atLeast(BigDecimal minimum) {
            return inRange(Optional.of(minimum), Optional.empty());
        }

        /** Returns the condition that it is at most a number. */
        public Aggregate atMost(long maximum) {
            return atMost(BigDecimal.valueOf(maximum));
        }

        /**
         * Returns the condition that it is at most a number.
         *
         * @throws IllegalArgumentException as {@link Aggregate} does
         */
        public Aggregate atMost(BigDecimal maximum) {
            return inRange(Optional.empty(), Optional.of(maximum));
        }

        /**
         * Returns the condition that it is between two numbers, both included.
         *
         * @throws IllegalArgumentException if the first is above the second
         */
        public Aggregate between(long minimum, long maximum) {
            return between(BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum));
        }

        /**
         * Returns the condition that it is between two numbers, both included.
         *
         * @throws IllegalArgumentException as {@link Aggregate} does
         */
        public Aggregate between(BigDecimal minimum, BigDecimal maximum) {
            return inRange(Optional.of(minimum), Optional.of(maximum));
        }

        private Aggregate inRange(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
            return new Aggregate(filter, term.statistic, term.quantity, minimum, maximum, window);
        }
    }
}
