package dev.parcours.segmentation.check;

import java.util.Arrays;
import java.util.List;

/**
 * What has to be so for a condition to be true, false, not true or not false, with negations at the leaves only.
 *
 * <p>Whatever combines conditions comes down to one form: enough of the parts have to be met. All of them for "all of",
 * one for "any of", so many for "at least so many of", and parts of enough weight for a score.
 */
sealed interface Demand {

    /**
     * One condition.
     *
     * @param literal what is asked of it
     */
    record Single(Literal literal) implements Demand {}

    /**
     * Enough of several.
     *
     * @param parts the parts
     * @param weights how much each is worth if it is met, positive
     * @param needed how much those that are met have to be worth
     */
    @SuppressWarnings("ArrayRecordComponent") // stays in this package, where nobody compares sums or changes weights
    record Sum(List<Demand> parts, long[] weights, long needed) implements Demand {

        static Sum all(List<Demand> parts) {
            return of(parts.size(), parts);
        }

        static Sum any(List<Demand> parts) {
            return of(1, parts);
        }

        static Sum of(int needed, List<Demand> parts) {
            long[] ones = new long[parts.size()];
            Arrays.fill(ones, 1);
            return new Sum(parts, ones, needed);
        }

        /** Returns how much can go unmet. */
        long slack() {
            long slack = -needed;
            for (long weight : weights) {
                slack += weight;
            }
            return slack;
        }

        /** Returns the parts after the first, which still have to be worth so much. */
        Sum withoutFirst(long newNeeded) {
            return new Sum(parts.subList(1, parts.size()), Arrays.copyOfRange(weights, 1, weights.length), newNeeded);
        }
    }
}
