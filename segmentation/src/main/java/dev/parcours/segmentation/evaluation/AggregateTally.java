package dev.parcours.segmentation.evaluation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.Statistic;
import dev.parcours.segmentation.condition.Truth;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A statistic of the interactions in a window. */
final class AggregateTally {

    private AggregateTally() {}

    /** Returns an empty tally of a condition. */
    static Tally of(Aggregate condition) {
        return switch (condition.statistic()) {
            case DISTINCT_COUNT -> new OfDistinct(condition);
            case SUM, AVERAGE -> new OfSum(condition);
            case MAXIMUM, MINIMUM -> new OfExtreme(condition);
        };
    }

    private static Truth inRange(Aggregate condition, BigDecimal number, long divisor) {
        return Truth.of(isRatioInRange(number, BigDecimal.valueOf(divisor), condition.minimum(), condition.maximum()));
    }

    /** Returns whether a number divided by a positive one is in a range, without dividing. */
    static boolean isRatioInRange(
            BigDecimal number, BigDecimal divisor, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
        return minimum.filter(bound -> number.compareTo(bound.multiply(divisor)) < 0)
                        .isEmpty()
                && maximum.filter(bound -> number.compareTo(bound.multiply(divisor)) > 0)
                        .isEmpty();
    }

    /** How many different ones there are. */
    private static final class OfDistinct implements Tally {

        private final Aggregate condition;
        private final Counts<Object> counts = new Counts<>();

        OfDistinct(Aggregate condition) {
            this.condition = condition;
        }

        @Override
        public void change(Interaction interaction, int by) {
            keys(interaction).forEach(key -> counts.change(key, by));
        }

        private Set<?> keys(Interaction interaction) {
            if (condition.quantity() instanceof Quantity.Day day) {
                return CalendarPeriods.date(interaction.time(), day.zone())
                        .map(Set::of)
                        .orElse(Set.of());
            }
            if (condition.quantity() instanceof Quantity.Property property) {
                AttributeValue value = interaction.properties().get(property.name());
                return value == null ? Set.of() : texts(value);
            }
            return Total.money(condition.quantity(), interaction).map(Set::of).orElse(Set.of());
        }

        private static Set<String> texts(AttributeValue value) {
            return value instanceof AttributeValue.TextSetValue set
                    ? set.texts()
                    : value.asText().map(Set::of).orElse(Set.of());
        }

        @Override
        public Truth truth() {
            return inRange(condition, BigDecimal.valueOf(counts.keys().size()), 1);
        }
    }

    /** The sum or the average. */
    private static final class OfSum implements Tally {

        private final Aggregate condition;
        private final Total total;

        OfSum(Aggregate condition) {
            this.condition = condition;
            total = new Total(Optional.of(condition.quantity()));
        }

        @Override
        public void change(Interaction interaction, int by) {
            total.change(interaction, by);
        }

        @Override
        public Truth truth() {
            boolean isSum = condition.statistic() == Statistic.SUM;
            if (total.currencies().size() > 1 || (total.count() == 0 && !isSum)) {
                return Truth.UNKNOWN;
            }
            return inRange(condition, total.sum(), isSum ? 1 : total.count());
        }
    }

    /** The largest or the smallest. */
    private static final class OfExtreme implements Tally {

        private final Aggregate condition;
        private final Total total;
        private final TreeMap<BigDecimal, Integer> numbers = new TreeMap<>();
        private final Counts<BigDecimal> counts = new Counts<>(numbers);

        OfExtreme(Aggregate condition) {
            this.condition = condition;
            total = new Total(Optional.of(condition.quantity()));
        }

        @Override
        public void change(Interaction interaction, int by) {
            total.change(interaction, by).ifPresent(number -> counts.change(number, by));
        }

        @Override
        public Truth truth() {
            if (total.currencies().size() > 1 || numbers.isEmpty()) {
                return Truth.UNKNOWN;
            }
            boolean isMaximum = condition.statistic() == Statistic.MAXIMUM;
            return inRange(condition, isMaximum ? numbers.lastKey() : numbers.firstKey(), 1);
        }
    }
}
