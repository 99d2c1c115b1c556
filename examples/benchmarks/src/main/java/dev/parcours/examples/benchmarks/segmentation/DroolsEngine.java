package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.Customer;
import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/**
 * Drools, by its executable model: a rule for each rule, over a profile whose type is declared beside them.
 *
 * <p>One session serves all customers: a profile is inserted, the rules fire, and it is deleted.
 */
final class DroolsEngine implements Engine<Object, BitSet> {

    private static final String PACKAGE = "shop";
    private static final String TYPE = "Profile";
    private static final Language<String> LANGUAGE = new Said();

    private final FactType profile;
    private final KieSession session;
    private final BitSet in = new BitSet();

    DroolsEngine(Workload workload) {
        KieBase base =
                new KieHelper().addContent(document(workload), ResourceType.DRL).build(ExecutableModelProject.class);
        profile = base.getFactType(PACKAGE, TYPE);
        session = base.newKieSession();
        session.setGlobal("in", in);
    }

    private static String document(Workload workload) {
        return Stream.concat(
                        Stream.of("package " + PACKAGE, "global java.util.BitSet in", declaration()),
                        workload.rules().stream().map(DroolsEngine::text))
                .collect(Collectors.joining("\n"));
    }

    private static String declaration() {
        return Profiles.ATTRIBUTES.stream()
                .map(attribute -> attribute.name() + " : " + type(attribute))
                .collect(Collectors.joining("\n", "declare " + TYPE + "\n", "\nend"));
    }

    private static String type(Attribute attribute) {
        if (attribute instanceof TextAttribute) {
            return "String";
        }
        if (attribute instanceof NumberAttribute) {
            return "Double";
        }
        return attribute instanceof FlagAttribute ? "Boolean" : "java.util.Set";
    }

    private static String text(Rule rule) {
        return rule.attributeCriteria()
                .map(criterion -> criterion.in(LANGUAGE))
                .collect(Collectors.joining(
                        ", ",
                        "rule \"" + rule.number() + "\" when " + TYPE + "(",
                        ") then in.set(" + rule.number() + "); end"));
    }

    @Override
    public Object question(Customer customer) {
        try {
            Object question = profile.newInstance();
            profile.setFromMap(question, Plain.attributes(customer));
            return question;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public BitSet answer(Object question) {
        in.clear();
        FactHandle handle = session.insert(question);
        session.fireAllRules();
        session.delete(handle);
        return in;
    }

    @Override
    public BitSet numbers(BitSet answer) {
        return (BitSet) answer.clone();
    }

    private static final class Said implements Language<String> {

        @Override
        public String isIn(Criterion.IsIn criterion) {
            return criterion.texts().size() == 1
                    ? criterion.attribute() + " == \"" + criterion.texts().get(0) + "\""
                    : criterion.texts().stream()
                            .collect(Collectors.joining("\", \"", criterion.attribute() + " in (\"", "\")"));
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
            return criterion.attribute() + " contains \"" + criterion.member() + "\"";
        }

        @Override
        public String startsWith(Criterion.StartsWith criterion) {
            return criterion.attribute() + " != null, " + criterion.attribute() + " str[startsWith] \""
                    + criterion.prefix() + "\"";
        }

        @Override
        public String not(Criterion.Not criterion) {
            return criterion.attribute() + " != null, " + criterion.criterion().in(new Negated());
        }
    }

    /** Says the negations of criteria, which it does better in operators than in brackets. */
    private static final class Negated implements Language<String> {

        @Override
        public String isIn(Criterion.IsIn criterion) {
            return criterion.texts().stream()
                    .collect(Collectors.joining("\", \"", criterion.attribute() + " not in (\"", "\")"));
        }

        @Override
        public String inRange(Criterion.InRange criterion) {
            return Stream.concat(
                            criterion.minimum().stream().mapToObj(minimum -> criterion.attribute() + " < " + minimum),
                            criterion.maximum().stream().mapToObj(maximum -> criterion.attribute() + " > " + maximum))
                    .collect(Collectors.joining(" || "));
        }

        @Override
        public String is(Criterion.Is criterion) {
            return criterion.attribute() + " == " + !criterion.value();
        }

        @Override
        public String contains(Criterion.Contains criterion) {
            return criterion.attribute() + " not contains \"" + criterion.member() + "\"";
        }

        @Override
        public String startsWith(Criterion.StartsWith criterion) {
            return criterion.attribute() + " not str[startsWith] \"" + criterion.prefix() + "\"";
        }

        @Override
        public String not(Criterion.Not criterion) {
            return criterion.criterion().in(LANGUAGE);
        }
    }
}
