package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Sequence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a sequence counts, in one pass over the history.
 *
 * <p>For each step only one run through the steps until there is kept: the one that got there last. No other can do
 * better. What comes next is nearest to it and has the least between; and it also started last, since of two runs the
 * one that is ahead in one step is ahead or equal in all earlier ones. So it is the shortest in all, and leaves the
 * window last.
 */
final class SequenceRuns {

    private final Sequence sequence;
    private final OpenWindow window;
    private final @Nullable Run[] latest;
    private final Deque<Run> waiting = new ArrayDeque<>();
    private final List<Presence> found = new ArrayList<>();

    /** A way through some steps. */
    private record Run(Presence first, Presence last) {

        Instant start() {
            return first.interaction().time();
        }

        Instant end() {
            return last.interaction().time();
        }
    }

    private SequenceRuns(Sequence sequence, OpenWindow window) {
        this.sequence = sequence;
        this.window = window;
        latest = new Run[sequence.steps().size()];
    }

    private static SequenceRuns through(Sequence sequence, OpenWindow window) {
        SequenceRuns runs = new SequenceRuns(sequence, window);
        for (int place = window.start(); place < window.history().size(); place++) {
            runs.next(place);
        }
        return runs;
    }

    /**
     * Returns when a sequence counts for each interaction that ends one; later ones come in and go out no earlier than
     * those before.
     */
    static List<Presence> of(Sequence sequence, OpenWindow window) {
        SequenceRuns runs = through(sequence, window);
        runs.waiting.forEach(runs::hasNotCome);
        return runs.found;
    }

    /**
     * A sequence that has begun.
     *
     * @param steps how many steps were done
     * @param until the first instant at which it is too late for the next; empty if it never is
     */
    record Begun(int steps, Optional<Instant> until) {}

    /** Returns the sequences that have begun, of those with equally many steps that in which the next may come last. */
    static List<Begun> begun(Sequence sequence, OpenWindow window) {
        SequenceRuns runs = through(sequence, window);
        List<Begun> begun = new ArrayList<>();
        for (int steps = 1; steps < runs.latest.length; steps++) {
            Run run = runs.latest[steps - 1];
            if (run != null) {
                begun.add(new Begun(steps, runs.until(run, sequence.steps().get(steps))));
            }
        }
        return begun;
    }

    private Optional<Instant> until(Run run, Sequence.Step next) {
        return Stream.of(
                        next.within().flatMap(length -> OpenWindow.plus(run.end(), length)),
                        sequence.inAll().flatMap(length -> OpenWindow.plus(run.start(), length)),
                        run.first().until())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private void next(int place) {
        Interaction interaction = window.history().get(place);
        if (sequence.absence().isPresent()
                && Filters.matches(sequence.absence().get().filter(), interaction)) {
            hasCome(interaction.time());
        }
        // From the last step to the first, so that one interaction is not two steps.
        for (int i = latest.length - 1; i >= 0; i--) {
            Sequence.Step step = sequence.steps().get(i);
            if (Filters.matches(step.filter(), interaction)) {
                advance(i, step, window.presence(place));
            }
            if (i > 0 && isExcluded(step.without(), interaction)) {
                latest[i - 1] = null;
            }
        }
    }

    private void advance(int i, Sequence.Step step, Optional<Presence> presence) {
        Run before = i == 0 ? presence.map(first -> new Run(first, first)).orElse(null) : latest[i - 1];
        if (before == null || presence.isEmpty()) {
            return;
        }
        Instant time = presence.get().interaction().time();
        if (!isSooner(time, before.end(), step.within())) {
            return;
        }
        Run run = new Run(before.first(), presence.get());
        latest[i] = run;
        if (i == latest.length - 1 && isSooner(time, run.start(), sequence.inAll())) {
            waiting.add(run);
        }
    }

    private static boolean isSooner(Instant time, Instant start, Optional<Duration> length) {
        return length.flatMap(bound -> OpenWindow.plus(start, bound))
                .filter(end -> !time.isBefore(end))
                .isEmpty();
    }

    private static boolean isExcluded(List<InteractionFilter> without, Interaction interaction) {
        return without.stream().anyMatch(filter -> Filters.matches(filter, interaction));
    }

    /** What must not come after the last step has come: too late for some runs that wait for it, not for the others. */
    private void hasCome(Instant time) {
        for (Run run : waiting) {
            due(run).filter(due -> !due.isAfter(time)).ifPresent(due -> hasNotCome(run));
        }
        waiting.clear();
    }

    private void hasNotCome(Run run) {
        due(run).map(due -> due.isAfter(run.last().from()) ? due : run.last().from())
                .filter(from -> !run.first().isOverAt(from))
                .ifPresent(from -> found.add(
                        new Presence(run.last().interaction(), from, run.first().until())));
    }

    /** Returns from when on a run counts as far as an absence is concerned; empty if that is never. */
    private Optional<Instant> due(Run run) {
        return sequence.absence().isEmpty()
                ? Optional.of(run.end())
                : OpenWindow.plus(run.end(), sequence.absence().get().within());
    }
}
