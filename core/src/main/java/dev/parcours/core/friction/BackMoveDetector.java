package dev.parcours.core.friction;

import dev.parcours.core.friction.Label.Topic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Of the journeys that go on from a stage, those that go back to an earlier one; and of those that go on from a step,
 * those that go directly to one that usually comes before it. What is usual is learnt: the earlier step is met first by
 * three times as many journeys as the later one is.
 */
final class BackMoveDetector implements Detector {

    private static final int CLEARLY = 3;
    private static final int SOON = 8;

    private final NamePatterns.Memory goals;
    private final NamePatterns.Memory errors;

    BackMoveDetector(FrictionOptions options) {
        goals = options.goals().new Memory();
        errors = options.errors().new Memory();
    }

    @Override
    public FrictionKind kind() {
        return FrictionKind.BACK_MOVE;
    }

    @Override
    public void observe(Walk walk, Observations seen) {
        observeStages(walk, seen);
        for (int i = 0; i < walk.size(); i++) {
            if (i + 1 < walk.size() && walk.name(i) != walk.name(i + 1)) {
                seen.see(Topic.STEP, walk.name(i), i);
                seen.see(Topic.NEXT, walk.name(i), walk.name(i + 1), i);
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
            if (from >= 0) {
                int left = seen.name(walk.stage(walk.stageIndex(from)));
                seen.see(Topic.IN_STAGE, left, from);
                if (stage < walk.stageIndex(from)) {
                    seen.see(Topic.STAGE_BACK, left, seen.name(walk.stage(stage)), from);
                }
            }
            from = i;
        }
    }

    /** Says which of two steps is met first, for those that are met soon after each other. */
    private static void observeOrder(Walk walk, Observations seen) {
        Set<Integer> met = new HashSet<>();
        Deque<Integer> latest = new ArrayDeque<>();
        for (int i = 0; i < walk.size(); i++) {
            int name = walk.name(i);
            if (!met.add(name)) {
                continue;
            }
            for (int earlier : latest) {
                seen.see(Topic.FIRST, earlier, name, 0);
            }
            latest.addLast(name);
            if (latest.size() > SOON) {
                latest.removeFirst();
            }
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

    /** After a goal another round begins, and an error is no step of the way. */
    private boolean isBack(Label next, Totals totals) {
        if (goals.matches(next.from()) || errors.matches(next.from()) || errors.matches(next.to())) {
            return false;
        }
        long usual = totals.of(Label.of(Topic.FIRST, next.to(), next.from()));
        long turned = totals.of(Label.of(Topic.FIRST, next.from(), next.to()));
        return usual > CLEARLY * turned;
    }
}
