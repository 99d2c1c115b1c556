package dev.parcours.core;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of money: a whole number of minor units (cents) of a currency.
 *
 * <p>A currency has as many decimals as ISO 4217 gives it: 2 for EUR, 0 for JPY, 3 for TND. Currencies for which it
 * gives none, such as {@link #NO_CURRENCY XXX}, are kept to 6.
 *
 * @param minorUnits the amount in minor units; negative for a refund
 * @param currency the currency
 */
public record Money(long minorUnits, Currency currency) {

    /** The code of ISO 4217 for amounts whose currency is not stated: {@code XXX}. */
    public static final Currency NO_CURRENCY = Currency.getInstance("XXX");

    private static final int DECIMALS_WITHOUT_STANDARD = 6;

    /** How many bits of the significand of a {@code double} come after its first. */
    private static final int SIGNIFICAND_BITS = 52;

    /** Creates an amount. */
    public Money {
        checkNotNull(currency, "currency");
    }

    /**
     * Returns the amount of a decimal number of major units, such as 12.50 euros.
     *
     * @throws IllegalArgumentException if the amount has more decimals than the currency, or does not fit a
     *     {@code long} of minor units
     */
    public static Money of(BigDecimal amount, Currency currency) {
        if (amount.signum() == 0) {
            return zero(currency);
        }
        // Looked at first, since giving 1e999999999 or 1e-999999999 a scale would write out all its digits.
        long digitsBeforePoint = amount.precision() - (long) amount.scale();
        if (digitsBeforePoint > 19 || digitsBeforePoint <= -decimals(currency)) {
            throw misfit(amount, currency, null);
        }
        try {
            long minorUnits = amount.setScale(decimals(currency), RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
            return new Money(minorUnits, currency);
        } catch (ArithmeticException e) {
            throw misfit(amount, currency, e);
        }
    }

    /**
     * Returns the amount that a text spells in major units, such as {@code of("12.50", "EUR")}.
     *
     * @throws IllegalArgumentException if the text is not a decimal number, if it has more decimals than the currency,
     *     or if the code is not one of ISO 4217
     */
    public static Money of(String amount, String currencyCode) {
        return of(decimal(amount), currency(currencyCode));
    }

    private static BigDecimal decimal(String amount) {
        try {
            return new BigDecimal(amount);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a decimal number; write it like 12.50".formatted(abbreviated(amount)), e);
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a currency code of ISO 4217, such as EUR".formatted(abbreviated(code)), e);
        }
    }

    /** Returns no money of a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** Returns the number of decimals that amounts of a currency have. */
    public static int decimals(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return digits < 0 ? DECIMALS_WITHOUT_STANDARD : digits;
    }

    /** Returns the amount in major units, with as many decimals as the currency has. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, decimals(currency));
    }

    /**
     * Returns the sum of this amount and another.
     *
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the sum does not fit a {@code long} of minor units
     */
    public Money plus(Money other) {
        checkArgument(
                currency.equals(other.currency),
                "cannot add %s to %s; convert one of them first",
                other.currency,
                currency);
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    /**
     * Returns this amount with the opposite sign.
     *
     * @throws ArithmeticException if the result does not fit a {@code long} of minor units
     */
    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    /**
     * Shares this amount out in proportion to weights, so that the shares add up to it exactly.
     *
     * <p>Each share is rounded towards zero to a minor unit; the units left over go one each to the shares that lost
     * most by the rounding (the method of the largest remainder), on a tie to the earlier one. For example, 1.00 EUR by
     * the weights 1, 1, 1 gives 0.34, 0.33, 0.33. A weight of zero receives nothing.
     *
     * @param weights at least one, each finite and not negative, with a sum that is positive and finite
     * @throws IllegalArgumentException if the weights are not so
     */
    public List<Money> share(double... weights) {
        checkWeights(weights);
        // Exact arithmetic: each weight is a binary fraction, so no share can be off by a unit through rounding.
        BigInteger[] whole = wholeNumbers(weights);
        BigInteger sum = Arrays.stream(whole).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger amount = BigInteger.valueOf(minorUnits);
        long[] units = new long[weights.length];
        BigInteger[] lost = new BigInteger[weights.length];
        long left = minorUnits;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] parts = amount.multiply(whole[i]).divideAndRemainder(sum);
            units[i] = parts[0].longValueExact();
            lost[i] = parts[1].abs();
            left -= units[i];
        }
        int unit = Long.signum(left);
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(i -> lost[i]).reversed())
                .limit(Math.abs(left))
                .forEach(i -> units[i] += unit);
        return Arrays.stream(units)
                .mapToObj(share -> new Money(share, currency))
                .toList();
    }

    /** Returns whole numbers in the ratio of weights. */
    private static BigInteger[] wholeNumbers(double[] weights) {
        int smallest = Arrays.stream(weights)
                .filter(weight -> weight > 0)
                .mapToInt(Money::exponent)
                .min()
                .orElseThrow();
        BigInteger[] whole = new BigInteger[weights.length];
        for (int i = 0; i < whole.length; i++) {
            int exponent = exponent(weights[i]);
            BigInteger significand = BigInteger.valueOf((long) Math.scalb(weights[i], -exponent));
            whole[i] = weights[i] == 0 ? BigInteger.ZERO : significand.shiftLeft(exponent - smallest);
        }
        return whole;
    }

    /** Returns the power of two that a number is a whole multiple of. */
    private static int exponent(double number) {
        return Math.max(Math.getExponent(number), Double.MIN_EXPONENT) - SIGNIFICAND_BITS;
    }

    private static void checkWeights(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            checkArgument(
                    weight >= 0 && Double.isFinite(weight),
                    "weights must be finite and at least 0, but was %s",
                    weight);
            sum += weight;
        }
        checkArgument(
                sum > 0 && Double.isFinite(sum), "the sum of the weights must be positive and finite, but was %s", sum);
    }

    /** Returns the amount and the code of the currency, such as {@code 12.50 EUR}. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }

    private static IllegalArgumentException misfit(
            BigDecimal amount, Currency currency, @Nullable ArithmeticException cause) {
        return new IllegalArgumentException(
                "amount %s does not fit %s, which has %s decimals and at most 18 digits; round it first"
                        .formatted(abbreviated(amount.toString()), currency.getCurrencyCode(), decimals(currency)),
                cause);
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
