package dev.parcours.examples.benchmarks.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.examples.benchmarks.segmentation.Criterion.Contains;
import dev.parcours.examples.benchmarks.segmentation.Criterion.Did;
import dev.parcours.examples.benchmarks.segmentation.Criterion.InRange;
import dev.parcours.examples.benchmarks.segmentation.Criterion.Is;
import dev.parcours.examples.benchmarks.segmentation.Criterion.IsIn;
import dev.parcours.examples.benchmarks.segmentation.Criterion.Not;
import dev.parcours.examples.benchmarks.segmentation.Criterion.StartsWith;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final Workload MIXED = Workload.mixed(1_000, 200);

    @Test
    void mixed_isTheSameEachTime() {
        assertThat(Workload.mixed(1_000, 200)).isEqualTo(MIXED);
    }

    @Test
    void mixed_ofFewer_hasTheFirst() {
        Workload fewer = Workload.mixed(10, 20);

        assertThat(fewer.rules()).isEqualTo(MIXED.rules().subList(0, 10));
        assertThat(fewer.customers()).isEqualTo(MIXED.customers().subList(0, 20));
    }

    @Test
    void mixed_hasEveryKindOfCriterion() {
        assertThat(criteria())
                .hasAtLeastOneElementOfType(IsIn.class)
                .hasAtLeastOneElementOfType(InRange.class)
                .hasAtLeastOneElementOfType(Is.class)
                .hasAtLeastOneElementOfType(Contains.class)
                .hasAtLeastOneElementOfType(StartsWith.class)
                .hasAtLeastOneElementOfType(Not.class);
        assertThat(MIXED.rules()).allSatisfy(rule -> assertThat(rule.criteria()).hasSizeBetween(2, 6));
    }

    @Test
    void mixed_asksOfBehaviourInOneCriterionOfFour() {
        double share = criteria().stream().filter(Did.class::isInstance).count()
                / (double) criteria().size();

        assertThat(share).isBetween(0.23, 0.27);
        assertThat(Workload.ofAttributes(100, 0).rules())
                .allSatisfy(rule -> assertThat(rule.attributeCriteria()).isNotEmpty());
    }

    @Test
    void customers_haveSomeTwentyAttributesAndUpTo200Interactions() {
        assertThat(MIXED.customers())
                .allSatisfy(customer -> assertThat(customer.attributes()).hasSizeBetween(8, 20))
                .allSatisfy(customer -> assertThat(customer.history()).hasSizeLessThanOrEqualTo(200))
                .anySatisfy(customer -> assertThat(customer.history()).isEmpty())
                .anySatisfy(customer -> assertThat(customer.history()).hasSizeGreaterThan(180));
        assertThat(MIXED.customers().stream()
                        .map(Customer::history)
                        .flatMap(List::stream)
                        .map(Interaction::type)
                        .distinct())
                .hasSize(20);
    }

    @Test
    void rules_areFulfilledInSomePercent() {
        LambdaEngine plain = new LambdaEngine(MIXED);
        double share = MIXED.customers().stream()
                        .mapToInt(customer ->
                                plain.answer(plain.question(customer)).cardinality())
                        .sum()
                / (200.0 * 1_000);

        assertThat(share).isBetween(0.01, 0.05);
    }

    private static List<Criterion> criteria() {
        return MIXED.rules().stream().flatMap(rule -> rule.criteria().stream()).toList();
    }
}
