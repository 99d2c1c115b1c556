package dev.parcours.core.friction;

import dev.parcours.core.friction.Label.Topic;
import java.util.List;

/** Of the journeys on a day, those that meet an error of one type. */
final class ErrorDetector implements Detector {

    private final NamePatterns.Memory errors;

    ErrorDetector(FrictionOptions options) {
        errors = options.errors().new Memory();
    }

    @Override
    public FrictionKind kind() {
        return FrictionKind.ERROR_EVENT;
    }

    @Override
    public void observe(Walk walk, Observations seen) {
        for (int i = 0; i < walk.size(); i++) {
            if (walk.beginsSlice(i)) {
                seen.see(Topic.ACTIVE, i);
            }
            if (errors.matches(walk.type(i))) {
                seen.see(Topic.ERROR, walk.name(i), i);
                seeNeighbours(walk, i, seen);
            }
        }
    }

    /** The steps beside an error are what it may explain. */
    private static void seeNeighbours(Walk walk, int i, Observations seen) {
        if (i > 0) {
            seen.see(Topic.BESIDE, walk.name(i), walk.name(i - 1), i);
        }
        if (i + 1 < walk.size()) {
            seen.see(Topic.BESIDE, walk.name(i), walk.name(i + 1), i);
        }
    }

    @Override
    public List<Place> places(Totals totals) {
        return totals.labels(Topic.ERROR).stream()
                .map(error -> Place.met(kind(), Label.ACTIVE, error))
                .toList();
    }
}
