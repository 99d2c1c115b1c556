package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.AttributeValue.TextSetValue;
import dev.parcours.core.AttributeValue.TextValue;
import dev.parcours.core.Customer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.event.ruler.GenericMachine;

/**
 * AWS event-ruler: one automaton for all rules, over an event's fields.
 *
 * <p>A customer is an event that has been flattened to names and values in the order of the names, which the library
 * calls its fastest way in. Its {@code anything-but} holds for a list if it holds for one member; so where rules ask
 * that a set lacks a text, the event has a second field with the texts asked for that the set lacks.
 */
final class EventRulerEngine implements Engine<String[], List<Integer>> {

    private final GenericMachine<Integer> machine = new GenericMachine<>();
    private final Map<String, Set<String>> askedToLack = new HashMap<>();

    EventRulerEngine(Workload workload) {
        for (Rule rule : workload.rules()) {
            rule.attributeCriteria().forEach(this::noteAskedToLack);
            try {
                machine.addRule(rule.number(), pattern(rule));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void noteAskedToLack(Criterion.OfAttribute criterion) {
        if (criterion instanceof Criterion.Not not && not.criterion() instanceof Criterion.Contains contains) {
            askedToLack
                    .computeIfAbsent(contains.attribute(), name -> new TreeSet<>())
                    .add(contains.member());
        }
    }

    private static String pattern(Rule rule) {
        return rule.in(new Said()).collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public String[] question(Customer customer) {
        Map<String, List<String>> event = new TreeMap<>();
        customer.attributes().forEach((name, attribute) -> put(event, name, attribute.value()));
        return event.entrySet().stream()
                .flatMap(field -> field.getValue().stream().flatMap(value -> Stream.of(field.getKey(), value)))
                .toArray(String[]::new);
    }

    private void put(Map<String, List<String>> event, String name, AttributeValue value) {
        if (value instanceof TextSetValue set) {
            List<String> lacked = new ArrayList<>(askedToLack.getOrDefault(name, Set.of()));
            lacked.removeAll(set.texts());
            event.put(name, quoted(set.texts()));
            event.put(lack(name), quoted(lacked));
        } else {
            String text = value.asText().orElseThrow();
            event.put(name, List.of(value instanceof TextValue ? quoted(text) : text));
        }
    }

    @Override
    public List<Integer> answer(String[] event) {
        return machine.rulesForEvent(event);
    }

    @Override
    public BitSet numbers(List<Integer> rules) {
        BitSet numbers = new BitSet();
        rules.forEach(numbers::set);
        return numbers;
    }

    private static String lack(String name) {
        return name + " lacks";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static List<String> quoted(Iterable<String> texts) {
        List<String> quoted = new ArrayList<>();
        texts.forEach(text -> quoted.add(quoted(text)));
        return quoted;
    }

    /** Says criteria as fields of a pattern. */
    private static final class Said implements Language<String> {

        @Override
        public String isIn(Criterion.IsIn criterion) {
            return field(criterion.attribute(), String.join(", ", quoted(criterion.texts())));
        }

        @Override
        public String inRange(Criterion.InRange criterion) {
            if (criterion.minimum().equals(criterion.maximum())) {
                return field(
                        criterion.attribute(),
                        numeric("\"=\", " + criterion.minimum().getAsLong()));
            }
            List<String> bounds = new ArrayList<>();
            criterion.minimum().ifPresent(minimum -> bounds.add("\">=\", " + minimum));
            criterion.maximum().ifPresent(maximum -> bounds.add("\"<=\", " + maximum));
            return field(criterion.attribute(), numeric(String.join(", ", bounds)));
        }

        @Override
        public String is(Criterion.Is criterion) {
            return field(criterion.attribute(), Boolean.toString(criterion.value()));
        }

        @Override
        public String contains(Criterion.Contains criterion) {
            return field(criterion.attribute(), quoted(criterion.member()));
        }

        @Override
        public String startsWith(Criterion.StartsWith criterion) {
            return field(criterion.attribute(), "{\"prefix\": " + quoted(criterion.prefix()) + "}");
        }

        @Override
        public String not(Criterion.Not criterion) {
            return criterion.criterion().in(new Negated());
        }
    }

    /** Says the negations of criteria, which hold only where the field is there. */
    private static final class Negated implements Language<String> {

        @Override
        public String isIn(Criterion.IsIn criterion) {
            String texts = String.join(", ", quoted(criterion.texts()));
            return field(criterion.attribute(), "{\"anything-but\": [" + texts + "]}");
        }

        @Override
        public String inRange(Criterion.InRange criterion) {
            List<String> outside = new ArrayList<>();
            criterion.minimum().ifPresent(minimum -> outside.add(numeric("\"<\", " + minimum)));
            criterion.maximum().ifPresent(maximum -> outside.add(numeric("\">\", " + maximum)));
            return field(criterion.attribute(), String.join(", ", outside));
        }

        @Override
        public String is(Criterion.Is criterion) {
            return field(criterion.attribute(), Boolean.toString(!criterion.value()));
        }

        @Override
        public String contains(Criterion.Contains criterion) {
            return field(lack(criterion.attribute()), quoted(criterion.member()));
        }

        @Override
        public String startsWith(Criterion.StartsWith criterion) {
            return field(criterion.attribute(), "{\"anything-but\": {\"prefix\": " + quoted(criterion.prefix()) + "}}");
        }

        @Override
        public String not(Criterion.Not criterion) {
            return criterion.criterion().in(new Said());
        }
    }

    private static String field(String name, String patterns) {
        return quoted(name) + ": [" + patterns + "]";
    }

    private static String numeric(String bounds) {
        return "{\"numeric\": [" + bounds + "]}";
    }
}
