package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/** Follows time from the instant asked for onwards, through all that comes in and goes out of windows. */
final class Sweep {

    private final List<Change> later = new ArrayList<>();

    private record Change(Instant time, Runnable effect) {}

    /** Adds to a count what is in a window, by 1, and later what comes in by 1 and what goes out by -1. */
    Sweep follow(Presences presences, ObjIntConsumer<Interaction> count) {
        for (Presence presence : presences.all()) {
            Interaction interaction = presence.interaction();
            if (presence.from().isAfter(presences.asOf())) {
                later.add(new Change(presence.from(), () -> count.accept(interaction, 1)));
            } else {
                count.accept(interaction, 1);
            }
            presence.until().ifPresent(until -> later.add(new Change(until, () -> count.accept(interaction, -1))));
        }
        return this;
    }

    /** Returns the first instant at which an answer that depends on the tallies changes; empty if it never does. */
    Optional<Instant> firstChange(Supplier<Truth> answer) {
        Truth now = answer.get();
        later.sort(Comparator.comparing(Change::time));
        for (int i = 0; i < later.size(); i++) {
            Instant time = later.get(i).time();
            later.get(i).effect().run();
            boolean isLastOfInstant =
                    i + 1 == later.size() || later.get(i + 1).time().isAfter(time);
            if (isLastOfInstant && answer.get() != now) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }
}
