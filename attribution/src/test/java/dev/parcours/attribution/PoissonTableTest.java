package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
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

    private static long bits(double probability) {
        return (long) (probability * 0x1.0p53) << 11;
    }
}
