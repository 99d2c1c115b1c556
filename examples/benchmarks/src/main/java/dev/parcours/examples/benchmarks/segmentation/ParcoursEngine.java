package dev.parcours.examples.benchmarks.segmentation;

import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;

import dev.parcours.core.Customer;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.AttributeTerm;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Conditions;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;

/** Parcours. It reads the customer as it is. */
final class ParcoursEngine implements Engine<Customer, List<Segment>> {

    private final SegmentationEngine engine;
    private final Instant asOf;

    ParcoursEngine(Workload workload) {
        engine = SegmentationEngine.of(rules(workload));
        asOf = workload.asOf();
    }

    /** Returns the rules of a workload. */
    static List<SegmentRule> rules(Workload workload) {
        return workload.rules().stream()
                .map(rule -> SegmentRule.of(
                        Segment.of(Integer.toString(rule.number()), "Segment " + rule.number()),
                        allOf(rule.in(new Said()).toArray(Condition[]::new))))
                .toList();
    }

    @Override
    public Customer question(Customer customer) {
        return customer;
    }

    @Override
    public List<Segment> answer(Customer customer) {
        return engine.evaluate(customer, asOf).in();
    }

    @Override
    public BitSet numbers(List<Segment> segments) {
        BitSet numbers = new BitSet();
        segments.forEach(segment -> numbers.set(Integer.parseInt(segment.id())));
        return numbers;
    }

    private static final class Said implements Language<Condition> {

        @Override
        public Condition isIn(Criterion.IsIn criterion) {
            return attribute(criterion.attribute()).isIn(criterion.texts().toArray(String[]::new));
        }

        @Override
        public Condition inRange(Criterion.InRange criterion) {
            AttributeTerm attribute = attribute(criterion.attribute());
            if (criterion.maximum().isEmpty()) {
                return attribute.atLeast(criterion.minimum().getAsLong());
            }
            long maximum = criterion.maximum().getAsLong();
            return criterion.minimum().isEmpty()
                    ? attribute.atMost(maximum)
                    : attribute.between(criterion.minimum().getAsLong(), maximum);
        }

        @Override
        public Condition is(Criterion.Is criterion) {
            return attribute(criterion.attribute()).is(criterion.value());
        }

        @Override
        public Condition contains(Criterion.Contains criterion) {
            return attribute(criterion.attribute()).contains(criterion.member());
        }

        @Override
        public Condition startsWith(Criterion.StartsWith criterion) {
            return attribute(criterion.attribute()).startsWith(criterion.prefix());
        }

        @Override
        public Condition not(Criterion.Not criterion) {
            return Conditions.not(criterion.criterion().in(this));
        }

        @Override
        public Condition did(Criterion.Did criterion) {
            return Conditions.did(criterion.type()).atLeast(criterion.times()).within(days(criterion.days()));
        }
    }
}
