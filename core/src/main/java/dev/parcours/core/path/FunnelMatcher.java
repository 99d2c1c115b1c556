package dev.parcours.core.path;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Finds the steps by which a journey reaches the levels of a funnel. */
final class FunnelMatcher {

    /** The place of the step that reaches a level that no step reaches. */
    static final int NONE = -1;

    private final FunnelDefinition definition;

    FunnelMatcher(FunnelDefinition definition) {
        this.definition = definition;
    }

    /** Hands on what a journey shows: one outcome, and the times between levels that are in order. */
    void forEachFact(Journey journey, Consumer<Funnel.Fact> action) {
        List<Step> steps = journey.steps();
        Integer[] reached = new Integer[definition.levels().size()];
        Arrays.fill(reached, 0);
        for (int[] pass : passes(steps)) {
            for (int level = 0; level < pass.length; level++) {
                if (pass[level] != NONE) {
                    reached[level]++;
                    timeTo(level, pass, steps, action);
                }
            }
        }
        action.accept(new Funnel.Fact.Outcome(List.of(reached)));
    }

    private void timeTo(int level, int[] pass, List<Step> steps, Consumer<Funnel.Fact> action) {
        if (level > 0 && definition.timed() && definition.isOrdered()) {
            Interaction before = steps.get(pass[level - 1]).interaction();
            Interaction here = steps.get(pass[level]).interaction();
            action.accept(new Funnel.Fact.Time(level, Duration.between(before.time(), here.time())));
        }
    }

    /** The passes through the levels, each as the places of the steps that reach them. */
    private List<int[]> passes(List<Step> steps) {
        if (!definition.repeated()) {
            return List.of(pass(steps, 0));
        }
        List<int[]> passes = new ArrayList<>();
        int from = 0;
        int last;
        do {
            int[] pass = pass(steps, from);
            passes.add(pass);
            last = pass[pass.length - 1];
            from = last + 1;
        } while (last != NONE);
        return passes;
    }

    private int[] pass(List<Step> steps, int from) {
        return switch (definition.kind()) {
            case OPEN -> anywhere(steps);
            case HYBRID -> connected(afterFirst(steps));
            case CLOSED, STRICT ->
                definition.isUnconstrained()
                        ? earliest(steps, from)
                        : new ConstrainedPass(definition, steps).find(from);
        };
    }

    private int[] unreached() {
        int[] pass = new int[definition.levels().size()];
        Arrays.fill(pass, NONE);
        return pass;
    }

    private int[] earliest(List<Step> steps, int from) {
        int[] pass = unreached();
        int level = 0;
        for (int i = from; i < steps.size() && level < pass.length; i++) {
            Step step = steps.get(i);
            if (definition.isReached(level, step, definition.dimension().of(step))
                    && (level == 0 || isAfter(step, steps.get(pass[level - 1])))) {
                pass[level++] = i;
            }
        }
        return pass;
    }

    private int[] anywhere(List<Step> steps) {
        int[] pass = unreached();
        for (int i = 0; i < steps.size(); i++) {
            reach(pass, 0, pass.length, i, steps.get(i));
        }
        return pass;
    }

    private int[] afterFirst(List<Step> steps) {
        int[] pass = unreached();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            // The step that opens the funnel comes not after itself, so it reaches no further level.
            if (pass[0] == NONE) {
                reach(pass, 0, 1, i, step);
            } else if (isAfter(step, steps.get(pass[0]))) {
                reach(pass, 1, pass.length, i, step);
            }
        }
        return pass;
    }

    private void reach(int[] pass, int first, int end, int place, Step step) {
        String value = definition.dimension().of(step);
        for (int level = first; level < end; level++) {
            if (pass[level] == NONE && definition.isReached(level, step, value)) {
                pass[level] = place;
            }
        }
    }

    private boolean isAfter(Step step, Step before) {
        Instant time = step.interaction().time();
        return definition.sameInstant() || time.isAfter(before.interaction().time());
    }

    /** Empties the levels after the first empty one. */
    private static int[] connected(int[] pass) {
        int level = 0;
        while (level < pass.length && pass[level] != NONE) {
            level++;
        }
        Arrays.fill(pass, level, pass.length, NONE);
        return pass;
    }
}
