package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Plain Java: a predicate for each rule, which tries its criteria in order and stops at the first that does not hold.
 *
 * <p>A customer is a hash map of typed values, as a program that writes its segments in Java would keep them, with the
 * history. A criterion fetches its attribute from the map and compares; what can be made ready, the bounds, the set of
 * texts, the start of the window, is. What the customer did is counted from the latest interaction back, and no further
 * than is needed.
 */
final class LambdaEngine extends RuleByRule<LambdaEngine.Person> {

    /** A customer as plain Java reads it. */
    record Person(Map<String, Object> attributes, List<Interaction> history) {}

    private final List<Predicate<Person>> rules;

    LambdaEngine(Workload workload) {
        super(workload);
        Said said = new Said(workload.asOf(), false);
        rules = workload.rules().stream().map(rule -> all(rule, said)).toList();
    }

    private static Predicate<Person> all(Rule rule, Said said) {
        List<Predicate<Person>> criteria = rule.in(said).toList();
        return person -> {
            for (Predicate<Person> criterion : criteria) {
                if (!criterion.test(person)) {
                    return false;
                }
            }
            return true;
        };
    }

    @Override
    public Person question(Customer customer) {
        return new Person(Plain.attributes(customer), customer.history());
    }

    @Override
    boolean fulfils(Person person, int rule) {
        return rules.get(rule).test(person);
    }

    /** Says criteria, or the negation of each; neither holds where the attribute is absent. */
    private record Said(Instant asOf, boolean negated) implements Language<Predicate<Person>> {

        @Override
        public Predicate<Person> isIn(Criterion.IsIn criterion) {
            String name = criterion.attribute();
            if (criterion.texts().size() == 1) {
                String wanted = criterion.texts().get(0);
                return person -> person.attributes().get(name) instanceof String text && text.equals(wanted) != negated;
            }
            Set<String> wanted = Set.copyOf(criterion.texts());
            return person -> person.attributes().get(name) instanceof String text && wanted.contains(text) != negated;
        }

        @Override
        public Predicate<Person> inRange(Criterion.InRange criterion) {
            String name = criterion.attribute();
            double minimum = criterion.minimum().orElse(Long.MIN_VALUE);
            double maximum = criterion.maximum().orElse(Long.MAX_VALUE);
            return person -> person.attributes().get(name) instanceof Double number
                    && (number >= minimum && number <= maximum) != negated;
        }

        @Override
        public Predicate<Person> is(Criterion.Is criterion) {
            String name = criterion.attribute();
            boolean wanted = criterion.value() != negated;
            return person -> person.attributes().get(name) instanceof Boolean flag && flag == wanted;
        }

        @Override
        public Predicate<Person> contains(Criterion.Contains criterion) {
            String name = criterion.attribute();
            String member = criterion.member();
            return person -> person.attributes().get(name) instanceof Set<?> set && set.contains(member) != negated;
        }

        @Override
        public Predicate<Person> startsWith(Criterion.StartsWith criterion) {
            String name = criterion.attribute();
            String prefix = criterion.prefix();
            return person -> person.attributes().get(name) instanceof String text && text.startsWith(prefix) != negated;
        }

        @Override
        public Predicate<Person> not(Criterion.Not criterion) {
            return criterion.criterion().in(new Said(asOf, !negated));
        }

        @Override
        public Predicate<Person> did(Criterion.Did criterion) {
            String type = criterion.type();
            int times = criterion.times();
            Instant start = asOf.minus(Duration.ofDays(criterion.days()));
            return person -> isDone(person.history(), type, times, start);
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
