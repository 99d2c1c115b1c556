package dev.parcours.core.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;

/** Tests whether shares differ between groups by more than chance. */
public final class ShareTest {

    /** The least expected count by which the chi-square distribution is near enough (Cochran 1954). */
    private static final int LEAST_EXPECTED = 5;

    private ShareTest() {}

    /**
     * Returns how probable differences between the groups at least as great as the given ones are if all groups have
     * the same share; empty if fewer than two groups have a whole.
     *
     * <p>By Pearson's chi-square test of homogeneity, without a correction for continuity; for two groups one of whose
     * expected counts is less than 5, and which have up to 2^31 - 1 together, by the exact test of Fisher, two-sided.
     * With more than two groups of which some are that small it is approximate. For example, 15 of 100 and 30 of 100
     * give 0.0110.
     *
     * @param parts how many of each group do
     * @param wholes how many each group has, at least its part
     */
    public static OptionalDouble pValue(long[] parts, long[] wholes) {
        int[] groups =
                IntStream.range(0, wholes.length).filter(i -> wholes[i] > 0).toArray();
        if (groups.length < 2) {
            return OptionalDouble.empty();
        }
        long[][] table = Arrays.stream(groups)
                .mapToObj(i -> new long[] {parts[i], wholes[i] - parts[i]})
                .toArray(long[][]::new);
        long part = Arrays.stream(table).mapToLong(row -> row[0]).sum();
        long rest = Arrays.stream(table).mapToLong(row -> row[1]).sum();
        if (part == 0 || rest == 0) {
            return OptionalDouble.of(1);
        }
        // The exact test counts in ints.
        boolean isExact = groups.length == 2
                && part + rest <= Integer.MAX_VALUE
                && leastExpected(table, Math.min(part, rest), part + rest) < LEAST_EXPECTED;
        return OptionalDouble.of(
                isExact
                        ? exact(table)
                        : ChiSquareTest.withDefaults().test(table).getPValue());
    }

    private static double leastExpected(long[][] table, long rarer, long all) {
        long smallest =
                Arrays.stream(table).mapToLong(row -> row[0] + row[1]).min().orElseThrow();
        return (double) smallest * rarer / all;
    }

    private static double exact(long[][] table) {
        int[][] counts = Arrays.stream(table)
                .map(row -> Arrays.stream(row).mapToInt(Math::toIntExact).toArray())
                .toArray(int[][]::new);
        return FisherExactTest.withDefaults().test(counts).getPValue();
    }

    /**
     * Returns p-values corrected for their number, so that the probability of one or more below a level is at most that
     * level if nothing differs at all, however they depend on each other (Holm 1979, A simple sequentially rejective
     * multiple test procedure, Scandinavian Journal of Statistics 6, 65–70). Of the m values in rising order the i-th,
     * from 0, becomes the greatest of {@code (m - j) p(j)} for j up to i, at most 1. For example, 0.01, 0.04 and 0.03
     * become 0.03, 0.06 and 0.06.
     */
    public static double[] holm(double[] pValues) {
        int[] rising = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] corrected = new double[pValues.length];
        double least = 0;
        for (int i = 0; i < rising.length; i++) {
            least = Math.max(least, Math.min(1, (rising.length - i) * pValues[rising[i]]));
            corrected[rising[i]] = least;
        }
        return corrected;
    }
}
