package dev.parcours.core.friction;

import dev.parcours.core.friction.Label.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * Of the journeys at a step, those that end with it, and those that do not go on to what usually follows.
 *
 * <p>A step counts once a day. What follows is looked for until the step comes again on another day, so that a later
 * attempt is not the success of an earlier one.
 */
final class DropOffDetector implements Detector {

    private final NamePatterns.Memory goals;
    private final long patience;
    private final double usualShare;

    DropOffDetector(FrictionOptions options) {
        goals = options.goals().new Memory();
        patience = options.patience().toSeconds();
        usualShare = options.usualShare();
    }

    @Override
    public FrictionKind kind() {
        return FrictionKind.DROP_OFF;
    }

    @Override
    public void observe(Walk walk, Observations seen) {
        for (int i = 0; i < walk.size(); i++) {
            if (walk.isFirstOfDay(i) && !goals.matches(walk.type(i))) {
                seen.see(Topic.LEFT_STEP, walk.name(i), i);
                if (isLeftFrom(walk, i)) {
                    seen.see(Topic.ENDED, walk.name(i), i);
                }
                observeFollowing(walk, i, seen);
            }
        }
    }

    /** Whether the journey ends at a step of this type on this day. */
    private boolean isLeftFrom(Walk walk, int i) {
        int last = i;
        for (int j = i + 1; j < walk.size() && walk.day(j) == walk.day(i); j++) {
            last = walk.name(j) == walk.name(i) ? j : last;
        }
        return walk.isLeftAfter(last, patience);
    }

    private void observeFollowing(Walk walk, int i, Observations seen) {
        int end = Math.min(walk.size(), i + 1 + Walk.HORIZON);
        for (int j = i + 1; j < end && walk.wait(i, j) <= patience; j++) {
            if (walk.name(j) != walk.name(i)) {
                seen.see(Topic.FOLLOWED, walk.name(i), walk.name(j), i);
            } else if (walk.day(j) != walk.day(i)) {
                return;
            }
        }
    }

    @Override
    public List<Place> places(Totals totals) {
        List<Place> places = new ArrayList<>();
        for (Label ended : totals.labels(Topic.ENDED)) {
            places.add(Place.met(kind(), Label.of(Topic.LEFT_STEP, ended.from()), ended));
        }
        for (Label followed : totals.labels(Topic.FOLLOWED)) {
            Label step = Label.of(Topic.LEFT_STEP, followed.from());
            if (totals.of(followed) >= usualShare * totals.of(step)) {
                places.add(Place.missed(kind(), step, followed));
            }
        }
        return places;
    }
}
