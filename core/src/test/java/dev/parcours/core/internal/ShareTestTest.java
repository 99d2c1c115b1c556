package dev.parcours.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTestTest {

    private static double pValue(long[] parts, long[] wholes) {
        return ShareTest.pValue(parts, wholes).orElseThrow();
    }

    @Test
    void pValue_twoLargeGroups_isThatOfChiSquare() {
        // Expected 22.5 and 77.5 in each group: 2 * 7.5^2 / 22.5 + 2 * 7.5^2 / 77.5 = 6.4516, and P(X > x) with one
        // degree
        // of freedom is 2 (1 - Phi(sqrt(x))), that is 2 (1 - Phi(2.5400)) = 0.01109.
        assertThat(pValue(new long[] {15, 30}, new long[] {100, 100})).isCloseTo(0.01109, within(5e-6));
    }

    @Test
    void pValue_threeGroups_isThatOfChiSquareWithTwoDegrees() {
        // Expected 20 of 100 in each: (100 + 0 + 100) / 20 + (100 + 0 + 100) / 80 = 12.5, and P(X > x) = exp(-x / 2).
        assertThat(pValue(new long[] {10, 20, 30}, new long[] {100, 100, 100}))
                .isCloseTo(Math.exp(-6.25), within(1e-12));
    }

    @Test
    void pValue_twoSmallGroups_isThatOfFisher() {
        // The lady tasting tea (Fisher 1935): 3 of 4 and 1 of 4, two-sided (16 + 16 + 1 + 1) / 70.
        assertThat(pValue(new long[] {3, 1}, new long[] {4, 4})).isCloseTo(34.0 / 70, within(1e-12));
        // One of the expected counts, 10 * 4 / 20 = 2, is below 5, the whole not: 2 (10 choose 4) / (20 choose 4).
        assertThat(pValue(new long[] {0, 4}, new long[] {10, 10})).isCloseTo(2 * 210.0 / 4845, within(1e-12));
    }

    @Test
    void pValue_fewOfMoreThanIntsCount_isThatOfChiSquare() {
        // Expected 1.5 in each: 1.5 + 1.5 = 3, beyond which are 8.33 % of chi-square with one degree.
        assertThat(pValue(new long[] {0, 3}, new long[] {3_000_000_000L, 3_000_000_000L}))
                .isCloseTo(0.083265, within(1e-6));
    }

    @Test
    void pValue_noneOrAllDo_isOne() {
        assertThat(pValue(new long[] {0, 0}, new long[] {10, 20})).isEqualTo(1);
        assertThat(pValue(new long[] {10, 20}, new long[] {10, 20})).isEqualTo(1);
    }

    @Test
    void pValue_groupWithoutWhole_isLeftOut() {
        assertThat(pValue(new long[] {15, 0, 30}, new long[] {100, 0, 100}))
                .isEqualTo(pValue(new long[] {15, 30}, new long[] {100, 100}));
        assertThat(ShareTest.pValue(new long[] {15, 0}, new long[] {100, 0})).isEmpty();
        assertThat(ShareTest.pValue(new long[0], new long[0])).isEmpty();
    }

    @Test
    void holm_workedExample() {
        assertThat(ShareTest.holm(new double[] {0.01, 0.04, 0.03}))
                .containsExactly(new double[] {0.03, 0.06, 0.06}, within(1e-12));
        assertThat(ShareTest.holm(new double[] {0.9, 0.8})).containsExactly(1, 1);
        assertThat(ShareTest.holm(new double[0])).isEmpty();
    }
}
