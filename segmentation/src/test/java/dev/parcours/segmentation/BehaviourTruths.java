package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.customerWho;
import static dev.parcours.segmentation.condition.Conditions.average;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.distinct;
import static dev.parcours.segmentation.condition.Conditions.firstTime;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.lastTime;
import static dev.parcours.segmentation.condition.Conditions.maximum;
import static dev.parcours.segmentation.condition.Conditions.minimum;
import static dev.parcours.segmentation.condition.Conditions.sum;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
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
        return Stream.concat(occurrences(), aggregates());
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
                arguments(
                        lastTime("a").during(Window.sinceLast(interactions("b"))), "no such window", twice, UNKNOWN));
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
                        sum(value).of("a").during(Window.sinceFirst(interactions("b"))).atMost(0),
                        "no such window",
                        euros,
                        UNKNOWN));
    }

    private static Interaction interaction(String type) {
        return Interaction.of("c-1", type, NOW);
    }

    static Interaction worth(String value, String type) {
        String[] parts = value.split(" ");
        return interaction(type).toBuilder().value(Money.of(parts[0], parts[1])).build();
    }

    private static Interaction having(String items) {
        return interaction("a").toBuilder().properties(Map.of("items", AttributeValue.of(items))).build();
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
