package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks a tally of the interactions in a window.
 *
 * @param filter which interactions a condition looks at
 * @param window its window
 * @param tally makes an empty tally for it
 */
record TallyQuestion<C extends Condition>(
        Function<C, InteractionFilter> filter, Function<C, Window> window, Function<C, Tally> tally)
        implements Question<C> {

    @Override
    public Finding find(C condition, Facts facts) {
        return presences(condition, facts)
                .map(presences -> found(tally.apply(condition), presences.now()))
                .orElse(Finding.ABSENT);
    }

    private static Finding found(Tally tally, List<Interaction> counted) {
        counted.forEach(interaction -> tally.change(interaction, 1));
        return new Finding(tally.truth(), BehaviourQuestions.seen(counted));
    }

    @Override
    public Optional<Instant> steadyUntil(C condition, Facts facts) {
        Tally tallied = tally.apply(condition);
        return presences(condition, facts)
                .flatMap(presences ->
                        new Sweep().follow(presences, tallied::change).firstChange(tallied::truth));
    }

    private Optional<Presences> presences(C condition, Facts facts) {
        return Presences.of(filter.apply(condition), window.apply(condition), facts);
    }

    @Override
    public Reads reads(C condition, Surroundings around) {
        return BehaviourQuestions.reads(filter.apply(condition), window.apply(condition));
    }
}
