package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What conversions are worth, all in one currency: that which is chosen, else that of the first. */
final class ConversionValues {

    private final PathOptions options;
    private @Nullable Currency found;

    ConversionValues(PathOptions options) {
        this.options = options;
    }

    /** Returns the currency, or {@link Money#NO_CURRENCY} if none is chosen and no conversion had a value. */
    Currency currency() {
        return options.knownCurrency().or(() -> Optional.ofNullable(found)).orElse(Money.NO_CURRENCY);
    }

    /**
     * Returns what a conversion is worth in major units.
     *
     * @throws IllegalArgumentException if that is in another currency, and there is no rate
     */
    BigDecimal of(Journey journey, Interaction conversion, ConversionDefinition definition) {
        Optional<Money> worth = definition.worth().or(conversion::value);
        return worth.isEmpty()
                ? BigDecimal.ZERO
                : inCurrency(journey, worth.get()).amount();
    }

    private Money inCurrency(Journey journey, Money worth) {
        if (options.rates.isPresent()) {
            ExchangeRates rates = options.rates.get();
            checkArgument(
                    rates.has(worth.currency()),
                    "a conversion of journey '%s' is in %s, for which there is no rate into %s; add one",
                    journey.id(),
                    worth.currency(),
                    rates.currency());
            return rates.convert(worth);
        }
        if (options.currency.isPresent()) {
            checkArgument(
                    options.currency.get().equals(worth.currency()),
                    "a conversion of journey '%s' is in %s, but the paths are in %s; give the exchange rate",
                    journey.id(),
                    worth.currency(),
                    options.currency.get());
            return worth;
        }
        checkArgument(
                found == null || found.equals(worth.currency()),
                "a conversion of journey '%s' is in %s and one before it in %s; convert them to one currency first",
                journey.id(),
                worth.currency(),
                found);
        found = worth.currency();
        return worth;
    }
}
