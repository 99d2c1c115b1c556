package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Sequence;
import dev.parcours.segmentation.condition.Truth;
import java.time.Instant;
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
