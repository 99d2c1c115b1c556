package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "12.50, EUR, 1250",
        "12.5, EUR, 1250",
        "-0.01, EUR, -1",
        "1e3, EUR, 100000",
        "7.000, JPY, 7",
        "1.234, TND, 1234",
        "0.000001, XXX, 1",
        "1.5, XAU, 1500000",
        "0e999999999, EUR, 0",
        "0e-999999999, EUR, 0",
        "92233720368547758.07, EUR, 9223372036854775807",
        "-92233720368547758.08, EUR, -9223372036854775808"
    })
    void of_amountThatFits_isWholeMinorUnits(String amount, String currency, long minorUnits) {
        assertThat(Money.of(amount, currency)).isEqualTo(new Money(minorUnits, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, EUR",
        "1.5, JPY",
        "1.0000001, XXX",
        "92233720368547758.08, EUR",
        "-92233720368547758.09, EUR",
        "99999999999999999999, JPY"
    })
    void of_amountThatDoesNotFit_throws(String amount, String currency) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("amount " + amount + " does not fit " + currency)
                .hasMessageEndingWith("round it first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "-7e-2147483647", "100e2147483647"})
    void of_hugeExponent_isRefusedQuickly(String amount) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> Money.of(amount, "EUR"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("does not fit EUR"));
    }

    @Test
    void of_noNumber_throws() {
        assertThatThrownBy(() -> Money.of("12,50", "EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'12,50' is not a decimal number; write it like 12.50");
    }

    @Test
    void of_noCurrencyCode_throws() {
        assertThatThrownBy(() -> Money.of("12.50", "EURO"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'EURO' is not a currency code of ISO 4217, such as EUR");
    }

    @ParameterizedTest
    @CsvSource({"EUR, 2", "JPY, 0", "TND, 3", "XXX, 6", "XAU, 6"})
    void decimals_ofCurrency_areThoseOfIso4217OrSix(String currency, int decimals) {
        assertThat(Money.decimals(Currency.getInstance(currency))).isEqualTo(decimals);
    }

    @ParameterizedTest
    @CsvSource({"12.5, EUR, 12.50 EUR", "-3, JPY, -3 JPY", "0.000001, XXX, 0.000001 XXX"})
    void toString_writesAllDecimals(String amount, String currency, String text) {
        assertThat(Money.of(amount, currency)).hasToString(text);
    }

    @Test
    void plus_otherCurrency_throws() {
        assertThatThrownBy(() -> Money.zero(EUR).plus(Money.of("1", "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot add USD to EUR; convert one of them first");
    }

    @Test
    void plusAndNegated_overflow_throw() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, EUR).plus(new Money(1, EUR)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, EUR).negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void share_workedExample_givesTheOddCentToTheFirst() {
        assertThat(Money.of("1.00", "EUR").share(1, 1, 1))
                .containsExactly(Money.of("0.34", "EUR"), Money.of("0.33", "EUR"), Money.of("0.33", "EUR"));
    }

    @Test
    void share_largestRemainders_receiveTheUnitsLeft() {
        // 5 by 1, 2, 3 is 0.83, 1.67 and 2.50: rounded down 0, 1, 2, and the two left go to the first and the second.
        assertThat(units(new Money(5, EUR).share(1, 2, 3))).containsExactly(1L, 2L, 2L);
    }

    @Test
    void share_tie_goesToTheEarlier() {
        assertThat(units(new Money(3, EUR).share(1, 0, 1))).containsExactly(2L, 0L, 1L);
        assertThat(units(new Money(-3, EUR).share(1, 0, 1))).containsExactly(-2L, 0L, -1L);
    }

    @Test
    void share_largestAndSmallestAmount_doNotOverflow() {
        assertThat(units(new Money(Long.MIN_VALUE, EUR).share(1))).containsExactly(Long.MIN_VALUE);
        assertThat(units(new Money(Long.MIN_VALUE, EUR).share(1, 1)))
                .containsExactly(Long.MIN_VALUE / 2, Long.MIN_VALUE / 2);
        assertThat(units(new Money(Long.MAX_VALUE, EUR).share(1, 1)))
                .containsExactly(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2);
    }

    @Test
    void share_weightsFarApart_isExact() {
        assertThat(units(new Money(100, EUR).share(Double.MIN_VALUE, 1e300))).containsExactly(0L, 100L);
    }

    @Test
    void share_weightsThatDoNotServe_throws() {
        for (double[] weights :
                new double[][] {{}, {0}, {0, -0.0}, {1, -1}, {Double.NaN}, {Double.POSITIVE_INFINITY}, {1e308, 1e308}
                }) {
            assertThatThrownBy(() -> Money.of("1", "EUR").share(weights))
                    .as(Arrays.toString(weights))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("weights must be");
        }
    }

    @Property
    void sharesSumExactly(@ForAll long minorUnits, @ForAll("weights") double[] weights) {
        Money money = new Money(minorUnits, EUR);
        assertThat(money.share(weights).stream().reduce(Money.zero(EUR), Money::plus))
                .isEqualTo(money);
    }

    @Property
    void sharesAreProportionalToWithinOneUnit(@ForAll long minorUnits, @ForAll("weights") double[] weights) {
        List<Long> shares = units(new Money(minorUnits, EUR).share(weights));
        BigDecimal sum = Arrays.stream(weights).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < weights.length; i++) {
            BigDecimal exactTimesSum = BigDecimal.valueOf(minorUnits).multiply(new BigDecimal(weights[i]));
            assertThat(sum.multiply(BigDecimal.valueOf(shares.get(i)))
                            .subtract(exactTimesSum)
                            .abs())
                    .isLessThan(sum);
        }
    }

    @Property
    void sharesOfTheOppositeAreTheOpposite(@ForAll("negatable") long minorUnits, @ForAll("weights") double[] weights) {
        assertThat(new Money(-minorUnits, EUR).share(weights))
                .isEqualTo(new Money(minorUnits, EUR)
                        .share(weights).stream().map(Money::negated).toList());
    }

    @Property
    void weightOfZeroReceivesNothing(@ForAll long minorUnits, @ForAll("weights") double[] weights) {
        List<Long> shares = units(new Money(minorUnits, EUR).share(weights));
        for (int i = 0; i < weights.length; i++) {
            assertThat(weights[i] == 0 && shares.get(i) != 0).isFalse();
        }
    }

    @Property
    void largerWeightReceivesNoLess(@ForAll long minorUnits, @ForAll("weights") double[] weights) {
        List<Long> shares = units(new Money(minorUnits, EUR).share(weights));
        for (int i = 1; i < weights.length; i++) {
            if (weights[i - 1] > weights[i]) {
                assertThat(Math.abs((double) shares.get(i - 1)))
                        .isGreaterThanOrEqualTo(Math.abs((double) shares.get(i)));
            }
        }
    }

    @Provide
    Arbitrary<double[]> weights() {
        Arbitrary<Double> weight = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1e9).ofScale(3),
                Arbitraries.of(0.0, 1.0, 0.1, 1e-300, 1e100),
                Arbitraries.integers().between(0, 5).map(Integer::doubleValue));
        return weight.array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(8)
                .filter(weights -> Arrays.stream(weights).sum() > 0);
    }

    @Provide
    Arbitrary<Long> negatable() {
        return Arbitraries.longs().greaterOrEqual(-Long.MAX_VALUE);
    }

    private static List<Long> units(List<Money> shares) {
        return shares.stream().map(Money::minorUnits).toList();
    }
}
