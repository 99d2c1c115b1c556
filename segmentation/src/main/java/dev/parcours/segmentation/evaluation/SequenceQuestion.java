package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Sequence;
import dev.parcours.segmentation.condition.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks whether things were done one after another. */
final class SequenceQuestion implements Question<Sequence> {

    @Override
    public Finding find(Sequence condition, Facts facts) {
        return presences(condition, facts)
                .map(presences -> found(presences.now()))
                .orElse(Finding.ABSENT);
    }

    private static Finding found(List<Interaction> ends) {
        return new Finding(Truth.of(!ends.isEmpty()), BehaviourQuestions.seen(ends));
    }

    @Override
    public Optional<Instant> steadyUntil(Sequence condition, Facts facts) {
        return presences(condition, facts).flatMap(presences -> presences.nextChange(count -> count > 0));
    }

    private static Optional<Presences> presences(Sequence condition, Facts facts) {
        return OpenWindow.of(condition.window(), facts)
                .map(window -> SequenceRuns.of(condition, window).stream()
                        .filter(presence -> !presence.isOverAt(facts.asOf()))
                        .toList())
                .map(ends -> new Presences(ends, facts.asOf()));
    }

    /** By the steps that are left of one that has begun, or by all. What must not come after the last takes time. */
    @Override
    public List<Way> ways(Sequence condition, boolean wanted, Ways search) {
        List<Way> ways = new ArrayList<>();
        if (wanted && condition.absence().isEmpty()) {
            begun(condition, search.facts()).stream()
                    .filter(begun -> begun.until()
                            .filter(until -> !search.facts().asOf().isBefore(until))
                            .isEmpty())
                    .forEach(begun -> ways.add(steps(condition, begun.steps())));
            ways.add(steps(condition, 0));
        }
        return search.in(condition.window(), ways);
    }

    private static List<SequenceRuns.Begun> begun(Sequence condition, Facts facts) {
        return OpenWindow.of(condition.window(), facts)
                .map(window -> SequenceRuns.begun(condition, window))
                .orElse(List.of());
    }

    /** Returns the way of all steps from one on, where steps of the same kind that come together are one change. */
    private static Way steps(Sequence condition, int from) {
        List<Change> changes = new ArrayList<>();
        int times = 0;
        for (int i = from; i < condition.steps().size(); i++) {
            InteractionFilter filter = condition.steps().get(i).filter();
            boolean isAgain = i > from && condition.steps().get(i - 1).filter().equals(filter);
            times = isAgain ? times + 1 : 1;
            if (isAgain) {
                changes.remove(changes.size() - 1);
            }
            changes.add(new Change.MoreInteractions(filter, times));
        }
        return new Way(changes, Optional.empty());
    }

    @Override
    public Optional<Instant> steadyUntilWith(List<Interaction> added, Sequence condition, Facts facts) {
        Optional<Instant> tooLate = begun(condition, facts).stream()
                .flatMap(begun -> begun.until().stream())
                .filter(facts.asOf()::isBefore)
                .min(Comparator.naturalOrder());
        return Presences.orEdge(
                Nearest.earliest(steadyUntil(condition, facts), tooLate), condition.window(), facts.asOf());
    }

    @Override
    public Reads reads(Sequence condition, Surroundings around) {
        Reads reads = BehaviourQuestions.reads(condition.steps().get(0).filter(), condition.window());
        for (Sequence.Step step : condition.steps()) {
            reads = reads.and(Reads.interactions(step.filter()));
            for (InteractionFilter excluded : step.without()) {
                reads = reads.and(Reads.interactions(excluded));
            }
        }
        return condition
                .absence()
                .map(Sequence.Absence::filter)
                .map(Reads::interactions)
                .map(reads::and)
                .orElse(reads);
    }
}
