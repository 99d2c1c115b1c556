package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.Truth;
import java.time.ZonedDateTime;

/** How many interactions fall on the days and hours of a habit, and how many there are. */
final class HabitTally implements Tally {

    private final Habit condition;
    private long usual;
    private long all;

    HabitTally(Habit condition) {
        this.condition = condition;
    }

    @Override
    public void change(Interaction interaction, int by) {
        // What is too far away for the calendar has neither day nor hour.
        if (CalendarPeriods.date(interaction.time(), condition.zone()).isPresent()) {
            all += by;
            usual += isUsual(condition, interaction.time().atZone(condition.zone())) ? by : 0;
        }
    }

    /** Returns whether a time is on the days and hours of a habit. */
    static boolean isUsual(Habit condition, ZonedDateTime time) {
        return (condition.days().isEmpty() || condition.days().contains(time.getDayOfWeek()))
                && (condition.hours().isEmpty() || condition.hours().contains(time.getHour()));
    }

    @Override
    public Truth truth() {
        return new ShareOf(condition.share(), condition.evidence()).truth(usual, all);
    }
}
