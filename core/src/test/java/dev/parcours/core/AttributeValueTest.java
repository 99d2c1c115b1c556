package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeValueTest {

    private static final LocalDate BIRTHDAY = LocalDate.parse("1990-02-28");
    private static final Instant REGISTERED = Instant.parse("2024-01-02T03:04:05Z");

    @ParameterizedTest
    @ValueSource(strings = {"42", "-3.50", "007", "0", "-0", "123456789012345678901234567890", "0.123456789", "1.0"})
    void asNumber_textInPlainNotation_isThatNumber(String text) {
        assertThat(AttributeValue.of(text).asNumber()).contains(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "42 ",
                "+42",
                "4,2",
                "1e3",
                ".5",
                "5.",
                "--1",
                "0x10",
                "NaN",
                "1 000",
                "٤٢",
                "1234567890123456789012345678901",
                "0.1234567890"
            })
    void asNumber_otherText_isEmpty(String text) {
        assertThat(AttributeValue.of(text).asNumber()).isEmpty();
    }

    @Test
    void asNumber_number_isItselfWithoutTrailingZeros() {
        assertThat(AttributeValue.of(new BigDecimal("1.50")).asNumber()).contains(new BigDecimal("1.5"));
        assertThat(AttributeValue.of(new BigDecimal("1.0"))).isEqualTo(AttributeValue.of(1));
        assertThat(AttributeValue.of(new BigDecimal("0.000"))).isEqualTo(AttributeValue.of(0));
    }

    @Test
    void asNumber_neitherNumberNorText_isEmpty() {
        for (AttributeValue value : List.of(
                AttributeValue.of(true),
                AttributeValue.of(BIRTHDAY),
                AttributeValue.of(REGISTERED),
                AttributeValue.of(Set.of("1")))) {
            assertThat(value.asNumber()).as(value.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1990-02-28", "2024-02-29", "0001-01-01"})
    void asDate_textOfADate_isThatDate(String text) {
        assertThat(AttributeValue.of(text).asDate()).contains(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2023-02-29", "2023-2-29", "28/02/1990", "1990-02-28T00:00", "1990-13-01", "xxxx-xx-xx"})
    void asDate_otherText_isEmpty(String text) {
        assertThat(AttributeValue.of(text).asDate()).isEmpty();
    }

    @Test
    void asDate_onlyDatesAndTexts_haveOne() {
        assertThat(AttributeValue.of(BIRTHDAY).asDate()).contains(BIRTHDAY);
        assertThat(AttributeValue.of(REGISTERED).asDate()).isEmpty();
        assertThat(AttributeValue.of(19900228).asDate()).isEmpty();
    }

    @Test
    void asText_everyKind_isItsPlainNotation() {
        assertThat(AttributeValue.of("  any ").asText()).contains("  any ");
        assertThat(AttributeValue.of(new BigDecimal("1e3")).asText()).contains("1000");
        assertThat(AttributeValue.of(new BigDecimal("-0.10")).asText()).contains("-0.1");
        assertThat(AttributeValue.of(true).asText()).contains("true");
        assertThat(AttributeValue.of(BIRTHDAY).asText()).contains("1990-02-28");
        assertThat(AttributeValue.of(REGISTERED).asText()).contains("2024-01-02T03:04:05Z");
        assertThat(AttributeValue.of(Set.of("a")).asText()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "1e999999999", "1e-1001", "100e2147483647"})
    void asText_numberTooLongToWrite_isEmpty(String number) {
        assertThat(AttributeValue.of(new BigDecimal(number)).asText()).isEmpty();
    }

    @Test
    void of_set_isSortedWhateverOrderItHad() {
        TreeSet<String> backwards = new TreeSet<>(Comparator.reverseOrder());
        backwards.addAll(List.of("a", "b", "c"));
        AttributeValue value = AttributeValue.of(backwards);
        assertThat(((AttributeValue.TextSetValue) value).texts()).containsExactly("a", "b", "c");
        assertThat(value).isEqualTo(AttributeValue.of(Set.of("a", "b", "c")));
    }

    @Test
    void toString_anyKind_showsNoValue() {
        assertThat(List.of(
                        AttributeValue.of("Camille"),
                        AttributeValue.of(42),
                        AttributeValue.of(true),
                        AttributeValue.of(BIRTHDAY),
                        AttributeValue.of(REGISTERED),
                        AttributeValue.of(Set.of("chess"))))
                .extracting(AttributeValue::toString)
                .containsExactly("text", "number", "boolean", "date", "instant", "set of texts");
    }
}
