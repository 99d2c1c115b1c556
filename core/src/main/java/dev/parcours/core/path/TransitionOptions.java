package dev.parcours.core.path;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Step;
import dev.parcours.core.path.Transitions.Fact;
import dev.parcours.core.path.Transitions.Fact.Leaver;
import dev.parcours.core.path.Transitions.Fact.Mover;
import dev.parcours.core.path.Transitions.Fact.Pair;
import dev.parcours.core.path.Transitions.Fact.Time;
import dev.parcours.core.path.Transitions.Following;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What {@link Transitions} count, with the meaning that is written there. */
record TransitionOptions(
        Dimension dimension, boolean oncePerJourney, boolean edges, boolean directTimes, boolean eventualTimes) {

    TransitionOptions withOncePerJourney() {
        return new TransitionOptions(dimension, true, edges, directTimes, eventualTimes);
    }

    TransitionOptions withoutEdges() {
        return new TransitionOptions(dimension, oncePerJourney, false, directTimes, eventualTimes);
    }

    TransitionOptions withTimes(Following following) {
        return new TransitionOptions(
                dimension,
                oncePerJourney,
                edges,
                directTimes || following == Following.DIRECT,
                eventualTimes || following == Following.EVENTUAL);
    }

    boolean hasTimes(Following following) {
        return following == Following.DIRECT ? directTimes : eventualTimes;
    }

    void forEachFact(Journey journey, Consumer<Fact> action) {
        List<Step> steps = journey.steps();
        if (oncePerJourney) {
            Set<Fact> shown = new HashSet<>();
            forEachPair(journey, pair -> {
                shown.add(pair);
                shown.add(new Leaver(pair.from()));
            });
            if (!shown.isEmpty()) {
                shown.add(new Mover());
            }
            shown.forEach(action);
        } else {
            forEachPair(journey, action);
        }
        if (directTimes) {
            directTimes(steps, action);
        }
        if (eventualTimes) {
            eventualTimes(steps, action);
        }
    }

    private void forEachPair(Journey journey, Consumer<? super Pair> action) {
        String from = Transitions.START;
        boolean isCounted = edges;
        int steps = journey.steps().size();
        for (int i = 0; i < steps; i++) {
            String to = dimension.of(journey, i);
            if (isCounted) {
                action.accept(new Pair(from, to));
            }
            from = to;
            isCounted = true;
        }
        if (edges) {
            action.accept(new Pair(from, Transitions.END));
        }
    }

    private void directTimes(List<Step> steps, Consumer<Fact> action) {
        for (int i = 1; i < steps.size(); i++) {
            Step from = steps.get(i - 1);
            Step to = steps.get(i);
            Pair pair = new Pair(dimension.of(from), dimension.of(to));
            Duration time =
                    Duration.between(from.interaction().time(), to.interaction().time());
            action.accept(new Time(Following.DIRECT, pair, time));
        }
    }

    private void eventualTimes(List<Step> steps, Consumer<Fact> action) {
        Map<String, Instant> next = new HashMap<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            String from = dimension.of(steps.get(i));
            Instant time = steps.get(i).interaction().time();
            next.forEach((to, later) ->
                    action.accept(new Time(Following.EVENTUAL, new Pair(from, to), Duration.between(time, later))));
            next.put(from, time);
        }
    }

    @Override
    public String toString() {
        return "transitions by %s".formatted(dimension)
                + (oncePerJourney ? " once per journey" : "")
                + (edges ? "" : " without edges")
                + (directTimes ? " with direct times" : "")
                + (eventualTimes ? " with eventual times" : "");
    }
}
