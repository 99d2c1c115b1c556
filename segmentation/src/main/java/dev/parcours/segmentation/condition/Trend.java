package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Holds if how much the customer did in a period, divided by how much in the period before, is in a range: by number of
 * interactions, or by the sum of their values or of a property.
 *
 * <pre>{@code
 * trend("visit").within(days(30)).atMost(new BigDecimal("0.5"))               // at most half of the 30 days before
 * trend("purchase").of(Quantity.valueIn("EUR")).during(Window.previous(1, MONTH, PARIS)).atLeast(new BigDecimal("1.2"))
 * }</pre>
 *
 * <p>The period before is as long as the window and ends where it starts: 30 days before the last 30 days, the month
 * before last before last month. A current period of the calendar is not complete, and the one before it is. Bounds
 * belong to the range and are compared without division. For example, with visits 1, 2, 31 and 59 days ago, the ratio
 * of the last 30 days is 2 / 2 = 1; one visit 60 days ago belongs to neither period.
 *
 * <p>If there was nothing in the period before, or a sum that is not positive, there is no ratio and the condition is
 * unknown; so it is with values in several currencies, unless one is named. Nothing in the period itself after
 * something is a ratio of 0. Interactions without the quantity do not count.
 *
 * @param filter which interactions count
 * @param quantity what is added up, a value or a property; empty to count interactions
 * @param window the period: rolling, some time ago with both ends, or of the calendar
 * @param minimum the smallest ratio that holds, or empty for no lower bound
 * @param maximum the largest ratio that holds, or empty for no upper bound
 */
public record Trend(
        InteractionFilter filter,
        Optional<Quantity> quantity,
        Window window,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum)
        implements Condition {

    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE / 4);

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no bound, if the minimum is above the maximum, if a bound has more
     *     than 50 digits before or after the point, if days are to be added up, or if there is no period before the
     *     window
     */
    public Trend {
        checkNotNull(filter, "filter");
        checkArgument(
                quantity.filter(Quantity.Day.class::isInstance).isEmpty(),
                "days cannot be added up; name a value or a property, or nothing to count interactions");
        minimum = minimum.map(Checks::checkNumber);
        maximum = maximum.map(Checks::checkNumber);
        checkArgument(minimum.isPresent() || maximum.isPresent(), "the range of the trend needs a bound");
        Checks.checkOrder(minimum, maximum, "the range of the trend");
        before(window);
    }

    /** Returns the window of the period before. */
    public Window windowBefore() {
        return before(window);
    }

    private static Window before(Window window) {
        if (window instanceof Window.Rolling rolling) {
            return before(Duration.ZERO, rolling.length());
        }
        if (window instanceof Window.Ago ago && ago.lessThan().isPresent()) {
            return before(ago.atLeast(), ago.lessThan().get());
        }
        checkArgument(
                window instanceof Window.Calendar,
                "a trend needs a window of a certain length, with one before it: the last so much time, some time ago with"
                        + " both ends, or periods of the calendar");
        Window.Calendar calendar = (Window.Calendar) window;
        int periods = calendar.from() - calendar.to() + 1;
        return new Window.Calendar(
                calendar.unit(), calendar.from() + periods, calendar.to() + periods, calendar.zone());
    }

    private static Window before(Duration from, Duration to) {
        checkArgument(to.compareTo(LONGEST) <= 0, "the period of a trend is too long: %s", to);
        return Window.ago(to, to.plus(to.minus(from)));
    }

    /** How much was done, before it is said in which period and how it must have changed. */
    public static final class Term {

        private final InteractionFilter filter;
        private final Optional<Quantity> quantity;

        Term(InteractionFilter filter, Optional<Quantity> quantity) {
            this.filter = checkNotNull(filter, "filter");
            this.quantity = quantity;
        }

        /** Returns the trend of the sum of a quantity, in place of the number of interactions. */
        public Term of(Quantity newQuantity) {
            return new Term(filter, Optional.of(newQuantity));
        }

        /**
         * Returns the trend of the last so much time.
         *
         * @throws IllegalArgumentException if the length is not positive
         */
        public Of within(Duration length) {
            return during(Window.last(length));
        }

        /** Returns the trend of a window. */
        public Of during(Window window) {
            return new Of(this, window);
        }
    }

    /** How much was done in a period, before it is said how it must have changed. */
    public static final class Of {

        private final Term term;
        private final Window window;

        private Of(Term term, Window window) {
            this.term = term;
            this.window = checkNotNull(window, "window");
        }

        /**
         * Returns the condition that the ratio is at least a number.
         *
         * @throws IllegalArgumentException as {@link Trend} does
         */
        public Trend atLeast(BigDecimal ratio) {
            return inRange(Optional.of(ratio), Optional.empty());
        }

        /**
         * Returns the condition that the ratio is at most a number.
         *
         * @throws IllegalArgumentException as {@link Trend} does
         */
        public Trend atMost(BigDecimal ratio) {
            return inRange(Optional.empty(), Optional.of(ratio));
        }

        /**
         * Returns the condition that the ratio is between two numbers, both included.
         *
         * @throws IllegalArgumentException as {@link Trend} does
         */
        public Trend between(BigDecimal minimum, BigDecimal maximum) {
            return inRange(Optional.of(minimum), Optional.of(maximum));
        }

        private Trend inRange(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
            return new Trend(term.filter, term.quantity, window, minimum, maximum);
        }
    }
}
