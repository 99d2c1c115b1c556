package dev.parcours.core.path;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds a pattern in one reading of a journey. State i waits for a step that fits place i, and the last state has found
 * the pattern; each state in use knows the earliest step from which it can be reached.
 */
final class PatternAutomaton {

    private static final int UNUSED = Integer.MAX_VALUE;

    private final PatternStep[] places;
    private final boolean isFromStart;
    private final boolean isToEnd;

    PatternAutomaton(List<PatternStep> steps, boolean isFromStart, boolean isToEnd) {
        List<PatternStep> simple = new ArrayList<>();
        for (PatternStep step : steps) {
            if (step.repetition() == PatternStep.Repetition.AT_LEAST_ONCE) {
                // One or more is one, then any number: a state that has to be passed has no way back.
                simple.add(step.with(PatternStep.Repetition.ONCE));
                simple.add(step.anyNumber());
            } else {
                simple.add(step);
            }
        }
        this.places = simple.toArray(PatternStep[]::new);
        this.isFromStart = isFromStart;
        this.isToEnd = isToEnd;
    }

    Optional<Pattern.Match> find(Journey journey, Dimension dimension) {
        int[] starts = new int[places.length + 1];
        Arrays.fill(starts, UNUSED);
        List<Step> steps = journey.steps();
        int last = steps.size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i == 0 || !isFromStart) {
                starts[0] = Math.min(starts[0], i);
                skip(starts);
            }
            advance(starts, dimension.of(steps.get(i)));
            skip(starts);
            int first = starts[places.length];
            if (first != UNUSED && (i == last || !isToEnd)) {
                return Optional.of(new Pattern.Match(first, i));
            }
        }
        return Optional.empty();
    }

    /** Goes on from each state over the places that may be left out. */
    private void skip(int[] starts) {
        for (int i = 0; i < places.length; i++) {
            if (places[i].repetition().isSkippable()) {
                starts[i + 1] = Math.min(starts[i + 1], starts[i]);
            }
        }
    }

    /** Goes on from each state by a step, the last state first, so that no state goes on twice. */
    private void advance(int[] starts, String said) {
        starts[places.length] = UNUSED;
        for (int i = places.length - 1; i >= 0; i--) {
            int start = starts[i];
            starts[i] = UNUSED;
            if (start != UNUSED && places[i].fits(said)) {
                int next = places[i].repetition() == PatternStep.Repetition.ANY_NUMBER ? i : i + 1;
                starts[next] = Math.min(starts[next], start);
            }
        }
    }
}
