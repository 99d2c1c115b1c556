package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.Truth;
import java.math.BigDecimal;
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
            usual += isUsual(interaction.time().atZone(condition.zone())) ? by : 0;
        }
    }

    private boolean isUsual(ZonedDateTime time) {
        return (condition.days().isEmpty() || condition.days().contains(time.getDayOfWeek()))
                && (condition.hours().isEmpty() || condition.hours().contains(time.getHour()));
    }

    @Override
    public Truth truth() {
        if (all < condition.evidence()) {
            return Truth.UNKNOWN;
        }
        BigDecimal needed = condition.share().multiply(BigDecimal.valueOf(all));
        return Truth.of(BigDecimal.valueOf(usual).compareTo(needed) >= 0);
    }
}
