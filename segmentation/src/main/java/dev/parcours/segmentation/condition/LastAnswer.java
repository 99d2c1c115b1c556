package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Satisfaction;

/**
 * Holds if the customer's last answer to a satisfaction question is within bounds, which belong to the range.
 *
 * <p>The last answer is that of the last interaction, at or before the instant asked for, that carries an answer on the
 * scale; among interactions of one instant, the last in {@link dev.parcours.core.Interaction#ORDER}. Unknown if there
 * is none.
 *
 * @param scale the question
 * @param minimum the lowest answer in range
 * @param maximum the highest answer in range
 */
public record LastAnswer(Satisfaction.Scale scale, int minimum, int maximum) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if a bound is off the scale, if the minimum is above the maximum, or if every
     *     answer would be in range
     */
    public LastAnswer {
        checkArgument(
                scale.lowest() <= minimum && minimum <= maximum && maximum <= scale.highest(),
                "an answer on the %s scale is from %s to %s, so it cannot be asked to be from %s to %s",
                scale,
                scale.lowest(),
                scale.highest(),
                minimum,
                maximum);
        checkArgument(
                minimum > scale.lowest() || maximum < scale.highest(),
                "every answer on the %s scale is from %s to %s; ask for less",
                scale,
                minimum,
                maximum);
    }
}
