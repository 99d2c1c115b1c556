package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Channel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeDecayAttributionTest extends AttributionModelContract {

    private static final Instant CONVERSION = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    List<AttributionModel> models() {
        return List.of(
                TimeDecayAttribution.withDefaults(),
                TimeDecayAttribution.ofHalfLife(Duration.ofHours(1)),
                TimeDecayAttribution.ofHalfLife(Duration.ofDays(30)));
    }

    @Test
    void attribute_workedExample_givesSevenths() {
        ConversionPath path = ConversionPath.builder("j-1")
                .touch("a", daysBefore(14))
                .touch("b", daysBefore(7))
                .touch("c", daysBefore(0))
                .converted(CONVERSION)
                .build();
        AttributionReport report = attribute(path);
        assertThat(report.channel("a").conversions()).isCloseTo(1.0 / 7, within(1e-12));
        assertThat(report.channel("b").conversions()).isCloseTo(2.0 / 7, within(1e-12));
        assertThat(report.channel("c").conversions()).isCloseTo(4.0 / 7, within(1e-12));
    }

    // The example of the documentation of Adobe Analytics for its time-decay model.
    @Test
    void attribute_exampleOfAdobe_givesItsAmounts() {
        ConversionPath path = ConversionPath.builder("j-1")
                .touch("paid search", daysBefore(9))
                .touch("social", daysBefore(6))
                .touch("email", daysBefore(0))
                .touch("display", daysBefore(0))
                .converted(CONVERSION)
                .value(new BigDecimal("50.00"))
                .build();
        AttributionReport report = TimeDecayAttribution.withDefaults()
                .attribute(ConversionPaths.of(List.of(path)).withCurrency(Currency.getInstance("USD")));
        assertThat(report.channel("paid search").value()).isCloseTo(6.9233, within(5e-5));
        assertThat(report.channel("social").value()).isCloseTo(9.3181, within(5e-5));
        assertThat(report.channel(Channel.EMAIL).value()).isCloseTo(16.8793, within(5e-5));
        assertThat(report.channel(Channel.DISPLAY).value()).isCloseTo(16.8793, within(5e-5));
        // 6.92, 9.31, 16.87, 16.87 leave 3 cents for the largest remainders: e-mail, display, social.
        assertThat(report.channels().stream()
                        .map(credit -> credit.money().orElseThrow().toString()))
                .containsExactly("16.88 USD", "16.88 USD", "6.92 USD", "9.32 USD");
    }

    @Test
    void attribute_allTouchesAgesAgo_stillSharesOut() {
        Instant longAgo = CONVERSION.minus(Duration.ofDays(100_000));
        ConversionPath path = ConversionPath.builder("j-1")
                .touch("a", longAgo.minus(Duration.ofDays(7)))
                .touch("b", longAgo)
                .converted(CONVERSION)
                .build();
        assertThat(attribute(path).channel("a").conversions()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void attribute_convertingPathWithoutTimes_isRefused() {
        ConversionPath path =
                ConversionPath.builder("row 7").touch("a").conversions(12).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attribute(path))
                .withMessage("time decay needs the times of all touches and conversions, which path 'row 7' does not"
                        + " have; paths that were counted together have no times, so make paths from journeys or take"
                        + " another model");
    }

    @Test
    void attribute_otherPathsWithoutTimes_areTaken() {
        ConversionPath path =
                ConversionPath.builder("row 7").touch("a").nonConversions(12).build();
        assertThat(attribute(path).channel("a").conversions()).isZero();
    }

    @Test
    void ofHalfLife_zero_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeDecayAttribution.ofHalfLife(Duration.ZERO))
                .withMessage("the half-life must be positive, but was PT0S");
    }

    private static AttributionReport attribute(ConversionPath path) {
        return TimeDecayAttribution.withDefaults().attribute(ConversionPaths.of(List.of(path)));
    }

    private static Instant daysBefore(int days) {
        return CONVERSION.minus(Duration.ofDays(days));
    }
}
