package dev.parcours.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Segment;
import dev.parcours.core.Touchpoint;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Random rules on the customers of real files, beside what they mean in plain Java over the fields of these files. */
final class FileRules {

    private static final int RULES = 10_000;

    private FileRules() {}

    /** What a file says that a customer did. */
    record Event(String type, String channel, Instant time, BigDecimal amount) {}

    /** What a file says of one customer, and the same as the engine reads it. */
    record Person(Map<String, String> fields, List<Event> events, Customer customer) {}

    /** A condition, and what it means: -1 for false, 0 for unknown, 1 for true. */
    record Rule(Condition condition, Function<Person, Integer> meaning) {}

    static Person person(
            String id,
            Map<String, String> fields,
            BiFunction<String, String, AttributeValue> reading,
            List<Event> events) {
        Customer.Builder customer = Customer.builder().id(id);
        fields.forEach((name, text) -> customer.attribute(name, ProfileAttribute.declared(reading.apply(name, text))));
        customer.history(events.stream().map(event -> interaction(id, event)).toList());
        return new Person(fields, events, customer.build());
    }

    private static Interaction interaction(String id, Event event) {
        Interaction.Builder interaction = Interaction.of(id, event.type(), event.time()).toBuilder()
                .value(Money.of(event.amount(), Money.NO_CURRENCY));
        if (!event.channel().isEmpty()) {
            interaction.touchpoint(Touchpoint.of(Channel.of(event.channel()), event.type()));
        }
        return interaction.build();
    }

    static void assertAnswered(List<Person> people, int every, Instant asOf, LeafDrawer leaves) {
        Random random = new Random(7);
        List<Rule> rules = IntStream.range(0, RULES)
                .mapToObj(number -> composed(random, 3, () -> leaves.draw(random, asOf)))
                .toList();
        SegmentationEngine engine = SegmentationEngine.of(IntStream.range(0, RULES)
                .mapToObj(number -> SegmentRule.of(
                        Segment.of("s" + number, "S"), rules.get(number).condition()))
                .toList());
        int members = 0;
        for (int i = 0; i < people.size(); i += every) {
            Person person = people.get(i);
            BitSet expected = new BitSet();
            IntStream.range(0, RULES)
                    .filter(number -> rules.get(number).meaning().apply(person) > 0)
                    .forEach(expected::set);
            BitSet found = new BitSet();
            engine.evaluate(person.customer(), asOf)
                    .in()
                    .forEach(segment -> found.set(Integer.parseInt(segment.id().substring(1))));
            assertThat(found).as(person.customer().id()).isEqualTo(expected);
            members += expected.cardinality();
        }
        assertThat(members).isGreaterThan(RULES);
    }

    /** Draws a condition on one thing. */
    interface LeafDrawer {
        Rule draw(Random random, Instant asOf);
    }

    private static Rule composed(Random random, int depth, Supplier<Rule> leaves) {
        int kind = depth == 0 ? 4 : random.nextInt(6);
        if (kind >= 4) {
            return leaves.get();
        }
        if (kind == 3) {
            Rule part = composed(random, depth - 1, leaves);
            return new Rule(new Not(part.condition()), person -> -part.meaning().apply(person));
        }
        List<Rule> parts = IntStream.rangeClosed(0, 1 + random.nextInt(2))
                .mapToObj(number -> composed(random, depth - 1, leaves))
                .toList();
        List<Condition> conditions = parts.stream().map(Rule::condition).toList();
        // "All" is at least every one, and "any" at least one; the k-th greatest answer decides.
        int needed = kind == 0 ? parts.size() : kind == 1 ? 1 : 1 + random.nextInt(parts.size());
        Condition condition = kind == 0
                ? new AllOf(conditions)
                : kind == 1 ? new AnyOf(conditions) : new AtLeastOf(needed, conditions);
        return new Rule(condition, person -> {
            int[] answers = parts.stream()
                    .mapToInt(part -> part.meaning().apply(person))
                    .sorted()
                    .toArray();
            return answers[answers.length - needed];
        });
    }

    static int ofField(Person person, String name, Function<String, Boolean> test) {
        String text = person.fields().get(name);
        return text == null ? 0 : known(test.apply(text));
    }

    static int known(boolean holds) {
        return holds ? 1 : -1;
    }
}
