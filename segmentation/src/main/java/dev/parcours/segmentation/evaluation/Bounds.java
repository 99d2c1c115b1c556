package dev.parcours.segmentation.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a number is to be between.
 *
 * @param minimum the lower bound; empty for none
 * @param maximum the upper bound; empty for none
 * @param areIn whether the bounds themselves are allowed
 */
record Bounds(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, boolean areIn) {

    /** Returns the numbers within a range, to which its ends belong; or those above it, and those below it. */
    static Stream<Bounds> of(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, boolean areWithin) {
        return areWithin
                ? Stream.of(new Bounds(minimum, maximum, true))
                : Stream.concat(
                        maximum.map(bound -> new Bounds(Optional.of(bound), Optional.empty(), false)).stream(),
                        minimum.map(bound -> new Bounds(Optional.empty(), Optional.of(bound), false)).stream());
    }

    /** Returns what numbers are to be between if, times a positive factor and less a number, they are to be so. */
    Bounds timesLess(long factor, BigDecimal subtracted) {
        return new Bounds(
                minimum.map(bound -> bound.multiply(BigDecimal.valueOf(factor)).subtract(subtracted)),
                maximum.map(bound -> bound.multiply(BigDecimal.valueOf(factor)).subtract(subtracted)),
                areIn);
    }

    /** Returns the smallest number of so many decimals that is allowed; empty if there is no lower bound. */
    Optional<BigDecimal> lowest(int decimals) {
        return minimum.map(bound -> areIn
                ? bound.setScale(decimals, RoundingMode.CEILING)
                : bound.setScale(decimals, RoundingMode.FLOOR).add(BigDecimal.ONE.movePointLeft(decimals)));
    }

    /** Returns the largest number of so many decimals that is allowed; empty if there is no upper bound. */
    Optional<BigDecimal> highest(int decimals) {
        return maximum.map(bound -> areIn
                ? bound.setScale(decimals, RoundingMode.FLOOR)
                : bound.setScale(decimals, RoundingMode.CEILING).subtract(BigDecimal.ONE.movePointLeft(decimals)));
    }
}
