package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Window;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks whether something is usually done on some days or at some hours. */
final class HabitQuestion extends TallyQuestion<Habit> {

    private static final int HOURS_OF_A_WEEK = 7 * 24;

    @Override
    InteractionFilter filter(Habit condition) {
        return condition.filter();
    }

    @Override
    Window window(Habit condition) {
        return condition.window();
    }

    @Override
    Tally tally(Habit condition) {
        return new ShareTally(
                new ShareOf(condition.share(), condition.evidence()),
                interaction -> hasHour(condition, interaction.time()),
                interaction -> isUsual(condition, interaction.time().atZone(condition.zone())));
    }

    @Override
    Optional<Instant> countsUntil(Habit condition, Instant instant) {
        if (!hasHour(condition, instant)) {
            return Optional.empty();
        }
        ZonedDateTime time = instant.atZone(condition.zone());
        boolean isUsual = isUsual(condition, time);
        for (int hours = 0; hours <= HOURS_OF_A_WEEK && isUsual(condition, time) == isUsual; hours++) {
            time = nextHour(time);
        }
        return Optional.of(time.toInstant());
    }

    /** Returns when the clock shows another hour next, also since it is put forward or back. */
    private static ZonedDateTime nextHour(ZonedDateTime time) {
        ZonedDateTime next = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        ZoneOffsetTransition transition = time.getZone().getRules().nextTransition(time.toInstant());
        return transition != null && transition.getInstant().isBefore(next.toInstant())
                ? transition.getInstant().atZone(time.getZone())
                : next;
    }

    /** By more at the time that is now, or that is next. */
    @Override
    public List<Way> ways(Habit condition, boolean wanted, Ways search) {
        Instant now = search.facts().asOf();
        List<Interaction> counted =
                presences(condition, search.facts()).map(Presences::now).orElse(List.of());
        long usual = counted.stream()
                .filter(interaction -> isUsual(condition, interaction.time()))
                .count();
        ShareOf share = new ShareOf(condition.share(), condition.evidence());
        int times = wanted ? share.missing(usual, counted.size()) : share.excess(usual, counted.size());
        if (times <= 0) {
            return search.in(condition.window(), List.of());
        }
        List<Change> more = List.of(new Change.MoreInteractions(condition.filter(), times));
        return search.in(
                condition.window(),
                Stream.concat(Stream.of(now), countsUntil(condition, now).stream())
                        .filter(instant -> isUsual(condition, instant) == wanted)
                        .map(instant -> new Way(more, Optional.of(instant).filter(now::isBefore)))
                        .toList());
    }

    private static boolean isUsual(Habit condition, Instant time) {
        return hasHour(condition, time) && isUsual(condition, time.atZone(condition.zone()));
    }

    // What is too far away for the calendar has neither day nor hour.
    private static boolean hasHour(Habit condition, Instant time) {
        return CalendarPeriods.date(time, condition.zone()).isPresent();
    }

    /** Returns whether a time is on the days and hours of a habit. */
    private static boolean isUsual(Habit condition, ZonedDateTime time) {
        return (condition.days().isEmpty() || condition.days().contains(time.getDayOfWeek()))
                && (condition.hours().isEmpty() || condition.hours().contains(time.getHour()));
    }
}
