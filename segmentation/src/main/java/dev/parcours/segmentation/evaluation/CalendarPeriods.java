package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Periods of the calendar in a time zone. */
final class CalendarPeriods {

    // Beyond these, which are farther than any window reaches, dates and instants overflow.
    private static final LocalDate EARLIEST = LocalDate.of(-999_900_000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(999_900_000, 1, 1);
    private static final long FIRST_MONDAY = LocalDate.of(1970, 1, 5).toEpochDay();

    private CalendarPeriods() {}

    /** Returns when an interaction is in a window; empty if it is too far away for the calendar. */
    static Optional<Presence> presence(Window.Calendar window, Interaction interaction) {
        Optional<LocalDate> date = date(interaction.time(), window.zone());
        if (date.isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = startOf(window.unit(), date.get());
        Instant from =
                window.to() == 0 ? interaction.time() : instant(plus(window.unit(), start, window.to()), window.zone());
        Instant until = instant(plus(window.unit(), start, window.from() + 1), window.zone());
        return Optional.of(new Presence(interaction, from, Optional.of(until)));
    }

    /** Returns the date of an instant; empty if it is too far away for the calendar. */
    static Optional<LocalDate> date(Instant time, ZoneId zone) {
        boolean isNear = time.isAfter(instant(EARLIEST, zone)) && time.isBefore(instant(LATEST, zone));
        return isNear ? Optional.of(LocalDate.ofInstant(time, zone)) : Optional.empty();
    }

    /** Returns the first instant of a date. */
    static Instant instant(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** Returns the number of the period that an instant is in, the first or last there is if it is too far away. */
    static long number(CalendarUnit unit, Instant time, ZoneId zone) {
        LocalDate nearest = time.isBefore(Instant.EPOCH) ? EARLIEST : LATEST;
        return number(unit, date(time, zone).orElse(nearest));
    }

    private static long number(CalendarUnit unit, LocalDate date) {
        return switch (unit) {
            case DAY -> date.toEpochDay();
            case WEEK -> Math.floorDiv(date.toEpochDay() - FIRST_MONDAY, 7);
            case MONTH -> 12L * date.getYear() + date.getMonthValue() - 1;
            case QUARTER -> Math.floorDiv(12L * date.getYear() + date.getMonthValue() - 1, 3);
            case YEAR -> date.getYear();
        };
    }

    /** Returns the first instant of the period of a number; empty if it is too far away for the calendar. */
    static Optional<Instant> start(CalendarUnit unit, long number, ZoneId zone) {
        if (number <= number(unit, EARLIEST) || number >= number(unit, LATEST)) {
            return Optional.empty();
        }
        LocalDate date = switch (unit) {
            case DAY -> LocalDate.ofEpochDay(number);
            case WEEK -> LocalDate.ofEpochDay(7 * number + FIRST_MONDAY);
            case MONTH -> month(number);
            case QUARTER -> month(3 * number);
            case YEAR -> month(12 * number);
        };
        return Optional.of(instant(date, zone));
    }

    private static LocalDate month(long number) {
        return LocalDate.of((int) Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1);
    }

    private static LocalDate startOf(CalendarUnit unit, LocalDate date) {
        return switch (unit) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.withDayOfMonth(1).minusMonths((date.getMonthValue() - 1) % 3);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    private static LocalDate plus(CalendarUnit unit, LocalDate start, int periods) {
        return switch (unit) {
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH -> start.plusMonths(periods);
            case QUARTER -> start.plusMonths(3L * periods);
            case YEAR -> start.plusYears(periods);
        };
    }
}
