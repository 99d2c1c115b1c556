package dev.parcours.attribution.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionPathTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-16, Double.MIN_VALUE, 1e16
            })
    void build_badCount_throws(double count) {
        ConversionPath.Builder path = ConversionPath.builder("7").touch("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> path.conversions(count).build())
                .withMessage("conversions of path '7' must be 0 or between 1.0E-15 and 1.0E15, but was " + count);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> path.conversions(1).nonConversions(count).build())
                .withMessageStartingWith("nonConversions of path '7' must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1e12", "1e999999999", "1e-999999999", "0.0000001"})
    void build_badValue_throws(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConversionPath.builder("7")
                        .conversions(1)
                        .value(new BigDecimal(value))
                        .build())
                .withMessage("value of path '7' must be at least 0, with at most 12 digits before the decimal point and"
                        + " 6 after");
    }

    @Test
    void build_valueWithoutConversion_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ConversionPath.builder("7").value(BigDecimal.ONE).build())
                .withMessage("path '7' has the value 1 but no conversion; give it the conversions that are worth it");
    }

    @Test
    void build_timesOutOfOrder_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConversionPath.builder("j")
                        .touch("a", NOON)
                        .touch("b")
                        .touch("c", NOON.minusSeconds(1))
                        .build())
                .withMessage("a touch of path 'j' at 2026-01-01T11:59:59Z follows one at 2026-01-01T12:00:00Z; put the"
                        + " touches in the order of their times");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConversionPath.builder("j")
                        .touch("a", NOON)
                        .converted(NOON.minusSeconds(1))
                        .build())
                .withMessage("a touch of path 'j' at 2026-01-01T12:00:00Z comes after the conversion at"
                        + " 2026-01-01T11:59:59Z; leave it out");
    }

    @Test
    void builder_blankId_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConversionPath.builder(" "))
                .withMessage("the id of a path must not be blank");
    }

    @Test
    void leftOut_reasonThatKeepsNothingOut_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConversionPath.LeftOut(Touch.of("a"), NoCredit.NOT_BY_MODEL))
                .withMessage("NOT_BY_MODEL does not keep a touch out of a path");
    }

    @Test
    void withCurrency_valueOfTooManyDecimals_throws() {
        ConversionPaths paths = ConversionPaths.of(List.of(ConversionPath.builder("7")
                .conversions(1)
                .value(new BigDecimal("0.244"))
                .build()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paths.withCurrency(Currency.getInstance("EUR")))
                .withMessage(
                        "the value 0.244 of path '7' is not an amount of EUR; round it or leave out the" + " currency");
    }

    @Test
    void totals_fractions_areExact() {
        ConversionPath path = ConversionPath.builder("7")
                .touch("b")
                .touch("a")
                .conversions(0.1)
                .value(new BigDecimal("0.1"))
                .nonConversions(0.25)
                .build();
        ConversionPaths paths = ConversionPaths.of(List.of(path, path, path));
        assertThat(paths.value()).isEqualByComparingTo("0.3");
        assertThat(paths.nonConversions()).isEqualTo(0.75);
        assertThat(paths.channels()).containsExactly("a", "b");
        assertThat(paths).hasToString("3 paths on 2 values of CHANNEL");
        assertThat(path).hasToString("path 7 of 2 touches");
    }
}
