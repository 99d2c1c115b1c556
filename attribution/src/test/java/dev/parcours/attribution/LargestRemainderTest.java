package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Money;
import java.util.Arrays;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LargestRemainderTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void of_thirds_givesTheOddCentToTheFirst() {
        assertThat(LargestRemainder.of(new Money(100, EUR), new double[] {1, 1, 1}))
                .containsExactly(34, 33, 33);
        assertThat(LargestRemainder.of(new Money(0, EUR), new double[] {0.5, 0.5}))
                .containsExactly(0, 0);
        assertThat(LargestRemainder.of(new Money(7, EUR), new double[] {0, 1, 0}))
                .containsExactly(0, 7, 0);
    }

    @Test
    @Timeout(5)
    void of_manyEqualShares_takesNoTimeInTheSquareOfTheirNumber() {
        double[] shares = new double[200_000];
        Arrays.fill(shares, 1);
        shares[7] = 1.5;
        long[] parts = LargestRemainder.of(new Money(300_000, EUR), shares);
        assertThat(Arrays.stream(parts).sum()).isEqualTo(300_000);
        assertThat(parts).startsWith(2, 2).endsWith(1, 1);
        assertThat(parts[7]).isEqualTo(2);
    }

    @Property(tries = 1_000)
    void of_anyShares_isTheExactSharing(@ForAll("units") long units, @ForAll("shares") double[] shares) {
        Money value = new Money(units, EUR);
        assertThat(LargestRemainder.of(value, shares))
                .containsExactly(value.share(shares).stream()
                        .mapToLong(Money::minorUnits)
                        .toArray());
    }

    @Provide
    Arbitrary<Long> units() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 300),
                Arbitraries.longs().between(0, 1L << 41),
                Arbitraries.of(Long.MAX_VALUE, 1_000L, 100L));
    }

    /** Equal ones, round ones, and such that lie next to each other. */
    @Provide
    Arbitrary<double[]> shares() {
        Arbitrary<Double> share = Arbitraries.oneOf(
                Arbitraries.of(0.0, 0.1, 0.2, 0.4, 1.0 / 3, 1.0, 3.0, 0.3, Math.nextUp(0.1), 1e-300, 1e300),
                Arbitraries.doubles().between(0, 1));
        return share.list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
                .filter(shares -> Arrays.stream(shares).sum() > 0);
    }
}
