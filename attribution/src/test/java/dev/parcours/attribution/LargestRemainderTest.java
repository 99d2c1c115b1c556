package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Money;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestRemainderTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Property(tries = 5000)
    void sharesAreThoseOfMoney(@ForAll("amounts") long amount, @ForAll("weights") List<Double> weights) {
        double[] given = weights.stream().mapToDouble(Double::doubleValue).toArray();
        if (Arrays.stream(given).sum() > 0) {
            assertSame(amount, given);
        }
    }

    // Whole shares, ties of equal and of nearly equal weights, amounts past the precision of floating point.
    @ParameterizedTest
    @CsvSource({
        "1000, 0.4 0.1 0.1 0.4",
        "100, 1 1 1",
        "1, 0.5 0.5",
        "5, 0.1 0.2 0.3 0.4",
        "1, 0.3 0.1 0.2",
        "3, 1 1.0000000000000002 1",
        "2, 1 1 1.0000000000000002",
        "7, 0 0 1 0",
        "9007199254740993, 1 2 3",
        "9223372036854775807, 0.1 0.7 0.2",
        "10, 1e-300 1 1e300",
        "10, 4.9e-324 4.9e-324 9.9e-324"
    })
    void of_hardCases_areThoseOfMoney(long amount, String weights) {
        assertSame(
                amount,
                Arrays.stream(weights.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    private static void assertSame(long amount, double[] weights) {
        Money money = new Money(amount, EUR);
        assertThat(LargestRemainder.of(money, weights))
                .containsExactly(money.share(weights).stream()
                        .mapToLong(Money::minorUnits)
                        .toArray());
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 20), Arbitraries.longs().between(0, 1L << 51));
    }

    @Provide
    Arbitrary<List<Double>> weights() {
        return Arbitraries.oneOf(
                        Arbitraries.of(0.0, 0.1, 0.2, 0.25, 0.4, 1.0, 1 / 3.0, 2 / 3.0),
                        Arbitraries.doubles().between(0, 1).ofScale(9))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }
}
