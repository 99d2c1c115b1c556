package dev.parcours.core.journey;

import dev.parcours.core.Interaction;
import dev.parcours.core.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one journey, before it is one.
 *
 * @param steps at least one
 * @param before why the history is cut before them, or null at its beginning
 * @param after why the history is cut after them, or null at its end
 */
record Stretch(
        List<Step> steps, @Nullable Cut before, @Nullable Cut after) {

    /** Returns the stretches of one customer's history, which is in order, in the order in which they begin. */
    static List<Stretch> of(JourneyPolicy policy, List<Step> history) {
        if (history.isEmpty()) {
            return List.of();
        }
        return policy.followsGivenSessions() ? bySession(history) : byCutting(policy, history);
    }

    private static List<Stretch> bySession(List<Step> history) {
        Map<Optional<String>, List<Step>> sessions = new LinkedHashMap<>();
        for (Step step : history) {
            sessions.computeIfAbsent(step.interaction().session(), session -> new ArrayList<>())
                    .add(step);
        }
        // Sessions may overlap, so the last to begin need not be the last to go on.
        Optional<String> last = history.get(history.size() - 1).interaction().session();
        List<Stretch> stretches = new ArrayList<>(sessions.size());
        sessions.forEach((session, steps) -> stretches.add(new Stretch(
                steps, stretches.isEmpty() ? null : Cut.SESSION, session.equals(last) ? null : Cut.SESSION)));
        return stretches;
    }

    private static List<Stretch> byCutting(JourneyPolicy policy, List<Step> history) {
        List<Stretch> stretches = new ArrayList<>(1);
        Cutter cutter = new Cutter(policy, history.get(0).interaction());
        Cut before = null;
        int from = 0;
        for (int i = 1; i < history.size(); i++) {
            Cut cut = cutter.next(history.get(i).interaction());
            if (cut != null) {
                stretches.add(new Stretch(history.subList(from, i), before, cut));
                before = cut;
                from = i;
            }
        }
        stretches.add(new Stretch(history.subList(from, history.size()), before, null));
        return stretches;
    }

    Interaction first() {
        return steps.get(0).interaction();
    }

    Interaction last() {
        return steps.get(steps.size() - 1).interaction();
    }
}
