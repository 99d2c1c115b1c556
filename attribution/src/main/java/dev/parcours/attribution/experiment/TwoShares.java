package dev.parcours.attribution.experiment;

import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;

/** Tests whether two shares differ by more than chance. */
final class TwoShares {

    /** The least expected count by which the chi-square distribution is near enough (Cochran 1954). */
    private static final int LEAST_EXPECTED = 5;

    private TwoShares() {}

    /**
     * By Pearson's chi-square test, which is the z test of two pooled shares; if an expected count is less than 5 by
     * the exact test of Fisher, two-sided.
     */
    static double pValue(Arm left, Arm right) {
        long converted = left.conversions() + right.conversions();
        long customers = left.customers() + right.customers();
        long rarer = Math.min(converted, customers - converted);
        if (rarer == 0) {
            return 1;
        }
        double leastExpected = (double) Math.min(left.customers(), right.customers()) * rarer / customers;
        return leastExpected < LEAST_EXPECTED && customers <= Integer.MAX_VALUE
                ? FisherExactTest.withDefaults()
                        .test(new int[][] {exactRow(left), exactRow(right)})
                        .getPValue()
                : ChiSquareTest.withDefaults()
                        .test(new long[][] {row(left), row(right)})
                        .getPValue();
    }

    private static long[] row(Arm arm) {
        return new long[] {arm.conversions(), arm.customers() - arm.conversions()};
    }

    private static int[] exactRow(Arm arm) {
        return new int[] {Math.toIntExact(arm.conversions()), Math.toIntExact(arm.customers() - arm.conversions())};
    }
}
