package dev.parcours.examples.benchmarks.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.examples.benchmarks.segmentation.Criterion.Contains;
import dev.parcours.examples.benchmarks.segmentation.Criterion.InRange;
import dev.parcours.examples.benchmarks.segmentation.Criterion.Is;
import dev.parcours.examples.benchmarks.segmentation.Criterion.IsIn;
import dev.parcours.examples.benchmarks.segmentation.Criterion.Not;
import dev.parcours.examples.benchmarks.segmentation.Criterion.StartsWith;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnginesTest {

    private static final Customer KNOWN = Customer.builder()
            .id("known")
            .attribute("country", "BE")
            .attribute("postcode", "1050")
            .attribute("age", 40)
            .attribute("newsletter", ProfileAttribute.declared(AttributeValue.of(true)))
            .attribute("interests", ProfileAttribute.declared(AttributeValue.of(Set.of("wine", "sport"))))
            .build();
    private static final Customer UNKNOWN = Customer.builder().id("unknown").build();

    /** What the known customer fulfils. */
    private static final List<Criterion.OfAttribute> TRUE = List.of(
            new IsIn("country", List.of("BE")),
            new IsIn("country", List.of("FR", "BE")),
            new StartsWith("postcode", "10"),
            new InRange("age", OptionalLong.of(40), OptionalLong.of(40)),
            new InRange("age", OptionalLong.of(40), OptionalLong.empty()),
            new InRange("age", OptionalLong.of(30), OptionalLong.of(40)),
            new InRange("age", OptionalLong.empty(), OptionalLong.of(40)),
            new Is("newsletter", true),
            new Contains("interests", "wine"));

    /** What he does not. */
    private static final List<Criterion.OfAttribute> FALSE = List.of(
            new IsIn("country", List.of("FR")),
            new IsIn("country", List.of("FR", "DE")),
            new StartsWith("postcode", "5"),
            new InRange("age", OptionalLong.of(0), OptionalLong.of(0)),
            new InRange("age", OptionalLong.of(41), OptionalLong.empty()),
            new InRange("age", OptionalLong.of(30), OptionalLong.of(39)),
            new InRange("age", OptionalLong.empty(), OptionalLong.of(39)),
            new Is("newsletter", false),
            new Contains("interests", "chess"));

    @ParameterizedTest
    @EnumSource
    void answer_ofEachCriterionAndItsNegation_isNotInWhereTheAttributeIsAbsent(Contender contender) {
        List<Rule> rules = new ArrayList<>();
        addRules(rules, TRUE);
        addRules(rules, FALSE.stream().map(Not::new).toList());
        int in = rules.size();
        addRules(rules, FALSE);
        addRules(rules, TRUE.stream().map(Not::new).toList());
        Workload workload = new Workload(rules, List.of(KNOWN, UNKNOWN), Instant.EPOCH);
        Engine<?, ?> engine = contender.engine(workload);

        BitSet expected = new BitSet();
        expected.set(0, in);
        assertThat(answer(engine, KNOWN)).isEqualTo(expected);
        assertThat(answer(engine, UNKNOWN)).isEqualTo(new BitSet());
    }

    private static void addRules(List<Rule> rules, List<? extends Criterion> criteria) {
        criteria.forEach(criterion -> rules.add(new Rule(rules.size(), List.of(criterion))));
    }

    private static <Q, A> BitSet answer(Engine<Q, A> engine, Customer customer) {
        return engine.numbers(engine.answer(engine.question(customer)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DROOLS")
    void answers_ofRulesOfAttributes_areThoseOfPlainJava(Contender contender) {
        Workload workload = Workload.ofAttributes(200, 50);

        Agreement.check(contender.engine(workload), workload, 50);
    }

    @Test
    void answers_ofMixedRules_areThoseOfPlainJava() {
        Workload workload = Workload.mixed(500, 100);

        Agreement.check(Contender.PARCOURS.engine(workload), workload, 100);
    }

    @Test
    void check_engineOfOtherRules_namesTheCustomerAndTheSegments() {
        Workload workload = Workload.ofAttributes(10, 5);
        Workload all = new Workload(List.of(new Rule(0, List.of())), workload.customers(), workload.asOf());

        assertThatThrownBy(() -> Agreement.check(new LambdaEngine(all), workload, 5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("LambdaEngine and plain Java differ on customer c-0 in the segments {0}");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PARCOURS", "LAMBDAS"})
    void engine_ofMixedRules_isRefusedWhereItAsksOfAttributesOnly(Contender contender) {
        Workload workload = Workload.mixed(100, 0);

        assertThatThrownBy(() -> contender.engine(workload))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("attributes only");
    }
}
