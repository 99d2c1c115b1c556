package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.InteractionFilter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a number is to be between.
 *
 * @param minimum the lower bound; empty for none
 * @param maximum the upper bound; empty for none
 * @param isMinimumIn whether the lower bound itself is allowed
 * @param isMaximumIn whether the upper bound itself is allowed
 */
record Bounds(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, boolean isMinimumIn, boolean isMaximumIn) {

    /** Returns the numbers within a range, to which its ends belong; or those above it, and those below it. */
    static Stream<Bounds> of(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, boolean areWithin) {
        return areWithin
                ? Stream.of(new Bounds(minimum, maximum, true, true))
                : Stream.concat(
                        maximum.map(bound -> new Bounds(Optional.of(bound), Optional.empty(), false, false)).stream(),
                        minimum.map(bound -> new Bounds(Optional.empty(), Optional.of(bound), false, false)).stream());
    }

    /** Returns the bounds times a positive number. */
    Bounds times(BigDecimal factor) {
        return new Bounds(minimum.map(factor::multiply), maximum.map(factor::multiply), isMinimumIn, isMaximumIn);
    }

    /** Returns the bounds less a number. */
    Bounds less(BigDecimal number) {
        return new Bounds(
                minimum.map(bound -> bound.subtract(number)),
                maximum.map(bound -> bound.subtract(number)),
                isMinimumIn,
                isMaximumIn);
    }

    /** Returns the smallest number of so many decimals that is allowed; empty if there is no lower bound. */
    Optional<BigDecimal> lowest(int decimals) {
        return minimum.map(bound -> isMinimumIn
                ? bound.setScale(decimals, RoundingMode.CEILING)
                : bound.setScale(decimals, RoundingMode.FLOOR).add(BigDecimal.ONE.movePointLeft(decimals)));
    }

    /** Returns the largest number of so many decimals that is allowed; empty if there is no upper bound. */
    Optional<BigDecimal> highest(int decimals) {
        return maximum.map(bound -> isMaximumIn
                ? bound.setScale(decimals, RoundingMode.FLOOR)
                : bound.setScale(decimals, RoundingMode.CEILING).subtract(BigDecimal.ONE.movePointLeft(decimals)));
    }

    /** Returns the way of as many interactions more as are missing if there are some and their number is asked for. */
    List<Way> ofNumber(InteractionFilter filter, BigDecimal now) {
        return lowest(0)
                .map(needed -> needed.subtract(now))
                .filter(missing -> missing.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0)
                .map(missing -> Way.more(filter, missing.intValue()))
                .orElse(List.of());
    }
}
