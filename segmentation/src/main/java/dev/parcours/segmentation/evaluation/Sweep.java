package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Follows time from the instant asked for onwards, through all that comes in and goes out of windows. */
final class Sweep {

    private final List<Change> later = new ArrayList<>();

    private record Change(Instant time, Runnable effect) {}

    /** Adds to a tally what is in a window, and will add and remove what comes in and goes out. */
    Sweep follow(Presences presences, Tally tally) {
        for (Presence presence : presences.all()) {
            if (presence.from().isAfter(presences.asOf())) {
                later.add(new Change(presence.from(), () -> tally.add(presence.interaction())));
            } else {
                tally.add(presence.interaction());
            }
            presence.until()
                    .ifPresent(until -> later.add(new Change(until, () -> tally.remove(presence.interaction()))));
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
            boolean isLastOfInstant = i + 1 == later.size() || later.get(i + 1).time().isAfter(time);
            if (isLastOfInstant && answer.get() != now) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }
}
