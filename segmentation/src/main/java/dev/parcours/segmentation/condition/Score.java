package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * Holds if the points of what is true add up to at least a threshold.
 *
 * <p>An unknown part may or may not be worth its points: the condition is true if the threshold is reached whichever,
 * false if it cannot be reached, else unknown. For example, with 3 points for A, 2 for B, -1 for C and a threshold of
 * 4: if A is true, B unknown and C false, the score is 3 or 5, and the answer is unknown.
 *
 * @param weights what is worth how many points, at least one
 * @param threshold the lowest score that holds
 */
public record Score(List<Weight> weights, BigDecimal threshold) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no weight, if there are more levels or conditions than a
     *     {@link Condition} may have, or if the threshold has more than 50 digits before or after the point
     */
    public Score {
        weights = List.copyOf(weights);
        Checks.checkParts(weights.stream().map(Weight::condition).toList(), "a score");
        threshold = Checks.checkNumber(threshold);
    }

    @Override
    public List<Condition> parts() {
        return weights.stream().map(Weight::condition).toList();
    }

    /**
     * What a part is worth if it is true.
     *
     * @param points how much, positive or negative
     * @param condition the part
     */
    public record Weight(BigDecimal points, Condition condition) {

        /**
         * Creates a weight.
         *
         * @throws IllegalArgumentException if the points are 0 or have more than 50 digits before or after the point
         */
        public Weight {
            points = Checks.checkNumber(points);
            checkNotNull(condition, "condition");
            checkArgument(points.signum() != 0, "a part of 0 points makes no difference; leave it out");
        }
    }
}
