package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Gives a measure of a customer a score from {@value #LOWEST} to {@value #HIGHEST}, the best, by four bars: the score
 * is 1 and one more for every bar that is reached. Exactly at a bar it is reached.
 *
 * <p>For example, recency with the bars 365, 90, 30 and 7 days scores 5 until the 7th day, 4 until the 30th, 3 until
 * the 90th, 2 until the 365th and then 1; frequency with the bars 2, 3, 5 and 10 scores 1 for one purchase and 5 from
 * ten on.
 *
 * @param basis what the measure is counted on
 * @param measure the measure
 * @param bars the four bars from that of score 2 to that of score 5: descending if less is better, else ascending; some
 *     may be equal, and then scores are left out
 */
public record RfmScale(RfmBasis basis, RfmMeasure measure, List<BigDecimal> bars) {

    /** The score of the least good customers. */
    public static final int LOWEST = 1;

    /** The score of the best customers. */
    public static final int HIGHEST = 5;

    /**
     * Creates a scale.
     *
     * @throws IllegalArgumentException if there are not four bars, if they are not in order, or if one has more than 50
     *     digits before or after the point
     */
    public RfmScale {
        checkNotNull(basis, "basis");
        checkNotNull(measure, "measure");
        bars = bars.stream().map(Checks::checkNumber).toList();
        checkArgument(
                bars.size() == HIGHEST - LOWEST,
                "a scale from %s to %s has 4 bars, but there are %s",
                LOWEST,
                HIGHEST,
                bars.size());
        for (int i = 1; i < bars.size(); i++) {
            checkArgument(
                    reaches(measure, bars.get(i), bars.get(i - 1)),
                    "the bars of %s go from the worst to the best, but %s comes before %s",
                    measure,
                    bars.get(i - 1).toPlainString(),
                    bars.get(i).toPlainString());
        }
    }

    /**
     * Returns the scale of whole numbers as bars, from that of score 2 to that of score 5.
     *
     * @throws IllegalArgumentException if there are not four bars or if they are not in order
     */
    public static RfmScale of(RfmBasis basis, RfmMeasure measure, long... bars) {
        return new RfmScale(
                basis,
                measure,
                Arrays.stream(bars).mapToObj(BigDecimal::valueOf).toList());
    }

    /** Returns the score of a value of the measure. */
    public int score(BigDecimal value) {
        return LOWEST
                + (int) bars.stream()
                        .filter(bar -> reaches(measure, value, bar))
                        .count();
    }

    private static boolean reaches(RfmMeasure measure, BigDecimal value, BigDecimal bar) {
        int comparison = value.compareTo(bar);
        return measure.lessIsBetter() ? comparison <= 0 : comparison >= 0;
    }
}
