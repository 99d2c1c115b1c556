package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.AttributeValue.BooleanValue;
import dev.parcours.core.AttributeValue.NumberValue;
import dev.parcours.core.AttributeValue.TextSetValue;
import dev.parcours.core.AttributeValue.TextValue;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Plain Java: a predicate for each rule, which tries its criteria in order and stops at the first that does not hold.
 *
 * <p>A criterion fetches its attribute from the customer's map and compares the typed value; what can be made ready,
 * the bounds, the set of texts, the start of the window, is. What the customer did is counted from the latest
 * interaction back, and no further than is needed.
 */
final class LambdaEngine implements Engine<Customer, BitSet> {

    private final List<Predicate<Customer>> rules;

    LambdaEngine(Workload workload) {
        Said said = new Said(workload.asOf(), false);
        rules = workload.rules().stream().map(rule -> all(rule, said)).toList();
    }

    private static Predicate<Customer> all(Rule rule, Said said) {
        List<Predicate<Customer>> criteria = rule.in(said).toList();
        return customer -> {
            for (Predicate<Customer> criterion : criteria) {
                if (!criterion.test(customer)) {
                    return false;
                }
            }
            return true;
        };
    }

    @Override
    public Customer question(Customer customer) {
        return customer;
    }

    @Override
    public BitSet answer(Customer customer) {
        BitSet in = new BitSet(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).test(customer)) {
                in.set(i);
            }
        }
        return in;
    }

    @Override
    public BitSet numbers(BitSet in) {
        return in;
    }

    private static @Nullable AttributeValue value(Customer customer, String name) {
        ProfileAttribute attribute = customer.attributes().get(name);
        return attribute == null ? null : attribute.value();
    }

    /** Says criteria, or the negation of each; neither holds where the attribute is absent. */
    private record Said(Instant asOf, boolean negated) implements Language<Predicate<Customer>> {

        @Override
        public Predicate<Customer> isIn(Criterion.IsIn criterion) {
            String name = criterion.attribute();
            if (criterion.texts().size() == 1) {
                String wanted = criterion.texts().get(0);
                return customer -> value(customer, name) instanceof TextValue text
                        && text.text().equals(wanted) != negated;
            }
            Set<String> wanted = Set.copyOf(criterion.texts());
            return customer ->
                    value(customer, name) instanceof TextValue text && wanted.contains(text.text()) != negated;
        }

        @Override
        public Predicate<Customer> inRange(Criterion.InRange criterion) {
            String name = criterion.attribute();
            BigDecimal minimum = BigDecimal.valueOf(criterion.minimum().orElse(Long.MIN_VALUE));
            BigDecimal maximum = BigDecimal.valueOf(criterion.maximum().orElse(Long.MAX_VALUE));
            return customer -> value(customer, name) instanceof NumberValue number
                    && (number.number().compareTo(minimum) >= 0
                                    && number.number().compareTo(maximum) <= 0)
                            != negated;
        }

        @Override
        public Predicate<Customer> is(Criterion.Is criterion) {
            String name = criterion.attribute();
            boolean wanted = criterion.value() != negated;
            return customer -> value(customer, name) instanceof BooleanValue flag && flag.value() == wanted;
        }

        @Override
        public Predicate<Customer> contains(Criterion.Contains criterion) {
            String name = criterion.attribute();
            String member = criterion.member();
            return customer -> value(customer, name) instanceof TextSetValue set
                    && set.texts().contains(member) != negated;
        }

        @Override
        public Predicate<Customer> startsWith(Criterion.StartsWith criterion) {
            String name = criterion.attribute();
            String prefix = criterion.prefix();
            return customer -> value(customer, name) instanceof TextValue text
                    && text.text().startsWith(prefix) != negated;
        }

        @Override
        public Predicate<Customer> not(Criterion.Not criterion) {
            return criterion.criterion().in(new Said(asOf, !negated));
        }

        @Override
        public Predicate<Customer> did(Criterion.Did criterion) {
            String type = criterion.type();
            int times = criterion.times();
            Instant start = asOf.minus(Duration.ofDays(criterion.days()));
            return customer -> isDone(customer.history(), type, times, start);
        }

        private boolean isDone(List<Interaction> history, String type, int times, Instant start) {
            int left = times;
            for (int i = history.size() - 1; i >= 0 && history.get(i).time().isAfter(start); i--) {
                Interaction interaction = history.get(i);
                if (interaction.type().equals(type) && !interaction.time().isAfter(asOf) && --left == 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
