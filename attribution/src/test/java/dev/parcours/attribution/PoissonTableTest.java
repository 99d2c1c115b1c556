package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonTableTest {

    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @ValueSource(doubles = {1e-15, 0.25, 1, 12, 310, 9_999.5, 1e6, 1e15})
    void ofMean_manyDraws_haveThatMeanAndVariance(double mean) {
        PoissonTable.Draw draw = PoissonTable.ofMean(mean);
        SplittableRandom random = new SplittableRandom(3);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double off = draw.of(random.nextLong()) - mean;
            sum += off;
            squares += off * off;
        }
        double error = Math.sqrt(mean / DRAWS);
        assertThat(sum / DRAWS).isCloseTo(0, within(4 * error + 1e-12));
        double errorOfVariance = Math.sqrt((2 * mean * mean + mean) / DRAWS);
        assertThat(squares / DRAWS).isCloseTo(mean, within(4 * errorOfVariance + 1e-12));
    }

    @Test
    void of_bits_isTheQuantile() {
        // The cumulative probabilities of mean 1 are .3679, .7358, .9197, .9810, ...
        PoissonTable.Draw draw = PoissonTable.ofMean(1);
        assertThat(draw.of(bits(0.0))).isEqualTo(0);
        assertThat(draw.of(bits(0.3678))).isEqualTo(0);
        assertThat(draw.of(bits(0.3680))).isEqualTo(1);
        assertThat(draw.of(bits(0.7357))).isEqualTo(1);
        assertThat(draw.of(bits(0.7359))).isEqualTo(2);
        assertThat(draw.of(bits(0.9197))).isEqualTo(3);
        assertThat(draw.of(-1)).isBetween(15.0, 19.0);
        assertThat(PoissonTable.ofMean(0).of(bits(0.9))).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-15, 0.25, 1, 12.3, 310, 9_999.5, 1e6})
    void withoutTable_anyBits_isTheCountOfTheTable(double mean) {
        PoissonTable.Draw table = PoissonTable.ofMean(mean);
        PoissonTable.Draw draw = PoissonTable.withoutTable(mean);
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 20_000; i++) {
            long bits = random.nextLong();
            assertThat(draw.of(bits)).isEqualTo(table.of(bits));
        }
        for (int bit = 0; bit < Long.SIZE; bit++) {
            assertThat(draw.of(1L << bit)).isEqualTo(table.of(1L << bit));
        }
        for (int bit = 24; bit < Long.SIZE; bit++) {
            assertThat(draw.of(-1L << bit)).isEqualTo(table.of(-1L << bit));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {10_000.5, 12_345.6, 1e6})
    void of_largeMean_isTheQuantileWithinTwoCountsUpToThreeDeviations(double mean) {
        PoissonTable.Draw draw = PoissonTable.ofMean(mean);
        PoissonDistribution exact = PoissonDistribution.of(mean);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (double z = -6.5; z <= 6.5; z += 0.01) {
            double probability = normal.cumulativeProbability(z);
            double off = draw.of(bits(probability)) - exact.inverseCumulativeProbability(probability);
            assertThat(off).isCloseTo(0, within(Math.abs(z) <= 3 ? 2.0 : 9.0));
        }
    }

    private static long bits(double probability) {
        return (long) (probability * 0x1.0p53) << 11;
    }
}
