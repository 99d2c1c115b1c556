package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.Customer;
import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** json-logic-java: a tree for each rule, which it parses once, over the attributes as one map. */
final class JsonLogicEngine extends RuleByRule<Map<String, Object>> {

    private static final Language<String> LANGUAGE = new Said();

    private final JsonLogic logic = new JsonLogic();
    private final List<String> rules;

    JsonLogicEngine(Workload workload) {
        super(workload);
        rules = workload.rules().stream().map(JsonLogicEngine::tree).toList();
        answer(Map.of());
    }

    private static String tree(Rule rule) {
        return rule.attributeCriteria()
                .map(JsonLogicEngine::guarded)
                .collect(Collectors.joining(", ", "{'and': [", "]}"))
                .replace('\'', '"');
    }

    private static String guarded(Criterion.OfAttribute criterion) {
        String said = criterion.in(LANGUAGE);
        return needsValue(criterion) ? "{'!=': [" + attribute(criterion) + ", null]}, " + said : said;
    }

    /** Returns whether a criterion would hold, or fail, of an absent attribute. */
    private static boolean needsValue(Criterion criterion) {
        return criterion instanceof Criterion.Not || criterion instanceof Criterion.StartsWith;
    }

    private static String attribute(Criterion.OfAttribute criterion) {
        return "{'var': '" + criterion.attribute() + "'}";
    }

    @Override
    public Map<String, Object> question(Customer customer) {
        return Plain.attributes(customer);
    }

    @Override
    boolean fulfils(Map<String, Object> attributes, int rule) {
        try {
            return JsonLogic.truthy(logic.apply(rules.get(rule), attributes));
        } catch (JsonLogicException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Said implements Language<String> {

        @Override
        public String isIn(Criterion.IsIn criterion) {
            return criterion.texts().size() == 1
                    ? "{'==': [" + attribute(criterion) + ", '"
                            + criterion.texts().get(0) + "']}"
                    : criterion.texts().stream()
                            .collect(Collectors.joining("', '", "{'in': [" + attribute(criterion) + ", ['", "']]}"));
        }

        @Override
        public String inRange(Criterion.InRange criterion) {
            String attribute = attribute(criterion);
            if (criterion.maximum().isEmpty()) {
                return "{'>=': [" + attribute + ", " + criterion.minimum().getAsLong() + "]}";
            }
            String atMost = attribute + ", " + criterion.maximum().getAsLong() + "]}";
            return criterion.minimum().isEmpty()
                    ? "{'<=': [" + atMost
                    : "{'<=': [" + criterion.minimum().getAsLong() + ", " + atMost;
        }

        @Override
        public String is(Criterion.Is criterion) {
            return "{'==': [" + attribute(criterion) + ", " + criterion.value() + "]}";
        }

        @Override
        public String contains(Criterion.Contains criterion) {
            return "{'in': ['" + criterion.member() + "', " + attribute(criterion) + "]}";
        }

        @Override
        public String startsWith(Criterion.StartsWith criterion) {
            String prefix = criterion.prefix();
            return "{'==': [{'substr': [%s, 0, %s]}, '%s']}".formatted(attribute(criterion), prefix.length(), prefix);
        }

        @Override
        public String not(Criterion.Not criterion) {
            return "{'!': [" + criterion.criterion().in(this) + "]}";
        }
    }
}
