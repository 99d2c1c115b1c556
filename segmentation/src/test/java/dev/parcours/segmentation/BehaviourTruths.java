package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.customerWho;
import static dev.parcours.segmentation.condition.Conditions.average;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.distinct;
import static dev.parcours.segmentation.condition.Conditions.firstTime;
import static dev.parcours.segmentation.condition.Conditions.habit;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.lastTime;
import static dev.parcours.segmentation.condition.Conditions.maximum;
import static dev.parcours.segmentation.condition.Conditions.minimum;
import static dev.parcours.segmentation.condition.Conditions.sequence;
import static dev.parcours.segmentation.condition.Conditions.sum;
import static dev.parcours.segmentation.condition.Conditions.trend;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The rows on behaviour over time in the table of {@link ConditionTruthTest}. */
final class BehaviourTruths {

    private static final Customer NOBODY = customer().build();

    private BehaviourTruths() {}

    static Stream<Arguments> rows() {
        return Stream.of(occurrences(), aggregates(), sequences(), trends(), habits())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> occurrences() {
        Customer twice = customerWho("a", before(days(9)), before(days(1)));
        return Stream.of(
                arguments(firstTime("a").within(days(5)), "never", NOBODY, FALSE),
                arguments(firstTime("a").within(days(5)), "9 and 1 days ago", twice, FALSE),
                arguments(firstTime("a").within(days(10)), "9 and 1 days ago", twice, TRUE),
                arguments(lastTime("a").atLeastAgo(days(5)), "never", NOBODY, FALSE),
                arguments(lastTime("a").atLeastAgo(days(5)), "9 and 1 days ago", twice, FALSE),
                arguments(lastTime("a").atLeastAgo(days(1)), "9 and 1 days ago", twice, TRUE),
                arguments(lastTime("a").atLeastAgo(days(1)), "later", customerWho("a", NOW.plusNanos(1)), FALSE),
                arguments(lastTime("a").during(Window.sinceLast(interactions("b"))), "no such window", twice, UNKNOWN));
    }

    private static Stream<Arguments> aggregates() {
        Customer euros = withHistory(worth("60 EUR", "a"), worth("40 EUR", "a"), interaction("a"));
        Customer mixed = withHistory(worth("60 EUR", "a"), worth("40 USD", "a"));
        Customer items = withHistory(having("1"), having("1"), having("2"), having("x"), interaction("a"));
        Quantity value = Quantity.value();
        Quantity count = Quantity.property("items");
        return Stream.of(
                arguments(sum(value).of("a").atLeast(100), "60 and 40 and none", euros, TRUE),
                arguments(sum(value).of("a").atLeast(101), "60 and 40 and none", euros, FALSE),
                arguments(sum(value).of("a").between(100, 100), "60 and 40 and none", euros, TRUE),
                arguments(sum(value).of("a").atMost(0), "none", NOBODY, TRUE),
                arguments(sum(value).of("a").atLeast(1), "none", NOBODY, FALSE),
                arguments(sum(value).of("a").atLeast(1), "two currencies", mixed, UNKNOWN),
                arguments(sum(Quantity.valueIn("USD")).of("a").between(40, 40), "two currencies", mixed, TRUE),
                arguments(sum(Quantity.valueIn("JPY")).of("a").between(0, 0), "other currencies", mixed, TRUE),
                arguments(average(value).of("a").between(50, 50), "60 and 40 and none", euros, TRUE),
                arguments(average(value).of("a").atLeast(0), "none", NOBODY, UNKNOWN),
                arguments(average(value).of("a").atLeast(0), "without value", customerWho("a", NOW), UNKNOWN),
                arguments(average(value).of("a").atLeast(0), "two currencies", mixed, UNKNOWN),
                arguments(average(count).of("a").atLeast(new BigDecimal("1.333")), "1, 1, 2", items, TRUE),
                arguments(average(count).of("a").atLeast(new BigDecimal("1.3333333334")), "1, 1, 2", items, FALSE),
                arguments(average(count).of("a").atMost(new BigDecimal("1.3333333333")), "1, 1, 2", items, FALSE),
                arguments(maximum(value).of("a").atLeast(60), "60 and 40", euros, TRUE),
                arguments(maximum(value).of("a").atLeast(61), "60 and 40", euros, FALSE),
                arguments(maximum(value).of("a").atLeast(0), "none", NOBODY, UNKNOWN),
                arguments(minimum(value).of("a").atMost(40), "60 and 40", euros, TRUE),
                arguments(minimum(count).of("a").between(2, 9), "1, 1, 2", items, FALSE),
                arguments(minimum(count).of("b").atMost(0), "none", items, UNKNOWN),
                arguments(distinct(count).of("a").between(3, 3), "1, 1, 2, x", items, TRUE),
                arguments(distinct(count).of("b").atMost(0), "none", items, TRUE),
                arguments(distinct(value).of("a").between(2, 2), "two currencies", mixed, TRUE),
                arguments(
                        distinct(Quantity.property("tags")).of("a").between(2, 2),
                        "two sets of texts",
                        withHistory(tagged("x", "y"), tagged("y")),
                        TRUE),
                arguments(
                        sum(value)
                                .of("a")
                                .during(Window.sinceFirst(interactions("b")))
                                .atMost(0),
                        "no such window",
                        euros,
                        UNKNOWN));
    }

    private static Stream<Arguments> sequences() {
        Customer both =
                withHistory(Interaction.of("c-1", "a", before(days(2))), Interaction.of("c-1", "b", before(days(1))));
        return Stream.of(
                arguments(sequence("a").then("b"), "none", NOBODY, FALSE),
                arguments(sequence("a").then("b"), "both", both, TRUE),
                arguments(sequence("b").then("a"), "both", both, FALSE),
                arguments(sequence("a").then("b", days(1)), "a day later", both, FALSE),
                arguments(sequence("a").notThen("b", days(1)), "a day later", both, TRUE),
                arguments(sequence("a").notThen("b", days(2)), "a day later", both, FALSE),
                arguments(sequence("a").notThen("b", days(2)), "none", NOBODY, FALSE),
                arguments(
                        sequence("a").then("b").during(Window.sinceLast(interactions("c"))),
                        "no such window",
                        both,
                        UNKNOWN));
    }

    private static Stream<Arguments> trends() {
        Customer down = customerWho("a", before(days(1)), before(days(3)), before(days(4)));
        Customer up = customerWho("a", before(days(1)), before(days(1)), before(days(3)));
        Customer late = customerWho("a", before(days(1)));
        Customer early = customerWho("a", before(days(3)));
        BigDecimal half = new BigDecimal("0.5");
        return Stream.of(
                arguments(trend("a").within(days(2)).atMost(half), "none", NOBODY, UNKNOWN),
                arguments(trend("a").within(days(2)).atMost(half), "none before", late, UNKNOWN),
                arguments(trend("a").within(days(2)).atMost(half), "none since", early, TRUE),
                arguments(trend("a").within(days(2)).atLeast(half), "none since", early, FALSE),
                // The interaction of 4 days ago is in neither period.
                arguments(trend("a").within(days(2)).atMost(half), "1 after 1", down, FALSE),
                arguments(trend("a").within(days(2)).between(BigDecimal.ONE, BigDecimal.ONE), "1 after 1", down, TRUE),
                arguments(trend("a").within(days(2)).atLeast(new BigDecimal("2")), "2 after 1", up, TRUE),
                arguments(trend("a").of(Quantity.value()).within(days(2)).atLeast(half), "no value", up, UNKNOWN));
    }

    private static Stream<Arguments> habits() {
        // Saturday, Saturday, Sunday, Monday and Tuesday, all at noon in UTC.
        Customer five =
                customerWho("a", before(days(10)), before(days(3)), before(days(2)), before(days(1)), before(days(0)));
        Habit.Term weekends = habit("a", ZoneOffset.UTC).on(SATURDAY, SUNDAY);
        return Stream.of(
                arguments(weekends.atLeast(new BigDecimal("0.6")), "3 of 5", five, TRUE),
                arguments(weekends.atLeast(new BigDecimal("0.61")), "3 of 5", five, FALSE),
                arguments(weekends.atLeast(new BigDecimal("0.6")).ofAtLeast(6), "3 of 5", five, UNKNOWN),
                arguments(weekends.atLeast(new BigDecimal("0.6")), "none", NOBODY, UNKNOWN),
                arguments(habit("a", ZoneOffset.UTC).betweenHours(12, 13).atLeast(BigDecimal.ONE), "noon", five, TRUE),
                arguments(
                        habit("a", ZoneOffset.ofHours(1)).betweenHours(12, 13).atLeast(new BigDecimal("0.1")),
                        "one o'clock",
                        five,
                        FALSE),
                arguments(
                        weekends.atLeast(BigDecimal.ONE).during(Window.sinceLast(interactions("b"))),
                        "no such window",
                        five,
                        UNKNOWN));
    }

    private static Interaction interaction(String type) {
        return Interaction.of("c-1", type, NOW);
    }

    static Interaction worth(String value, String type) {
        String[] parts = value.split(" ", -1);
        return interaction(type).toBuilder().value(Money.of(parts[0], parts[1])).build();
    }

    private static Interaction having(String items) {
        return interaction("a").toBuilder()
                .properties(Map.of("items", AttributeValue.of(items)))
                .build();
    }

    private static Interaction tagged(String... tags) {
        return interaction("a").toBuilder()
                .properties(Map.of("tags", AttributeValue.of(Set.of(tags))))
                .build();
    }

    private static Customer withHistory(Interaction... history) {
        return customer().history(List.of(history)).build();
    }
}
