package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmInRange;
import dev.parcours.segmentation.condition.RfmMeasure;
import dev.parcours.segmentation.condition.RfmScale;
import dev.parcours.segmentation.condition.RfmScoreInRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions on how recently, how often and for how much the customer buys. */
final class ValueQuestions {

    private ValueQuestions() {}

    static void addTo(Questions.Builder questions) {
        questions.add(RfmInRange.class, new OfRange()).add(RfmScoreInRange.class, new OfScore());
    }

    /** Compares a measure with some numbers. */
    private abstract static class OfMeasure<C extends Condition> implements Question<C> {

        abstract RfmBasis basis(C condition);

        abstract RfmMeasure measure(C condition);

        abstract List<BigDecimal> numbers(C condition);

        abstract boolean holds(C condition, BigDecimal value);

        /** Returns what the measure has to be between for the condition to become true, or false. */
        abstract Stream<Bounds> bounds(C condition, boolean wanted);

        @Override
        public Finding find(C condition, Facts facts) {
            return Finding.of(Purchases.in(facts.history(), basis(condition))
                    .measure(measure(condition), facts.asOf())
                    .map(value -> holds(condition, value)));
        }

        @Override
        public Optional<Instant> steadyUntil(C condition, Facts facts) {
            return Purchases.in(facts.history(), basis(condition))
                    .nextPassing(measure(condition), numbers(condition), facts.asOf());
        }

        @Override
        public Reads reads(C condition, Surroundings around) {
            return Reads.interactions(basis(condition).purchases());
        }

        @Override
        public List<Way> ways(C condition, boolean wanted, Ways search) {
            RfmBasis basis = basis(condition);
            Stream<Bounds> bounds = bounds(condition, wanted);
            List<Interaction> purchases = search.facts().history().stream()
                    .filter(interaction -> Filters.matches(basis.purchases(), interaction))
                    .toList();
            return switch (measure(condition)) {
                case FREQUENCY ->
                    bounds.flatMap(some ->
                                    some.ofNumber(basis.purchases(), BigDecimal.valueOf(purchases.size())).stream())
                            .toList();
                case TOTAL_VALUE, MEAN_VALUE -> ofOneMore(condition, bounds, purchases, search.facts());
                case RECENCY, REPEAT_FREQUENCY, AGE_AT_LAST, AGE -> Way.more(basis.purchases(), 1);
                case MEAN_REPEAT_VALUE -> List.of();
            };
        }

        private List<Way> ofOneMore(C condition, Stream<Bounds> bounds, List<Interaction> purchases, Facts facts) {
            Total total = new Total(Optional.of(Quantity.value()));
            purchases.forEach(purchase -> total.change(purchase, 1));
            long number = measure(condition) == RfmMeasure.MEAN_VALUE ? total.count() + 1 : 1;
            return Amounts.oneMore(
                    basis(condition).purchases(),
                    Quantity.value(),
                    bounds.map(some -> some.times(BigDecimal.valueOf(number)).less(total.sum())),
                    facts);
        }

        @Override
        public Optional<Instant> steadyUntilWith(List<Interaction> added, C condition, Facts facts) {
            boolean isPurchase = added.stream()
                    .anyMatch(interaction -> Filters.matches(basis(condition).purchases(), interaction));
            return isPurchase
                    ? Purchases.in(facts.history(), basis(condition))
                            .nextPassingWithMore(measure(condition), numbers(condition), facts.asOf())
                    : steadyUntil(condition, facts);
        }
    }

    /** Asks for a measure. */
    private static final class OfRange extends OfMeasure<RfmInRange> {

        @Override
        RfmBasis basis(RfmInRange condition) {
            return condition.basis();
        }

        @Override
        RfmMeasure measure(RfmInRange condition) {
            return condition.measure();
        }

        @Override
        List<BigDecimal> numbers(RfmInRange condition) {
            return Stream.of(condition.minimum(), condition.maximum())
                    .flatMap(Optional::stream)
                    .toList();
        }

        @Override
        Stream<Bounds> bounds(RfmInRange condition, boolean wanted) {
            return Bounds.of(condition.minimum(), condition.maximum(), wanted);
        }

        @Override
        boolean holds(RfmInRange condition, BigDecimal value) {
            return condition
                            .minimum()
                            .filter(minimum -> value.compareTo(minimum) < 0)
                            .isEmpty()
                    && condition
                            .maximum()
                            .filter(maximum -> value.compareTo(maximum) > 0)
                            .isEmpty();
        }
    }

    /** Asks for a score. */
    private static final class OfScore extends OfMeasure<RfmScoreInRange> {

        @Override
        RfmBasis basis(RfmScoreInRange condition) {
            return condition.scale().basis();
        }

        @Override
        RfmMeasure measure(RfmScoreInRange condition) {
            return condition.scale().measure();
        }

        @Override
        List<BigDecimal> numbers(RfmScoreInRange condition) {
            return condition.scale().bars();
        }

        /** The bar of a score belongs to it. Of recency, where less is better, no bounds are needed. */
        @Override
        Stream<Bounds> bounds(RfmScoreInRange condition, boolean wanted) {
            Optional<BigDecimal> reached = bar(condition, condition.minimum());
            Optional<BigDecimal> tooGood = bar(condition, condition.maximum() + 1);
            return wanted
                    ? Stream.of(new Bounds(reached, tooGood, true, false))
                    : Stream.concat(
                            tooGood.map(bar -> new Bounds(Optional.of(bar), Optional.empty(), true, false)).stream(),
                            reached.map(bar -> new Bounds(Optional.empty(), Optional.of(bar), true, false)).stream());
        }

        private static Optional<BigDecimal> bar(RfmScoreInRange condition, int score) {
            return score > RfmScale.LOWEST && score <= RfmScale.HIGHEST
                    ? Optional.of(condition.scale().bars().get(score - RfmScale.LOWEST - 1))
                    : Optional.empty();
        }

        @Override
        boolean holds(RfmScoreInRange condition, BigDecimal value) {
            int score = condition.scale().score(value);
            return condition.minimum() <= score && score <= condition.maximum();
        }
    }
}
