package dev.parcours.examples.benchmarks.segmentation;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import dev.parcours.core.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CEL: a program for each rule, over the attributes as one map. Of collections, it looks into lists. */
final class CelEngine extends RuleByRule<Map<String, Object>> {

    private static final Language<String> LANGUAGE = new Said();

    private final List<Program> programs = new ArrayList<>();

    CelEngine(Workload workload) {
        super(workload);
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.HAS)
                .addVar("c", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .setResultType(SimpleType.BOOL)
                .build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        try {
            for (Rule rule : workload.rules()) {
                programs.add(
                        runtime.createProgram(compiler.compile(expression(rule)).getAst()));
            }
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String expression(Rule rule) {
        return rule.attributeCriteria()
                .map(criterion -> "has(c." + criterion.attribute() + ") && " + criterion.in(LANGUAGE))
                .collect(Collectors.joining(" && "));
    }

    @Override
    public Map<String, Object> question(Customer customer) {
        Map<String, Object> attributes = Plain.attributes(customer);
        attributes.replaceAll((name, value) -> value instanceof Set<?> set ? List.copyOf(set) : value);
        return Map.of("c", attributes);
    }

    @Override
    boolean fulfils(Map<String, Object> variables, int rule) {
        try {
            return (boolean) programs.get(rule).eval(variables);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Said implements Language<String> {

        @Override
        public String isIn(Criterion.IsIn criterion) {
            String attribute = "c." + criterion.attribute();
            return criterion.texts().size() == 1
                    ? attribute + " == '" + criterion.texts().get(0) + "'"
                    : criterion.texts().stream().collect(Collectors.joining("', '", attribute + " in ['", "']"));
        }

        @Override
        public String inRange(Criterion.InRange criterion) {
            String attribute = "c." + criterion.attribute();
            return Stream.concat(
                            criterion.minimum().stream().mapToObj(minimum -> attribute + " >= " + minimum + ".0"),
                            criterion.maximum().stream().mapToObj(maximum -> attribute + " <= " + maximum + ".0"))
                    .collect(Collectors.joining(" && "));
        }

        @Override
        public String is(Criterion.Is criterion) {
            return "c." + criterion.attribute() + " == " + criterion.value();
        }

        @Override
        public String contains(Criterion.Contains criterion) {
            return "'" + criterion.member() + "' in c." + criterion.attribute();
        }

        @Override
        public String startsWith(Criterion.StartsWith criterion) {
            return "c." + criterion.attribute() + ".startsWith('" + criterion.prefix() + "')";
        }

        @Override
        public String not(Criterion.Not criterion) {
            return "!(" + criterion.criterion().in(this) + ")";
        }
    }
}
