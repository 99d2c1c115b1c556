package dev.parcours.attribution.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRatesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    // The first is the example of the class comment; then ties, which go to the even cent.
    @ParameterizedTest
    @CsvSource({"10.55, 0.92, 9.71", "0.05, 0.5, 0.02", "0.15, 0.5, 0.08", "-0.05, 0.5, -0.02", "0, 0.92, 0.00"})
    void convert_otherCurrency_isRoundedHalfEven(String amount, BigDecimal rate, String expected) {
        ExchangeRates rates = ExchangeRates.into(EUR).with(USD, rate);
        assertThat(rates.convert(Money.of(amount, "USD"))).isEqualTo(Money.of(expected, "EUR"));
    }

    @Test
    void convert_currencyWithoutCents_isRoundedToItsOwnUnit() {
        ExchangeRates rates = ExchangeRates.into(Currency.getInstance("JPY")).with(EUR, new BigDecimal("163.25"));
        assertThat(rates.convert(Money.of("10.00", "EUR"))).isEqualTo(Money.of("1632", "JPY"));
    }

    @Test
    void convert_ownCurrency_isTheSame() {
        assertThat(ExchangeRates.into(EUR).convert(Money.of("1.23", "EUR"))).isEqualTo(Money.of("1.23", "EUR"));
    }

    @Test
    void convert_unknownCurrency_isRefusedWithThoseThereAre() {
        ExchangeRates rates = ExchangeRates.into(EUR).with(USD, BigDecimal.TEN).with(USD, new BigDecimal("0.920"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.convert(Money.of("1", "GBP")))
                .withMessage("there is no rate of GBP into EUR; the rates are {USD=0.92}");
        assertThat(rates).hasToString("rates into EUR {USD=0.92}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e13", "1e-13", "1e999999999", "1e-999999999"})
    void with_badRate_throws(String rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.into(EUR).with(USD, new BigDecimal(rate)))
                .withMessage("the rate of USD must be between 1e-12 and 1e12, with at most 30 decimals");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.into(EUR).with(EUR, BigDecimal.ONE))
                .withMessage("EUR needs no rate into itself");
    }
}
