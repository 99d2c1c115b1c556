package dev.parcours.attribution;

import dev.parcours.core.Money;
import java.util.Arrays;

/**
 * Shares money out as {@link Money#share} does, which calculates exactly, but in floating point where that is certain
 * to give the same: reports share out a million paths.
 */
final class LargestRemainder {

    // The product of a whole number below 2^40 and a share is off by less than 2^-12 of a unit.
    private static final long MAX_UNITS = 1L << 40;
    private static final double UNCERTAIN = 0x1.0p-10;
    // Beyond so many comparisons sorting, as the exact way does, is faster.
    private static final long MOST_COMPARISONS = 1L << 20;

    private final long units;
    private final double[] shares;
    private final long[] parts;
    private final double[] lost;
    private long left;

    private LargestRemainder(long units, double[] shares) {
        this.units = units;
        this.shares = shares;
        parts = new long[shares.length];
        lost = new double[shares.length];
    }

    /**
     * Returns the minor units of each share.
     *
     * @param value what to share out, at least 0
     * @param shares at least one, none negative, with a positive sum
     */
    static long[] of(Money value, double[] shares) {
        if (value.minorUnits() == 0) {
            return new long[shares.length];
        }
        if (value.minorUnits() < MAX_UNITS) {
            LargestRemainder fast = new LargestRemainder(value.minorUnits(), shares);
            if (fast.divideEqually() || (fast.roundDown() && fast.shareOutWhatIsLeft())) {
                return fast.parts;
            }
        }
        return value.share(shares).stream().mapToLong(Money::minorUnits).toArray();
    }

    /** Divides whole numbers if all shares that are not zero are equal; returns whether they are. */
    private boolean divideEqually() {
        double share = Arrays.stream(shares).max().orElseThrow();
        int equal = 0;
        for (double one : shares) {
            if (one != 0 && one != share) {
                return false;
            }
            equal += one == share ? 1 : 0;
        }
        long over = units % equal;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] == share) {
                parts[i] = units / equal + (over-- > 0 ? 1 : 0);
            }
        }
        return true;
    }

    /** Returns whether it is certain what each share is, rounded down. */
    private boolean roundDown() {
        double sum = Arrays.stream(shares).sum();
        left = units;
        for (int i = 0; i < shares.length; i++) {
            double part = units * (shares[i] / sum);
            parts[i] = (long) part;
            lost[i] = part - parts[i];
            left -= parts[i];
            boolean isNearWhole = lost[i] < UNCERTAIN || lost[i] > 1 - UNCERTAIN;
            if (isNearWhole && shares[i] != 0 && shares[i] != sum) {
                return false;
            }
        }
        return true;
    }

    /** Gives the units left to those that lost most; returns whether it is certain who they are. */
    private boolean shareOutWhatIsLeft() {
        if (left > MOST_COMPARISONS / shares.length) {
            return false;
        }
        while (left > 0) {
            int most = 0;
            for (int i = 1; i < lost.length; i++) {
                most = lost[i] > lost[most] ? i : most;
            }
            for (int i = 0; i < lost.length; i++) {
                // Equal shares lose equally, and the earlier is served first; others this near may be either way round.
                if (lost[most] - lost[i] < UNCERTAIN && lost[i] >= 0 && shares[i] != shares[most]) {
                    return false;
                }
            }
            parts[most]++;
            lost[most] = -1;
            left--;
        }
        return true;
    }
}
