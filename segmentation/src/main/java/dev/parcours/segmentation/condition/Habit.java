package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds if the customer usually does something on some days of the week, at some hours, or both: if the share of the
 * interactions that fall there is large enough.
 *
 * <pre>{@code
 * habit("visit", PARIS).on(SATURDAY, SUNDAY).atLeast(new BigDecimal("0.6")).within(days(180))
 * habit("open", PARIS).betweenHours(22, 6).atLeast(new BigDecimal("0.5")).ofAtLeast(20)
 * }</pre>
 *
 * <p>Day and hour are read from the clock in the zone: the hour 18 is from 18:00 to 18:59:59.999999999, and what
 * happens at one o'clock in the night after Friday is on a Saturday. For example, of 5 visits 3 are on a Saturday or
 * Sunday: the share is 0.6, which is at least 0.6.
 *
 * <p>Of fewer interactions than the evidence asked for, none included, no habit can be told: unknown. So it is if the
 * window is, which is one since an event that never was.
 *
 * @param filter which interactions count
 * @param days the days of the week; empty for all
 * @param hours the hours, from 0 to 23; empty for all
 * @param zone the time zone in which the clock is read
 * @param share the smallest share that holds, above 0 and at most 1
 * @param evidence how many interactions it takes at least to tell, positive
 * @param window the span of time that counts
 */
public record Habit(
        InteractionFilter filter,
        Set<DayOfWeek> days,
        Set<Integer> hours,
        ZoneId zone,
        BigDecimal share,
        int evidence,
        Window window)
        implements Condition {

    /** How many interactions it takes to tell a habit if nothing else is said. */
    public static final int DEFAULT_EVIDENCE = 5;

    private static final int HOURS_OF_A_DAY = 24;

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if neither days nor hours are named or all are, if an hour is not from 0 to 23,
     *     if the share is not above 0 and at most 1 or has more than 50 digits, or if the evidence is not positive
     */
    public Habit {
        checkNotNull(filter, "filter");
        checkNotNull(zone, "zone");
        checkNotNull(window, "window");
        days = ImmutableSortedSet.copyOf(days);
        hours = ImmutableSortedSet.copyOf(hours);
        share = Checks.checkNumber(share);
        boolean isAnyDay = days.isEmpty() || days.size() == DayOfWeek.values().length;
        boolean isAnyHour = hours.isEmpty() || hours.size() == HOURS_OF_A_DAY;
        checkArgument(
                !isAnyDay || !isAnyHour, "a habit needs some days of the week or some hours, and not all of them");
        checkArgument(
                hours.stream().allMatch(hour -> 0 <= hour && hour < HOURS_OF_A_DAY),
                "hours are from 0 to 23, but were %s",
                hours);
        checkArgument(
                share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0,
                "a share is above 0 and at most 1, but was %s",
                share.toPlainString());
        checkArgument(evidence >= 1, "the evidence must be at least 1, but was %s", evidence);
    }

    /** When something is usually done, before it is said how large its share must be. */
    public static final class Term {

        private final InteractionFilter filter;
        private final ZoneId zone;
        private final Set<DayOfWeek> days;
        private final Set<Integer> hours;

        Term(InteractionFilter filter, ZoneId zone, Set<DayOfWeek> days, Set<Integer> hours) {
            this.filter = checkNotNull(filter, "filter");
            this.zone = checkNotNull(zone, "zone");
            this.days = days;
            this.hours = hours;
        }

        /** Returns the habit on some days of the week. */
        public Term on(DayOfWeek... newDays) {
            return new Term(filter, zone, new TreeSet<>(List.of(newDays)), hours);
        }

        /**
         * Returns the habit from an hour to another, past midnight if the second is before the first.
         *
         * @param from the first hour, from 0 to 23
         * @param to the first hour that is no more meant, from 1 to 24
         * @throws IllegalArgumentException if an hour is out of range or both are the same
         */
        public Term betweenHours(int from, int to) {
            checkArgument(
                    0 <= from && from < HOURS_OF_A_DAY && 1 <= to && to <= HOURS_OF_A_DAY && from != to,
                    "hours go from one of 0 to 23 to another of 1 to 24, but went from %s to %s",
                    from,
                    to);
            Set<Integer> newHours = new TreeSet<>();
            for (int hour = from;
                    hour != to % HOURS_OF_A_DAY || newHours.isEmpty();
                    hour = (hour + 1) % HOURS_OF_A_DAY) {
                newHours.add(hour);
            }
            return new Term(filter, zone, days, newHours);
        }

        /**
         * Returns the condition that at least a share of at least {@value Habit#DEFAULT_EVIDENCE} interactions fall
         * there.
         *
         * @throws IllegalArgumentException as {@link Habit} does
         */
        public Habit atLeast(BigDecimal share) {
            return new Habit(filter, days, hours, zone, share, DEFAULT_EVIDENCE, Window.ever());
        }
    }

    /**
     * Returns this condition with another number of interactions that it takes to tell.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public Habit ofAtLeast(int newEvidence) {
        return new Habit(filter, days, hours, zone, share, newEvidence, window);
    }

    /**
     * Returns this condition within the last so much time, which replaces the window before.
     *
     * @throws IllegalArgumentException if the length is not positive
     */
    public Habit within(Duration length) {
        return during(Window.last(length));
    }

    /** Returns this condition during a window, which replaces the one before. */
    public Habit during(Window newWindow) {
        return new Habit(filter, days, hours, zone, share, evidence, newWindow);
    }
}
