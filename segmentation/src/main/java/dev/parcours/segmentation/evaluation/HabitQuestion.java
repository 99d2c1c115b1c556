package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Window;

/** Asks whether something is usually done on some days or at some hours. */
final class HabitQuestion extends TallyQuestion<Habit> {

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
        return new HabitTally(condition);
    }
}
