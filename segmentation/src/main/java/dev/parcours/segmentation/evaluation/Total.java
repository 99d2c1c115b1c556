package dev.parcours.segmentation.evaluation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.segmentation.condition.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** The sum and the number of what some interactions have of a quantity, as they come in and go out. */
final class Total {

    private static final int MAX_DIGITS = 1000;

    private final Optional<Quantity> quantity;
    private final Counts<String> currencies = new Counts<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private long count;

    /** Creates the total of nothing, of a quantity or of 1 for each interaction. */
    Total(Optional<Quantity> quantity) {
        this.quantity = quantity;
    }

    /** Adds an interaction or takes it away, and returns what it has of the quantity. */
    Optional<BigDecimal> change(Interaction interaction, int by) {
        Optional<BigDecimal> number = number(interaction, by);
        number.ifPresent(one -> {
            count += by;
            sum = by > 0 ? sum.add(one) : sum.subtract(one);
        });
        return number;
    }

    private Optional<BigDecimal> number(Interaction interaction, int by) {
        if (quantity.isEmpty()) {
            return Optional.of(BigDecimal.ONE);
        }
        if (quantity.get() instanceof Quantity.Property property) {
            // Longer ones are left out: to add to 1e999999999 would write out all its digits.
            return Optional.ofNullable(interaction.properties().get(property.name()))
                    .flatMap(AttributeValue::asNumber)
                    .filter(number ->
                            Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS);
        }
        Optional<Money> money = money(quantity.get(), interaction);
        money.ifPresent(value -> currencies.change(value.currency().getCurrencyCode(), by));
        return money.map(Money::amount);
    }

    /** Returns the value of an interaction, if it is one of those that count. */
    static Optional<Money> money(Quantity quantity, Interaction interaction) {
        Optional<String> currency = ((Quantity.Value) quantity).currency();
        return interaction
                .value()
                .filter(value -> currency.isEmpty()
                        || currency.get().equals(value.currency().getCurrencyCode()));
    }

    BigDecimal sum() {
        return sum;
    }

    long count() {
        return count;
    }

    /** Returns the currencies of the values. */
    Set<String> currencies() {
        return currencies.keys();
    }
}
