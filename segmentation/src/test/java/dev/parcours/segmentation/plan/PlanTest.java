package dev.parcours.segmentation.plan;

import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.evaluation.SegmentConditions;
import dev.parcours.segmentation.evaluation.Surroundings;
import dev.parcours.segmentation.position.StandardPositions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private static Surroundings around(Logic logic) {
        return new Surroundings(StandardPositions.defaults().rules(), logic, SegmentConditions.of(Map.of()));
    }

    /** Returns the numbers of the conditions that are true. */
    private static List<Integer> ask(Customer customer, Condition... conditions) {
        return ask(customer, List.of(conditions));
    }

    private static List<Integer> ask(Customer customer, List<Condition> conditions) {
        return Plan.of(conditions, around(Logic.THREE_VALUED))
                .match(customer, NOW)
                .select(IntStream.range(0, conditions.size()).boxed().toList());
    }

    private static Customer.Builder customer() {
        return Customer.builder().id("c-1");
    }

    private static Customer withNumber(String number) {
        return customer()
                .attribute("n", ProfileAttribute.declared(AttributeValue.of(new BigDecimal(number))))
                .build();
    }

    private static Customer whoBought(Duration... ages) {
        return customer()
                .history(List.of(ages).stream()
                        .map(age -> Interaction.of("c-1", "purchase", NOW.minus(age)))
                        .toList())
                .build();
    }

    @Test
    void match_exampleOfThePackage_isAsShownThere() {
        List<Condition> rules = List.of(
                allOf(attribute("city").is("Paris"), attribute("age").atLeast(18)),
                allOf(attribute("city").is("Lyon"), not(attribute("age").atLeast(65))),
                anyOf(
                        not(attribute("city").is("Paris")),
                        did("purchase").atLeast(2).within(days(7))));
        Customer.Builder fromLyon = customer().attribute("city", "Lyon").attribute("age", 40);
        assertThat(ask(fromLyon.build(), rules)).containsExactly(1, 2);
        assertThat(ask(fromLyon.attribute("city", "Paris").build(), rules)).containsExactly(0);
        assertThat(ask(customer().build(), rules)).isEmpty();
        assertThat(ask(whoBought(days(1), days(6)), rules)).containsExactly(2);
    }

    @Test
    void match_noConditions_areNone() {
        assertThat(ask(customer().build())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // number, which of: = 0.1, = 1e30, >= 1e30, <= 0.1, not >= 1e30
        "0.1, 0 3 4",
        "0.10, 0 3 4",
        "0.1000000000000000000000001, 4",
        "0.0999999999999999999999999, 3 4",
        "1e30, 1 2",
        "1000000000000000000000000000001, 2",
        "999999999999999999999999999999, 4",
        "-1e-400, 3 4",
        "1e400, 2",
    })
    void match_numbersBeyondDoublePrecision_areComparedExactly(String number, String expected) {
        Condition[] conditions = {
            attribute("n").is(new BigDecimal("0.1")),
            attribute("n").is(new BigDecimal("1e30")),
            attribute("n").atLeast(new BigDecimal("1e30")),
            attribute("n").atMost(new BigDecimal("0.1")),
            not(attribute("n").atLeast(new BigDecimal("1e30"))),
        };
        assertThat(ask(withNumber(number), conditions))
                .isEqualTo(List.of(expected.split(" ")).stream()
                        .map(Integer::valueOf)
                        .toList());
    }

    @Test
    void match_marksOfTheSameDouble_areToldApart() {
        List<Condition> conditions = IntStream.range(0, 50)
                .<Condition>mapToObj(i -> attribute("n")
                        .is(new BigDecimal("1").add(new BigDecimal("1e-40").multiply(BigDecimal.valueOf(i)))))
                .toList();
        assertThat(ask(withNumber("1.0000000000000000000000000000000000000017"), conditions))
                .containsExactly(17);
    }

    @ParameterizedTest
    @CsvSource({
        // text, which of: = ab, starts with a, starts with ab, starts with the last character, not starts with ab, = b
        "'', 4",
        "a, 1 4",
        "ab, 0 1 2",
        "aba, 1 2",
        "aa, 1 4",
        "ac, 1 4",
        "b, 4 5",
        "A, 4",
        "\uffff, 3 4",
        "\uffffz, 3 4",
    })
    void match_prefixesAndTextsThatOverlap_areToldApart(String text, String expected) {
        Condition[] conditions = {
            attribute("t").is("ab"),
            attribute("t").startsWith("a"),
            attribute("t").startsWith("ab"),
            attribute("t").startsWith("\uffff"),
            not(attribute("t").startsWith("ab")),
            attribute("t").is("b"),
        };
        assertThat(ask(customer().attribute("t", text).build(), conditions))
                .isEqualTo(List.of(expected.split(" ")).stream()
                        .map(Integer::valueOf)
                        .toList());
    }

    @Test
    void match_edgesOfWindows_areExactToTheNanosecond() {
        Condition[] conditions = {
            did("purchase").within(days(7)),
            did("purchase").within(Duration.ofNanos(1)),
            did("purchase").within(days(7).plusNanos(1)),
            did("purchase").atMost(0).within(days(7)),
            did("purchase"),
        };
        assertThat(ask(whoBought(days(7)), conditions)).containsExactly(2, 3, 4);
        assertThat(ask(whoBought(days(7).minusNanos(1)), conditions)).containsExactly(0, 2, 4);
        assertThat(ask(whoBought(days(7).plusNanos(1)), conditions)).containsExactly(3, 4);
        assertThat(ask(whoBought(Duration.ZERO), conditions)).containsExactly(0, 1, 2, 4);
        assertThat(ask(whoBought(Duration.ofNanos(-1)), conditions)).containsExactly(3);
        assertThat(ask(whoBought(days(365 * 2_000)), conditions)).containsExactly(3, 4);
    }

    @Test
    void match_interactionsOfOneInstant_allCount() {
        Customer customer = whoBought(days(1), days(1), days(1), days(2));
        assertThat(ask(
                        customer,
                        did("purchase").exactly(3).within(days(2)),
                        did("purchase").exactly(4).within(days(3)),
                        did("purchase").between(1, 2),
                        did("purchase").between(4, Integer.MAX_VALUE),
                        not(did("purchase").between(1, 2))))
                .containsExactly(0, 1, 3, 4);
    }

    @Test
    void match_absentData_areReadByTheLogic() {
        List<Condition> conditions = List.of(
                attribute("city").is("Paris"),
                not(attribute("city").is("Paris")),
                not(attribute("interests").contains("golf")),
                not(attribute("city").isPresent()));
        Customer unknown = customer().attribute("interests", "golf").build();
        assertThat(ask(unknown, conditions)).containsExactly(3);
        assertThat(Plan.of(conditions, around(Logic.TWO_VALUED))
                        .match(unknown, NOW)
                        .select(List.of(0, 1, 2, 3)))
                .containsExactly(1, 2, 3);
    }

    @Test
    void match_attributeKnownLater_isAbsent() {
        Customer customer = customer()
                .attribute(
                        "city",
                        new ProfileAttribute(
                                AttributeValue.of("Paris"),
                                ProfileAttribute.Origin.OBSERVED,
                                Optional.of(NOW.plusNanos(1))))
                .build();
        Plan plan = Plan.of(List.of(attribute("city").is("Paris")), around(Logic.THREE_VALUED));
        Match before = plan.match(customer, NOW);
        assertThat(before.count()).isZero();
        assertThat(before.afterInteractions(customer, NOW.plusNanos(1)).count()).isEqualTo(1);
    }

    @Test
    void of_setsOfAThousandValues_findEachOfThem() {
        List<Condition> conditions = new ArrayList<>();
        for (int rule = 0; rule < 50; rule++) {
            int offset = rule * 100;
            String[] values = IntStream.range(offset, offset + 1_000)
                    .mapToObj(Integer::toString)
                    .toArray(String[]::new);
            conditions.add(attribute("postcode").isIn(values));
        }
        assertThat(ask(customer().attribute("postcode", "1050").build(), conditions))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void of_anyOfAllNestedDeeply_staysSmall() {
        // 2 ^ 20 combinations if they were all written out.
        Condition[] alternatives = IntStream.range(0, 20)
                .mapToObj(i ->
                        anyOf(attribute("a" + i).is("x"), attribute("b" + i).is("x")))
                .toArray(Condition[]::new);
        Customer.Builder customer = customer();
        IntStream.range(0, 20).forEach(i -> customer.attribute((i % 2 == 0 ? "a" : "b") + i, "x"));
        Condition all = allOf(alternatives);
        assertThat(ask(customer.build(), all, not(all))).containsExactly(0);
        assertThat(ask(customer.attribute("b19", "y").attribute("a19", "y").build(), all, not(all)))
                .containsExactly(1);
    }

    @Test
    void of_hundredThousandRules_isPlannedAndAnswered() {
        List<Condition> conditions = IntStream.range(0, 100_000)
                .mapToObj(i -> allOf(
                        attribute("city").is("city " + i % 5_000),
                        attribute("age").between(i % 90, i % 90 + 10),
                        not(attribute("tag").is("tag " + i))))
                .toList();
        Customer customer = customer()
                .attribute("city", "city 77")
                .attribute("age", 80)
                .attribute("tag", "tag 5077")
                .build();
        // 77 + 5,000 j, of which the remainder by 90 is from 70 to 80, but for one with the tag
        List<Integer> expected = IntStream.range(0, 20)
                .map(j -> 77 + 5_000 * j)
                .filter(i -> i % 90 >= 70 && i % 90 <= 80 && i != 5_077)
                .boxed()
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(ask(customer, conditions)).isEqualTo(expected);
    }
}
