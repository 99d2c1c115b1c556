package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Trend;
import dev.parcours.segmentation.condition.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks how a period compares with the one before. */
final class TrendQuestion implements Question<Trend> {

    @Override
    public Finding find(Trend condition, Facts facts) {
        List<Interaction> recent = presences(condition, false, facts).now();
        return new Finding(ratio(condition, recent, facts).truth(), BehaviourQuestions.seen(recent));
    }

    private static Ratio ratio(Trend condition, List<Interaction> recent, Facts facts) {
        Ratio ratio = new Ratio(condition);
        recent.forEach(interaction -> ratio.recent.change(interaction, 1));
        presences(condition, true, facts).now().forEach(interaction -> ratio.before.change(interaction, 1));
        return ratio;
    }

    @Override
    public Optional<Instant> steadyUntil(Trend condition, Facts facts) {
        Ratio ratio = new Ratio(condition);
        return new Sweep()
                .follow(presences(condition, false, facts), ratio.recent::change)
                .follow(presences(condition, true, facts), ratio.before::change)
                .firstChange(ratio::truth);
    }

    /** By more of what is done now, if there was something before. */
    @Override
    public List<Way> ways(Trend condition, boolean wanted, Ways search) {
        Facts facts = search.facts();
        Ratio ratio = ratio(condition, presences(condition, false, facts).now(), facts);
        BigDecimal before = ratio.before.sum();
        if (before.signum() <= 0) {
            return List.of();
        }
        Stream<Bounds> ofNow =
                Bounds.of(condition.minimum(), condition.maximum(), wanted).map(bounds -> bounds.times(before));
        return condition
                .quantity()
                .map(quantity -> Amounts.oneMore(
                        condition.filter(), quantity, ofNow.map(bounds -> bounds.less(ratio.recent.sum())), facts))
                .orElseGet(() -> ofNow.flatMap(
                                bounds -> bounds.ofNumber(condition.filter(), ratio.recent.sum()).stream())
                        .toList());
    }

    // What comes is in a period that is not over, and in the one before never.
    @Override
    public Optional<Instant> steadyUntilWith(List<Interaction> added, Trend condition, Facts facts) {
        Ratio ratio = new Ratio(condition);
        Presences now = Presences.with(added, condition.filter(), condition.window(), facts)
                .orElseThrow();
        return new Sweep()
                .follow(now, ratio.recent::change)
                .follow(presences(condition, true, facts), ratio.before::change)
                .firstChange(ratio::truth);
    }

    // Windows with a period before them always are.
    private static Presences presences(Trend condition, boolean isBefore, Facts facts) {
        return Presences.of(condition.filter(), isBefore ? condition.windowBefore() : condition.window(), facts)
                .orElseThrow();
    }

    @Override
    public Reads reads(Trend condition, Surroundings around) {
        return Reads.interactions(condition.filter());
    }

    /** What was done in a period and in the one before. */
    private static final class Ratio {

        private final Trend condition;
        private final Total recent;
        private final Total before;

        Ratio(Trend condition) {
            this.condition = condition;
            recent = new Total(condition.quantity());
            before = new Total(condition.quantity());
        }

        Truth truth() {
            Set<String> currencies = new HashSet<>(recent.currencies());
            currencies.addAll(before.currencies());
            BigDecimal divisor = before.sum();
            if (currencies.size() > 1 || divisor.signum() <= 0) {
                return Truth.UNKNOWN;
            }
            return Truth.of(
                    AggregateTally.isRatioInRange(recent.sum(), divisor, condition.minimum(), condition.maximum()));
        }
    }
}
