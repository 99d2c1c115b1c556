package dev.parcours.core.friction;

import dev.parcours.core.Satisfaction;
import dev.parcours.core.friction.Label.Topic;
import java.util.List;

/**
 * Of the journeys that answer a satisfaction question at a touchpoint, those that answer low: a detractor's 0 to 6 of
 * the net promoter score, 1 or 2 of 5 for satisfaction, 1 to 3 of 7 for ease.
 */
final class ScoreDetector implements Detector {

    @Override
    public FrictionKind kind() {
        return FrictionKind.LOW_SCORE;
    }

    @Override
    public void observe(Walk walk, Observations seen) {
        for (int i = 0; i < walk.size(); i++) {
            Satisfaction answer = walk.interaction(i).satisfaction().orElse(null);
            if (answer == null) {
                continue;
            }
            int touchpoint = seen.name(walk.interaction(i).touchpoint().name());
            seen.see(Topic.ANSWER, touchpoint, i);
            if (isLow(answer)) {
                seen.see(Topic.LOW_SCORE, touchpoint, i);
            }
        }
    }

    private static boolean isLow(Satisfaction answer) {
        return switch (answer.scale()) {
            case NPS -> answer.score() <= 6;
            case CSAT -> answer.score() <= 2;
            case CES -> answer.score() <= 3;
        };
    }

    @Override
    public List<Place> places(Totals totals) {
        return totals.labels(Topic.LOW_SCORE).stream()
                .map(low -> Place.met(kind(), Label.of(Topic.ANSWER, low.from()), low))
                .toList();
    }
}
