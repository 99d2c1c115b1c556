package dev.parcours.attribution.path;

import dev.parcours.core.Money;
import java.util.Currency;
import java.util.function.Supplier;

/** Values as whole numbers of minor units. */
final class MinorUnits {

    private MinorUnits() {}

    static long of(ConversionPath path, Currency currency) {
        try {
            return Money.of(path.value(), currency).minorUnits();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the value %s of path '%s' is not an amount of %s; round it or leave out the currency"
                            .formatted(path.value(), path.id(), currency.getCurrencyCode()),
                    e);
        }
    }

    static long convert(long minorUnits, Currency from, Currency to, Supplier<String> path) {
        Money amount = new Money(minorUnits, from);
        try {
            return Money.of(amount.amount(), to).minorUnits();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the value %s of path '%s' is not an amount of %s; round it or leave out the currency"
                            .formatted(plain(amount), path.get(), to.getCurrencyCode()),
                    e);
        }
    }

    private static String plain(Money amount) {
        return amount.amount().stripTrailingZeros().toPlainString();
    }

    static long sum(long[] minorUnits, Currency currency) {
        long sum = 0;
        for (long units : minorUnits) {
            long before = sum;
            sum += units;
            if (sum < before) {
                throw new IllegalArgumentException(
                        "the sum of the values does not fit the exact amounts of %s, at most %s; count in larger units"
                                .formatted(currency.getCurrencyCode(), new Money(Long.MAX_VALUE, currency).amount()));
            }
        }
        return sum;
    }
}
