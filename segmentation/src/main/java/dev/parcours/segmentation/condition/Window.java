package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The span of time that a condition looks at, as seen from the instant {@code asOf} that it is asked for. Whatever the
 * window, an interaction later than {@code asOf} does not exist.
 *
 * <p>Every window moves forwards as time goes by: an interaction comes in once, and goes out at most once.
 */
public sealed interface Window {

    /** Returns the window of the whole history. */
    static Window ever() {
        return new Ever();
    }

    /**
     * Returns the window of the last so much time.
     *
     * @throws IllegalArgumentException if the length is not positive
     */
    static Window last(Duration length) {
        return new Rolling(length);
    }

    /**
     * Returns the window of all but the last so much time.
     *
     * @throws IllegalArgumentException if the length is not positive
     */
    static Window atLeastAgo(Duration length) {
        return new Ago(length, Optional.empty());
    }

    /**
     * Returns the window of what is at least so long ago and less than so long.
     *
     * @throws IllegalArgumentException if the first length is not positive or not below the second
     */
    static Window ago(Duration atLeast, Duration lessThan) {
        return new Ago(atLeast, Optional.of(lessThan));
    }

    /** Returns the window of the day, week, month, quarter or year that {@code asOf} is in. */
    static Window current(CalendarUnit unit, ZoneId zone) {
        return new Calendar(unit, 0, 0, zone);
    }

    /**
     * Returns the window of the last complete days, weeks, months, quarters or years before the one that {@code asOf}
     * is in.
     *
     * @throws IllegalArgumentException if the number is below 1 or above {@value Calendar#MAX_PERIODS}
     */
    static Window previous(int periods, CalendarUnit unit, ZoneId zone) {
        return new Calendar(unit, periods, 1, zone);
    }

    /** Returns the window of what came after the last interaction that passes a filter. */
    static Window sinceLast(InteractionFilter event) {
        return new Since(event, Occurrence.LAST);
    }

    /** Returns the window of what came after the first interaction that passes a filter. */
    static Window sinceFirst(InteractionFilter event) {
        return new Since(event, Occurrence.FIRST);
    }

    /**
     * Returns the window from an instant to another.
     *
     * @throws IllegalArgumentException if the window is empty
     */
    static Window between(Instant from, Instant until) {
        return new Fixed(Optional.of(from), Optional.of(until));
    }

    /** The whole history: an interaction at {@code t} is in it if {@code t <= asOf}. */
    record Ever() implements Window {}

    /**
     * The last so much time: an interaction at {@code t} is in it if {@code asOf - length < t <= asOf}. For example, of
     * 7 days, an interaction exactly 7 times 24 hours ago is out, and one a nanosecond later is in.
     *
     * <p>It is an exact length of time: 7 days are 168 hours also in a week in which clocks change, and 365 days are
     * not always a year.
     *
     * @param length how far to look back, positive
     */
    record Rolling(Duration length) implements Window {

        /**
         * Creates the window.
         *
         * @throws IllegalArgumentException if the length is not positive
         */
        public Rolling {
            checkArgument(!length.isNegative() && !length.isZero(), "the window must be positive, but was %s", length);
        }
    }

    /**
     * What is some time ago: an interaction at {@code t} is in it if {@code asOf - lessThan < t <= asOf - atLeast}. For
     * example, from 30 to 60 days ago, an interaction exactly 30 times 24 hours ago is in, and one exactly 60 times 24
     * hours ago is out. It continues the {@linkplain Rolling last} so much time, with which it has nothing in common.
     *
     * @param atLeast how long ago an interaction is at least, positive
     * @param lessThan how long ago it is no more, above {@code atLeast}; empty for no bound
     */
    record Ago(Duration atLeast, Optional<Duration> lessThan) implements Window {

        /**
         * Creates the window.
         *
         * @throws IllegalArgumentException if the window starts now or later, or is empty
         */
        public Ago {
            checkArgument(
                    !atLeast.isNegative() && !atLeast.isZero(),
                    "the time since the window must be positive, but was %s; to look back from now, leave it out",
                    atLeast);
            checkArgument(
                    lessThan.isEmpty() || lessThan.get().compareTo(atLeast) > 0,
                    "the window of at least %s and less than %s ago is empty; exchange the two",
                    atLeast,
                    lessThan.orElse(atLeast));
        }
    }

    /**
     * Periods of the calendar, counted back from the one that {@code asOf} is in, which is number 0. An interaction is
     * in the window from the start of the first period, included, to the end of the last, excluded.
     *
     * <p>For example, months from 1 to 1 are the month before this one, from 3 to 1 the last three complete months, and
     * from 2 to 0 this month and the two before it. Periods start at midnight in the zone, or where the clocks skip it,
     * at the first instant of the day; so a day has 23 or 25 hours when clocks change.
     *
     * @param unit the kind of period
     * @param from how many periods ago the window starts, 0 to {@value #MAX_PERIODS}
     * @param to how many periods ago the last period of the window is, 0 to {@code from}
     * @param zone the time zone in which the calendar is read
     */
    record Calendar(CalendarUnit unit, int from, int to, ZoneId zone) implements Window {

        /** How many periods ago a window starts at most. */
        public static final int MAX_PERIODS = 10_000;

        /**
         * Creates the window.
         *
         * @throws IllegalArgumentException if a number is out of range or if the window ends before it starts
         */
        public Calendar {
            checkNotNull(unit, "unit");
            checkNotNull(zone, "zone");
            checkArgument(
                    0 <= to && to <= from && from <= MAX_PERIODS,
                    "the window must go from 0 to %s periods ago to as many or fewer ago, but was from %s to %s",
                    MAX_PERIODS,
                    from,
                    to);
        }
    }

    /**
     * What came after another event: an interaction is in it if it comes later in the order of the history. The event
     * itself is out. If there was no such event, the window is not known, and so is what is asked of it.
     *
     * @param event which interactions are such an event
     * @param occurrence whether the first or the last of them counts
     */
    record Since(InteractionFilter event, Occurrence occurrence) implements Window {

        /** Creates the window. */
        public Since {
            checkNotNull(event, "event");
            checkNotNull(occurrence, "occurrence");
        }
    }

    /**
     * A fixed span: an interaction at {@code t} is in it if {@code from <= t < until}.
     *
     * @param from the first instant that is in it; empty for no start
     * @param until the first instant that is no more in it; empty for no end
     */
    record Fixed(Optional<Instant> from, Optional<Instant> until) implements Window {

        /**
         * Creates the window.
         *
         * @throws IllegalArgumentException if the window has neither start nor end, or is empty
         */
        public Fixed {
            checkArgument(
                    from.isPresent() || until.isPresent(),
                    "the window needs a start or an end; without both, leave the window out");
            checkArgument(
                    from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get()),
                    "the window from %s until %s is empty; exchange the two",
                    from.orElse(Instant.MIN),
                    until.orElse(Instant.MAX));
        }
    }
}
