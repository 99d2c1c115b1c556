package dev.parcours.attribution.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactSumTest {

    /** Numbers of all sizes, from a seed. */
    private static double number(Random random) {
        return Math.scalb(random.nextGaussian(), random.nextInt(80) - 40);
    }

    @Property(tries = 200)
    void value_ofProducts_isThatOfDecimalArithmetic(
            @ForAll @Size(max = 50) List<@LongRange(min = 0, max = 1_000_000) Long> seeds) {
        ExactSum sum = new ExactSum();
        BigDecimal expected = BigDecimal.ZERO;
        for (long seed : seeds) {
            Random random = new Random(seed);
            double x = number(random);
            double y = number(random);
            sum.add(x, y);
            expected = expected.add(new BigDecimal(x).multiply(new BigDecimal(y)));
        }

        assertThat(sum.value()).isCloseTo(expected.doubleValue(), offset(Math.abs(expected.doubleValue()) * 1e-15));
    }

    @Property(tries = 200)
    void deviation_ofNumbers_isThatOfDecimalArithmetic(
            @ForAll @Size(min = 2, max = 50) List<@LongRange(min = 0, max = 1_000_000) Long> seeds) {
        ExactSum products = new ExactSum();
        ExactSum left = new ExactSum();
        ExactSum right = new ExactSum();
        BigDecimal ofProducts = BigDecimal.ZERO;
        BigDecimal ofLeft = BigDecimal.ZERO;
        BigDecimal ofRight = BigDecimal.ZERO;
        for (long seed : seeds) {
            Random random = new Random(seed);
            double x = number(random);
            double y = number(random);
            products.add(x, y);
            left.add(x, 1);
            right.add(y, 1);
            ofProducts = ofProducts.add(new BigDecimal(x).multiply(new BigDecimal(y)));
            ofLeft = ofLeft.add(new BigDecimal(x));
            ofRight = ofRight.add(new BigDecimal(y));
        }
        double expected = ofProducts
                .multiply(BigDecimal.valueOf(seeds.size()))
                .subtract(ofLeft.multiply(ofRight))
                .round(MathContext.DECIMAL64)
                .doubleValue();

        assertThat(ExactSum.deviation(products, left, right, seeds.size()))
                .isCloseTo(expected, offset(Math.abs(expected) * 1e-15));
    }

    @ParameterizedTest
    @CsvSource({"1e15, 1e15", "-1e15, 1e15", "4.9e-324, 1", "-2.2250738585072014E-308, 1", "0.1, 1", "3, -7", "-1, 1"})
    void value_ofOneProduct_isIt(double x, double y) {
        ExactSum sum = new ExactSum();
        sum.add(x, y);

        assertThat(sum.value()).isEqualTo(x * y);
    }

    @Test
    void subtract_whatWasAdded_leavesTheRest() {
        ExactSum sum = new ExactSum();
        sum.add(1e-300, 1);
        sum.add(1e15, 1e15);
        sum.subtract(1e15, 1e15);

        assertThat(sum.value()).isEqualTo(1e-300);
    }

    @Test
    void add_itself_doublesIt62Times() {
        ExactSum sum = new ExactSum();
        sum.add(-1e15, 1e15);
        for (int i = 0; i < 62; i++) {
            sum.add(sum);
        }

        assertThat(sum.value()).isEqualTo(-Math.scalb(1e30, 62));
    }
}
