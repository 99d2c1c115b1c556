package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Money;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.ValueRange;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds which interactions have the amount of a quantity that is wanted. Nobody is asked for less than nothing; of
 * money amounts are rounded to what its currency has coins for.
 */
final class Amounts {

    private static final int USUAL_DECIMALS = 2;

    private final InteractionFilter filter;
    private final Quantity quantity;
    private final Optional<String> currency;

    private Amounts(InteractionFilter filter, Quantity quantity, Optional<String> currency) {
        this.filter = filter;
        this.quantity = quantity;
        this.currency = currency;
    }

    /** Returns the ways of one interaction more that passes a filter and has an amount within some of the bounds. */
    static List<Way> oneMore(InteractionFilter filter, Quantity quantity, Stream<Bounds> bounds, Facts facts) {
        Amounts amounts = new Amounts(filter, quantity, currency(filter, quantity, facts));
        return bounds.flatMap(some -> amounts.filter(some).stream())
                .flatMap(narrowed -> Way.more(narrowed, 1).stream())
                .toList();
    }

    /** Returns the currency that amounts are of: the one that is asked for, or else that of the last one known. */
    private static Optional<String> currency(InteractionFilter filter, Quantity quantity, Facts facts) {
        Optional<String> asked = quantity instanceof Quantity.Value value
                ? value.currency().or(() -> filter.value().flatMap(ValueRange::currency))
                : Optional.empty();
        return asked.or(() -> facts.history().stream()
                .filter(interaction -> Filters.matches(filter, interaction))
                .flatMap(interaction -> interaction.value().stream())
                .map(value -> value.currency().getCurrencyCode())
                .reduce((earlier, later) -> later));
    }

    private Optional<InteractionFilter> filter(Bounds bounds) {
        try {
            int decimals = decimals(bounds);
            Optional<BigDecimal> highest = bounds.highest(decimals);
            return highest.filter(most -> most.signum() <= 0).isPresent()
                    ? Optional.empty()
                    : narrowed(bounds.lowest(decimals).filter(least -> least.signum() > 0), highest);
        } catch (IllegalArgumentException e) {
            // The range is empty, its bounds are longer than a rule may have, or there is no such currency.
            return Optional.empty();
        }
    }

    private Optional<InteractionFilter> narrowed(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        Optional<BigDecimal> lowest = most.isPresent() ? least : least.or(() -> Optional.of(BigDecimal.ZERO));
        return Narrowing.both(
                filter,
                quantity instanceof Quantity.Property property
                        ? InteractionFilter.any().where(new NumberInRange(property.name(), lowest, most))
                        : InteractionFilter.any().withValue(new ValueRange(lowest, most, currency)));
    }

    private int decimals(Bounds bounds) {
        if (quantity instanceof Quantity.Value) {
            return currency.map(code -> Money.decimals(Currency.getInstance(code)))
                    .orElse(USUAL_DECIMALS);
        }
        return Stream.of(bounds.minimum(), bounds.maximum())
                .flatMap(Optional::stream)
                .mapToInt(BigDecimal::scale)
                .reduce(0, Math::max);
    }
}
