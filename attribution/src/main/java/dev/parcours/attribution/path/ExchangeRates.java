package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;

/**
 * What one unit of other currencies is worth in one currency.
 *
 * <p>An amount is multiplied by its rate and rounded to a minor unit, to the even one on a tie; each conversion is
 * rounded by itself, so that sums are exact. For example, at 0.92 euros for a dollar, 10.55 dollars are 9.706, so 9.71
 * euros.
 *
 * <pre>{@code
 * ExchangeRates.into(EUR).with(USD, new BigDecimal("0.92")).with(GBP, new BigDecimal("1.17"));
 * }</pre>
 */
public final class ExchangeRates {

    // Wider than any rate that is meant, and narrow enough that an amount can be multiplied by it in no time.
    private static final BigDecimal MIN_RATE = new BigDecimal("1e-12");
    private static final BigDecimal MAX_RATE = new BigDecimal("1e12");
    private static final int MAX_DECIMALS = 30;

    private final Currency currency;
    private final ImmutableMap<Currency, BigDecimal> rates;

    private ExchangeRates(Currency currency, Map<Currency, BigDecimal> rates) {
        this.currency = currency;
        this.rates = ImmutableMap.copyOf(rates);
    }

    /** Returns rates into a currency, without a rate for any other. */
    public static ExchangeRates into(Currency currency) {
        return new ExchangeRates(checkNotNull(currency, "currency"), ImmutableMap.of());
    }

    /**
     * Returns these rates with one more, or with another rate for a currency.
     *
     * @param from the other currency
     * @param rate how many major units of {@link #currency()} one major unit of it is worth
     * @throws IllegalArgumentException if the rate is not between 1e-12 and 1e12 with at most 30 decimals, or if the
     *     currency is that which these rates convert into
     */
    public ExchangeRates with(Currency from, BigDecimal rate) {
        checkArgument(!from.equals(currency), "%s needs no rate into itself", from);
        checkArgument(
                rate.compareTo(MIN_RATE) >= 0 && rate.compareTo(MAX_RATE) <= 0 && rate.scale() <= MAX_DECIMALS,
                "the rate of %s must be between 1e-12 and 1e12, with at most %s decimals",
                from,
                MAX_DECIMALS);
        ImmutableMap.Builder<Currency, BigDecimal> more = ImmutableMap.builder();
        more.putAll(rates).put(from, rate);
        return new ExchangeRates(currency, more.buildKeepingLast());
    }

    /** Returns the currency that amounts are converted into. */
    public Currency currency() {
        return currency;
    }

    /** Returns whether there is a rate for a currency; for that converted into there need be none. */
    public boolean has(Currency from) {
        return from.equals(currency) || rates.containsKey(from);
    }

    /**
     * Returns what an amount is worth.
     *
     * @throws IllegalArgumentException if there is no rate for its currency, or if the result does not fit
     *     {@link Money}
     */
    public Money convert(Money amount) {
        if (amount.currency().equals(currency)) {
            return amount;
        }
        BigDecimal rate = rates.get(amount.currency());
        checkArgument(
                rate != null, "there is no rate of %s into %s; the rates are %s", amount.currency(), currency, codes());
        return Money.of(
                amount.amount().multiply(rate).setScale(Money.decimals(currency), RoundingMode.HALF_EVEN), currency);
    }

    /** Returns the rates by the code of the currency. */
    Map<String, String> codes() {
        ImmutableSortedMap.Builder<String, String> codes = ImmutableSortedMap.naturalOrder();
        rates.forEach((from, rate) ->
                codes.put(from.getCurrencyCode(), rate.stripTrailingZeros().toPlainString()));
        return codes.build();
    }

    /** Returns the currency and the rates. */
    @Override
    public String toString() {
        return "rates into %s %s".formatted(currency, codes());
    }
}
