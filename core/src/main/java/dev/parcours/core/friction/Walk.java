package dev.parcours.core.friction;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What detectors ask of the steps of a journey, asked once. */
final class Walk {

    /** How many steps are looked ahead for what follows, which keeps the cost linear in long histories. */
    static final int HORIZON = 20;

    private final Journey journey;
    private final Interaction[] interactions;
    private final String[] types;
    private final long[] seconds;
    private final int[] days;

    Walk(Journey journey, FrictionOptions options) {
        this.journey = journey;
        List<Step> steps = journey.steps();
        interactions = new Interaction[steps.size()];
        types = new String[interactions.length];
        seconds = new long[interactions.length];
        days = new int[interactions.length];
        for (int i = 0; i < interactions.length; i++) {
            interactions[i] = steps.get(i).interaction();
            types[i] = interactions[i].type();
            Instant time = interactions[i].time();
            seconds[i] = time.getEpochSecond();
            days[i] = (int) LocalDate.ofInstant(time, options.zone()).toEpochDay();
        }
    }

    int size() {
        return types.length;
    }

    Interaction interaction(int i) {
        return interactions[i];
    }

    String type(int i) {
        return types[i];
    }

    int day(int i) {
        return days[i];
    }

    /** The seconds from one step to a later one. */
    long wait(int from, int to) {
        return seconds[to] - seconds[from];
    }

    /** Whether nothing follows a step within some seconds. */
    boolean isLeftAfter(int i, long patience) {
        return i == types.length - 1 || wait(i, i + 1) > patience;
    }

    /** The place of a step's stage in the model, or -1. */
    int stageIndex(int i) {
        return journey.stageIndex(i);
    }

    String stage(int index) {
        return journey.stageModel().stages().get(index).id();
    }

    /** Whether no step of the same type comes later on the same day. */
    boolean isLastOfDay(int i) {
        for (int j = i + 1; j < types.length && days[j] == days[i]; j++) {
            if (types[j].equals(types[i])) {
                return false;
            }
        }
        return true;
    }

    /** What each step says by a grouping, or what the step before it says, at the beginning the first that says it. */
    @Nullable String[] values(FrictionGrouping grouping) {
        @Nullable String[] values = new @Nullable String[types.length];
        @Nullable String known = null;
        int unknown = 0;
        for (int i = 0; i < values.length; i++) {
            Optional<String> said = grouping.of(interactions[i]);
            if (said.isPresent()) {
                known = said.get();
                for (; unknown < i; unknown++) {
                    values[unknown] = known;
                }
            }
            values[i] = known;
            unknown = known == null ? unknown : i + 1;
        }
        return values;
    }

}
