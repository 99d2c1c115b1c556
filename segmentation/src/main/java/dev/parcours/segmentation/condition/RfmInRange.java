package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Holds if a measure of how recently, how often or for how much the customer buys is within bounds, which belong to the
 * range.
 *
 * <p>Unknown if the {@link RfmMeasure} is, as the recency of somebody who never bought is: of him neither "bought in
 * the last 30 days" nor its contrary holds. For example, recency of at most 30, counted in days, holds from the
 * purchase to the end of the 30th day after its day; as recency and age grow by time alone, they change at the start of
 * a period.
 *
 * @param basis what the measure is counted on
 * @param measure the measure
 * @param minimum the smallest number in range, or empty for no lower bound
 * @param maximum the largest number in range, or empty for no upper bound
 */
public record RfmInRange(RfmBasis basis, RfmMeasure measure, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum)
        implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no bound, if the minimum is above the maximum, or if a bound has
     *     more than 50 digits before or after the point
     */
    public RfmInRange {
        checkNotNull(basis, "basis");
        checkNotNull(measure, "measure");
        minimum = minimum.map(Checks::checkNumber);
        maximum = maximum.map(Checks::checkNumber);
        checkArgument(minimum.isPresent() || maximum.isPresent(), "the range of %s needs a bound", measure);
        Checks.checkOrder(minimum, maximum, "the range of " + measure);
    }
}
