package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Which values an interaction may have: an amount within bounds, which belong to the range, in one currency or in any.
 *
 * @param minimum the smallest amount, in units such as euros; or empty for no lower bound
 * @param maximum the largest amount, or empty for no upper bound
 * @param currency the ISO 4217 code that the value must be in, or empty if amounts are compared whatever their currency
 */
public record ValueRange(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, Optional<String> currency) {

    /**
     * Creates a range.
     *
     * @throws IllegalArgumentException if it says nothing, if the minimum is above the maximum, if a bound has more
     *     than 50 digits before or after the point, or if the code is not of three capital letters
     */
    public ValueRange {
        minimum = minimum.map(Checks::checkNumber);
        maximum = maximum.map(Checks::checkNumber);
        currency.ifPresent(Checks::checkCurrency);
        checkArgument(
                minimum.isPresent() || maximum.isPresent() || currency.isPresent(),
                "the range of values needs a bound or a currency");
        Checks.checkOrder(minimum, maximum, "the range of values");
    }

    /** Returns the range of amounts from a bound upwards, in any currency. */
    public static ValueRange atLeast(BigDecimal minimum) {
        return new ValueRange(Optional.of(minimum), Optional.empty(), Optional.empty());
    }

    /** Returns the range of amounts up to a bound, in any currency. */
    public static ValueRange atMost(BigDecimal maximum) {
        return new ValueRange(Optional.empty(), Optional.of(maximum), Optional.empty());
    }

    /** Returns this range in one currency. */
    public ValueRange in(String newCurrency) {
        return new ValueRange(minimum, maximum, Optional.of(newCurrency));
    }
}
