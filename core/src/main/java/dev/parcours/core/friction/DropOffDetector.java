package dev.parcours.core.friction;

import dev.parcours.core.friction.Label.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * Of the journeys at a step, those that end with it, and those that do not go on to what usually follows.
 *
 * <p>The last step of its type on a day counts. What follows is looked for until the step comes again on another day,
 * so that a second attempt is not the success of the first.
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
            if (!walk.isLastOfDay(i) || goals.matches(walk.type(i))) {
                continue;
            }
            seen.see(Topic.LEFT_STEP, walk.name(i), i);
            if (walk.isLeftAfter(i, patience)) {
                seen.see(Topic.ENDED, walk.name(i), i);
            }
            observeFollowing(walk, i, seen);
        }
    }

    private void observeFollowing(Walk walk, int i, Observations seen) {
        int end = Math.min(walk.size(), i + 1 + Walk.HORIZON);
        for (int j = i + 1; j < end; j++) {
            if (walk.wait(i, j) > patience || walk.name(j) == walk.name(i)) {
                return;
            }
            seen.see(Topic.FOLLOWED, walk.name(i), walk.name(j), i);
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
