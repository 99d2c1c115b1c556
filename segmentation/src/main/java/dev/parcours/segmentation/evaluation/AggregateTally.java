package dev.parcours.segmentation.evaluation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.Statistic;
import dev.parcours.segmentation.condition.Truth;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A statistic of the interactions in a window. */
final class AggregateTally {

    private static final int MAX_DIGITS = 1000;

    private AggregateTally() {}

    /** Returns an empty tally of a condition. */
    static Tally of(Aggregate condition) {
        return condition.statistic() == Statistic.DISTINCT_COUNT ? new OfDistinct(condition) : new OfNumbers(condition);
    }

    private static boolean isInRange(Aggregate condition, BigDecimal sum, BigDecimal count) {
        return condition.minimum().filter(minimum -> sum.compareTo(minimum.multiply(count)) < 0).isEmpty()
                && condition.maximum().filter(maximum -> sum.compareTo(maximum.multiply(count)) > 0).isEmpty();
    }

    /** Counts how often there is each of some keys. */
    private static <K> void change(Map<K, Integer> counts, K key, int by) {
        int count = counts.getOrDefault(key, 0) + by;
        if (count == 0) {
            counts.remove(key);
        } else {
            counts.put(key, count);
        }
    }

    /** How many different ones there are. */
    private static final class OfDistinct implements Tally {

        private final Aggregate condition;
        private final Map<Object, Integer> counts = new HashMap<>();

        OfDistinct(Aggregate condition) {
            this.condition = condition;
        }

        @Override
        public void add(Interaction interaction) {
            keys(interaction).forEach(key -> change(counts, key, 1));
        }

        @Override
        public void remove(Interaction interaction) {
            keys(interaction).forEach(key -> change(counts, key, -1));
        }

        private Set<?> keys(Interaction interaction) {
            if (condition.quantity() instanceof Quantity.Day day) {
                return CalendarPeriods.date(interaction.time(), day.zone()).map(Set::of).orElse(Set.of());
            }
            if (condition.quantity() instanceof Quantity.Property property) {
                AttributeValue value = interaction.properties().get(property.name());
                return value == null ? Set.of() : texts(value);
            }
            return money(condition.quantity(), interaction).map(Set::of).orElse(Set.of());
        }

        private static Set<String> texts(AttributeValue value) {
            return value instanceof AttributeValue.TextSetValue set
                    ? set.texts()
                    : value.asText().map(Set::of).orElse(Set.of());
        }

        @Override
        public Truth truth() {
            return Truth.of(isInRange(condition, BigDecimal.valueOf(counts.size()), BigDecimal.ONE));
        }
    }

    /** The sum, average, maximum or minimum. */
    private static final class OfNumbers implements Tally {

        private final Aggregate condition;
        private final Map<String, Integer> currencies = new HashMap<>();
        private final TreeMap<BigDecimal, Integer> counts = new TreeMap<>();
        private BigDecimal sum = BigDecimal.ZERO;
        private long count;

        OfNumbers(Aggregate condition) {
            this.condition = condition;
        }

        @Override
        public void add(Interaction interaction) {
            change(interaction, 1);
        }

        @Override
        public void remove(Interaction interaction) {
            change(interaction, -1);
        }

        private void change(Interaction interaction, int by) {
            Optional<BigDecimal> number = number(interaction, by);
            if (number.isEmpty()) {
                return;
            }
            count += by;
            if (isExtreme()) {
                AggregateTally.change(counts, number.get(), by);
            } else {
                sum = by > 0 ? sum.add(number.get()) : sum.subtract(number.get());
            }
        }

        private boolean isExtreme() {
            return condition.statistic() == Statistic.MAXIMUM || condition.statistic() == Statistic.MINIMUM;
        }

        private Optional<BigDecimal> number(Interaction interaction, int by) {
            if (condition.quantity() instanceof Quantity.Property property) {
                return Optional.ofNullable(interaction.properties().get(property.name()))
                        .flatMap(AttributeValue::asNumber)
                        .filter(number -> Math.abs((long) number.scale()) <= MAX_DIGITS
                                && number.precision() <= MAX_DIGITS);
            }
            Optional<Money> money = money(condition.quantity(), interaction);
            money.ifPresent(value -> AggregateTally.change(currencies, value.currency().getCurrencyCode(), by));
            return money.map(Money::amount);
        }

        @Override
        public Truth truth() {
            if (currencies.size() > 1) {
                return Truth.UNKNOWN;
            }
            if (condition.statistic() == Statistic.SUM) {
                return Truth.of(isInRange(condition, sum, BigDecimal.ONE));
            }
            if (count == 0) {
                return Truth.UNKNOWN;
            }
            if (condition.statistic() == Statistic.AVERAGE) {
                return Truth.of(isInRange(condition, sum, BigDecimal.valueOf(count)));
            }
            BigDecimal extreme = condition.statistic() == Statistic.MAXIMUM ? counts.lastKey() : counts.firstKey();
            return Truth.of(isInRange(condition, extreme, BigDecimal.ONE));
        }
    }

    private static Optional<Money> money(Quantity quantity, Interaction interaction) {
        Optional<String> currency = ((Quantity.Value) quantity).currency();
        return interaction
                .value()
                .filter(value -> currency.isEmpty()
                        || currency.get().equals(value.currency().getCurrencyCode()));
    }
}
