package dev.parcours.examples.benchmarks.segmentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parcours.core.Customer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.event.ruler.GenericMachine;

/**
 * AWS event-ruler: one automaton for all rules, over an event's fields.
 *
 * <p>A customer is an event that has been parsed. A set is a flag for each member that a rule asks for, which is
 * several times as fast as an array of its members, and the only way to ask that it lacks one: {@code anything-but}
 * holds for an array as soon as it holds for one member.
 */
final class EventRulerEngine implements Engine<JsonNode, List<Integer>> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GenericMachine<Integer> machine = new GenericMachine<>();
    private final Map<String, Set<String>> membersAskedFor = new HashMap<>();

    EventRulerEngine(Workload workload) {
        for (Rule rule : workload.rules()) {
            rule.attributeCriteria().forEach(this::noteMember);
            try {
                machine.addRule(rule.number(), pattern(rule));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void noteMember(Criterion.OfAttribute criterion) {
        if (criterion instanceof Criterion.Not not) {
            noteMember(not.criterion());
        } else if (criterion instanceof Criterion.Contains contains) {
            membersAskedFor
                    .computeIfAbsent(contains.attribute(), name -> new TreeSet<>())
                    .add(contains.member());
        }
    }

    private static String pattern(Rule rule) {
        return rule.in(new Said()).collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public JsonNode question(Customer customer) {
        Map<String, Object> event = new HashMap<>();
        Plain.attributes(customer).forEach((name, value) -> put(event, name, value));
        return JSON.valueToTree(event);
    }

    private void put(Map<String, Object> event, String name, Object value) {
        if (value instanceof Set<?> set) {
            membersAskedFor
                    .getOrDefault(name, Set.of())
                    .forEach(member -> event.put(flag(name, member), set.contains(member)));
        } else {
            event.put(name, value);
        }
    }

    @Override
    public List<Integer> answer(JsonNode event) {
        return machine.rulesForJSONEvent(event);
    }

    @Override
    public BitSet numbers(List<Integer> rules) {
        BitSet numbers = new BitSet();
        rules.forEach(numbers::set);
        return numbers;
    }

    private static String flag(String set, String member) {
        return set + ": " + member;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(EventRulerEngine::quoted).collect(Collectors.joining(", "));
    }

    /** Says criteria as fields of a pattern. */
    private static final class Said implements Language<String> {

        @Override
        public String isIn(Criterion.IsIn criterion) {
            return field(criterion.attribute(), quoted(criterion.texts()));
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
            return field(flag(criterion.attribute(), criterion.member()), "true");
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
            String texts = quoted(criterion.texts());
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
            return field(flag(criterion.attribute(), criterion.member()), "false");
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
