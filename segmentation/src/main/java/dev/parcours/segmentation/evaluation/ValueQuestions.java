package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmInRange;
import dev.parcours.segmentation.condition.RfmMeasure;
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

        @Override
        boolean holds(RfmScoreInRange condition, BigDecimal value) {
            int score = condition.scale().score(value);
            return condition.minimum() <= score && score <= condition.maximum();
        }
    }
}
