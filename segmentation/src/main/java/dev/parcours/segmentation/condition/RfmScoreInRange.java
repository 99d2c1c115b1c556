package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Holds if a score of the customer on a scale of recency, frequency or money is within bounds, which belong to the
 * range.
 *
 * <p>Unknown if the {@link RfmMeasure} is, as the recency of somebody who never bought is.
 *
 * @param scale what gives the score
 * @param minimum the lowest score in range
 * @param maximum the highest score in range
 */
public record RfmScoreInRange(RfmScale scale, int minimum, int maximum) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if a bound is off the scale, if the minimum is above the maximum, or if every
     *     score would be in range
     */
    public RfmScoreInRange {
        checkNotNull(scale, "scale");
        checkArgument(
                RfmScale.LOWEST <= minimum && minimum <= maximum && maximum <= RfmScale.HIGHEST,
                "a score is from %s to %s, so it cannot be asked to be from %s to %s",
                RfmScale.LOWEST,
                RfmScale.HIGHEST,
                minimum,
                maximum);
        checkArgument(
                minimum > RfmScale.LOWEST || maximum < RfmScale.HIGHEST,
                "every score is from %s to %s; ask for less",
                minimum,
                maximum);
    }
}
