package dev.parcours.core.friction;

import dev.parcours.core.friction.Label.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * Of the journeys in a stage, those that go back to an earlier one; and of those at a step, those that go directly to
 * one that usually comes before it. What is usual is learnt: the earlier step is met first by three times as many
 * journeys as the later one is.
 */
final class BackMoveDetector implements Detector {

    private static final int CLEARLY = 3;

    @Override
    public FrictionKind kind() {
        return FrictionKind.BACK_MOVE;
    }

    @Override
    public void observe(Walk walk, Observations seen) {
        observeStages(walk, seen);
        for (int i = 0; i < walk.size(); i++) {
            seen.see(Label.of(Topic.STEP, walk.type(i)), i);
            if (i + 1 < walk.size() && !walk.type(i).equals(walk.type(i + 1))) {
                seen.see(Label.of(Topic.NEXT, walk.type(i), walk.type(i + 1)), i);
            }
        }
        observeOrder(walk, seen);
    }

    private static void observeStages(Walk walk, Observations seen) {
        int from = -1;
        for (int i = 0; i < walk.size(); i++) {
            int stage = walk.stageIndex(i);
            if (stage < 0) {
                continue;
            }
            seen.see(Label.of(Topic.IN_STAGE, walk.stage(stage)), i);
            if (from >= 0 && stage < walk.stageIndex(from)) {
                seen.see(Label.of(Topic.STAGE_BACK, walk.stage(walk.stageIndex(from)), walk.stage(stage)), from);
            }
            from = i;
        }
    }

    private static void observeOrder(Walk walk, Observations seen) {
        List<String> met = new ArrayList<>();
        for (int i = 0; i < walk.size(); i++) {
            String type = walk.type(i);
            if (met.contains(type)) {
                continue;
            }
            for (String earlier : met.subList(Math.max(0, met.size() - Walk.HORIZON), met.size())) {
                seen.see(Label.of(Topic.FIRST, earlier, type), 0);
            }
            met.add(type);
        }
    }

    @Override
    public List<Place> places(Totals totals) {
        List<Place> places = new ArrayList<>();
        for (Label back : totals.labels(Topic.STAGE_BACK)) {
            places.add(Place.met(kind(), Label.of(Topic.IN_STAGE, back.from()), back));
        }
        for (Label next : totals.labels(Topic.NEXT)) {
            if (isBack(next, totals)) {
                places.add(Place.met(kind(), Label.of(Topic.STEP, next.from()), next));
            }
        }
        return places;
    }

    private static boolean isBack(Label next, Totals totals) {
        long usual = totals.of(Label.of(Topic.FIRST, next.to(), next.from()));
        long turned = totals.of(Label.of(Topic.FIRST, next.from(), next.to()));
        return usual > CLEARLY * turned;
    }
}
