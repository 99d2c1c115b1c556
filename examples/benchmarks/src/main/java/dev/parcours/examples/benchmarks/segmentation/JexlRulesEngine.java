package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.Customer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;

/** Apache Commons JEXL: an expression for each rule, over the attributes as variables; an absent one is null. */
final class JexlRulesEngine extends RuleByRule<JexlContext> {

    private static final Language<String> LANGUAGE = new Said();

    private final List<JexlExpression> expressions;

    JexlRulesEngine(Workload workload) {
        super(workload);
        JexlEngine jexl = new JexlBuilder().strict(false).safe(true).create();
        expressions = workload.rules().stream()
                .map(rule -> jexl.createExpression(expression(rule)))
                .toList();
    }

    private static String expression(Rule rule) {
        return rule.attributeCriteria().map(JexlRulesEngine::guarded).collect(Collectors.joining(" && "));
    }

    private static String guarded(Criterion.OfAttribute criterion) {
        String said = criterion.in(LANGUAGE);
        return needsValue(criterion) ? criterion.attribute() + " != null && " + said : said;
    }

    /** Returns whether a criterion might hold of null, which is the number 0. */
    private static boolean needsValue(Criterion criterion) {
        return criterion instanceof Criterion.Not || criterion instanceof Criterion.InRange;
    }

    @Override
    public JexlContext question(Customer customer) {
        return new MapContext(Plain.attributes(customer));
    }

    @Override
    boolean fulfils(JexlContext variables, int rule) {
        return (boolean) expressions.get(rule).evaluate(variables);
    }

    private static final class Said implements Language<String> {

        @Override
        public String isIn(Criterion.IsIn criterion) {
            return criterion.texts().size() == 1
                    ? criterion.attribute() + " == '" + criterion.texts().get(0) + "'"
                    : criterion.texts().stream()
                            .collect(Collectors.joining("', '", criterion.attribute() + " =~ ['", "']"));
        }

        @Override
        public String inRange(Criterion.InRange criterion) {
            return Stream.concat(
                            criterion.minimum().stream().mapToObj(minimum -> criterion.attribute() + " >= " + minimum),
                            criterion.maximum().stream().mapToObj(maximum -> criterion.attribute() + " <= " + maximum))
                    .collect(Collectors.joining(" && "));
        }

        @Override
        public String is(Criterion.Is criterion) {
            return criterion.attribute() + " == " + criterion.value();
        }

        @Override
        public String contains(Criterion.Contains criterion) {
            return "'" + criterion.member() + "' =~ " + criterion.attribute();
        }

        @Override
        public String startsWith(Criterion.StartsWith criterion) {
            return criterion.attribute() + " =^ '" + criterion.prefix() + "'";
        }

        @Override
        public String not(Criterion.Not criterion) {
            return "!(" + criterion.criterion().in(this) + ")";
        }
    }
}
