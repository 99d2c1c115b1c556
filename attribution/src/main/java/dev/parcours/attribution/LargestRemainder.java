package dev.parcours.attribution;

import dev.parcours.core.Money;
import java.util.Arrays;

/**
 * Divides amounts as {@link Money#share} does, in floating point wherever that is sure to give the same.
 *
 * <p>A share is sure if it is further from a whole number of minor units than it can be wrong, and so is its rank if
 * the next one differs by more than both can be wrong or has the same weight. Where one is not, {@link Money#share}
 * decides. Parts of equal weights need no floating point.
 */
final class LargestRemainder {

    // Below this an amount and its shares are exact as whole numbers in floating point.
    private static final long MAX_FAST = 1L << 50;

    private final double[] weights;
    private final double[] remainders;
    private final long[] units;
    private final double error;
    private long left;

    private LargestRemainder(long amount, double[] weights) {
        this.weights = weights;
        remainders = new double[weights.length];
        units = new long[weights.length];
        // Of the sum of the weights, of a product and of a quotient, doubled to be on the safe side.
        error = amount * (weights.length + 3) * 0x1p-52;
        left = amount;
    }

    static long[] of(Money amount, double[] weights) {
        if (amount.minorUnits() >= 0 && areEqual(weights)) {
            return equal(amount.minorUnits(), weights.length);
        }
        if (amount.minorUnits() >= 0 && amount.minorUnits() <= MAX_FAST) {
            LargestRemainder fast = new LargestRemainder(amount.minorUnits(), weights);
            if (fast.isRoundedDown(amount.minorUnits()) && fast.isLeftGiven()) {
                return fast.units;
            }
        }
        return amount.share(weights).stream().mapToLong(Money::minorUnits).toArray();
    }

    private static boolean areEqual(double[] weights) {
        for (double weight : weights) {
            if (weight != weights[0]) {
                return false;
            }
        }
        return weights[0] > 0;
    }

    private static long[] equal(long amount, int parts) {
        long[] units = new long[parts];
        Arrays.fill(units, amount / parts);
        for (int i = 0; i < amount % parts; i++) {
            units[i]++;
        }
        return units;
    }

    private boolean isRoundedDown(long amount) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            double share = amount * weights[i] / sum;
            // The only one that has a weight has everything, and then nothing is left.
            units[i] = weights[i] == sum ? amount : (long) share;
            remainders[i] = weights[i] == sum ? 0 : share - units[i];
            left -= units[i];
            boolean isExact = weights[i] == 0 || weights[i] == sum;
            if (!isExact && !(remainders[i] > error && remainders[i] < 1 - error)) {
                return false;
            }
        }
        return left >= 0 && left < weights.length;
    }

    private boolean isLeftGiven() {
        if (left == 0) {
            return true;
        }
        double[] sorted = remainders.clone();
        Arrays.sort(sorted);
        double last = sorted[sorted.length - (int) left];
        double weightOfLast = Double.NaN;
        for (int i = 0; i < weights.length; i++) {
            if (remainders[i] > last + 2 * error) {
                units[i]++;
                left--;
            } else if (remainders[i] >= last - 2 * error) {
                if (!Double.isNaN(weightOfLast) && weights[i] != weightOfLast) {
                    return false;
                }
                weightOfLast = weights[i];
            }
        }
        for (int i = 0; left > 0; i++) {
            if (weights[i] == weightOfLast && Math.abs(remainders[i] - last) <= 2 * error) {
                units[i]++;
                left--;
            }
        }
        return true;
    }
}
