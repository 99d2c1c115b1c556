package dev.parcours.segmentation.evaluation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.Touchpoint;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.condition.ValueRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes up interactions and values of attributes that are as conditions ask for. */
final class Examples {

    private static final String SOMETHING = "something";

    private Examples() {}

    /** What the value of an attribute is to be like. */
    record Wish(AttributeCondition condition, boolean holds, Instant asOf, CompiledPatterns patterns) {

        boolean isMetBy(AttributeValue value) {
            return AttributeTests.find(condition, Optional.of(value), asOf, patterns)
                            .truth()
                    == Truth.of(holds);
        }
    }

    /** Returns values that meet some wishes, among those that conditions name and what is beside them. */
    static Stream<AttributeValue> values(Collection<Wish> wishes, Collection<AttributeCondition> named) {
        return Stream.of(
                        ExampleTexts.of(named).map(AttributeValue::of),
                        named.stream().flatMap(Examples::around),
                        anything(),
                        ExampleSets.of(named).map(AttributeValue::of))
                .flatMap(values -> values)
                .distinct()
                .filter(value -> wishes.stream().allMatch(wish -> wish.isMetBy(value)));
    }

    private static Stream<AttributeValue> around(AttributeCondition condition) {
        if (condition instanceof BooleanIs is) {
            return Stream.of(AttributeValue.of(is.value()), AttributeValue.of(!is.value()));
        }
        if (condition instanceof NumberIsIn in) {
            return in.values().stream().flatMap(Examples::around);
        }
        if (condition instanceof NumberInRange range) {
            return Stream.concat(range.minimum().stream(), range.maximum().stream())
                    .flatMap(Examples::around);
        }
        return condition instanceof DateInRange range
                ? Stream.concat(range.from().stream(), range.to().stream()).flatMap(Examples::around)
                : Stream.empty();
    }

    private static Stream<AttributeValue> around(BigDecimal number) {
        return Stream.of(number, number.subtract(BigDecimal.ONE), number.add(BigDecimal.ONE))
                .map(AttributeValue::of);
    }

    private static Stream<AttributeValue> around(LocalDate date) {
        return Stream.of(
                        Optional.of(date),
                        date.isAfter(LocalDate.MIN) ? Optional.of(date.minusDays(1)) : Optional.<LocalDate>empty(),
                        date.isBefore(LocalDate.MAX) ? Optional.of(date.plusDays(1)) : Optional.<LocalDate>empty())
                .flatMap(Optional::stream)
                .map(AttributeValue::of);
    }

    private static Stream<AttributeValue> anything() {
        return Stream.of(SOMETHING, "else", "").map(AttributeValue::of);
    }

    /**
     * Returns an interaction that says no more than a filter asks for, later in the order of the history than others of
     * its instant; empty if none is found that passes.
     */
    static Optional<Interaction> interaction(String customer, InteractionFilter filter, Instant time) {
        String type = filter.type().orElse(SOMETHING);
        Interaction.Builder made = Interaction.builder()
                .customer(customer)
                .type(type)
                .time(time)
                .touchpoint(new Touchpoint(
                        filter.channel().map(Channel::of), filter.touchpoint().orElse(type)))
                .sequence(Long.MAX_VALUE)
                .properties(properties(filter.properties(), time));
        filter.direction().ifPresent(made::direction);
        filter.campaign().ifPresent(made::campaign);
        filter.device().ifPresent(made::device);
        try {
            filter.value().map(Examples::money).ifPresent(made::value);
        } catch (IllegalArgumentException e) {
            // A bound that is no amount of its currency, or a code that is none.
            return Optional.empty();
        }
        return Optional.of(made.build()).filter(interaction -> Filters.matches(filter, interaction));
    }

    private static Money money(ValueRange range) {
        BigDecimal amount = range.minimum().or(range::maximum).orElse(BigDecimal.ONE);
        return Money.of(amount.toPlainString(), range.currency().orElse(Money.NO_CURRENCY.getCurrencyCode()));
    }

    private static Map<String, AttributeValue> properties(List<AttributeCondition> conditions, Instant time) {
        Map<String, List<Wish>> wishes = new LinkedHashMap<>();
        conditions.forEach(condition -> wishes.computeIfAbsent(condition.attribute(), name -> new ArrayList<>())
                .add(new Wish(condition, true, time, Filters.NO_PATTERNS)));
        Map<String, AttributeValue> properties = new LinkedHashMap<>();
        wishes.forEach((name, ofOne) -> values(
                        ofOne, ofOne.stream().map(Wish::condition).toList())
                .findFirst()
                .ifPresent(value -> properties.put(name, value)));
        return properties;
    }
}
