package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.JourneyText;
import dev.parcours.attribution.path.NoCredit;
import dev.parcours.attribution.path.PathCounts;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels that leave a gap keep their part, and nobody gets it. */
class GapTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ConversionPathRule RULE =
            ConversionPathRule.on("purchase").withGaps("web").withCurrency(EUR);
    private static final List<Journey> JOURNEYS = List.of(
            JourneyText.journey("j-1", "email@0 web@1 web@2 purchase:=10.00EUR@3", Journey.End.INACTIVE),
            JourneyText.journey("j-2", "web@0 purchase:=5.00EUR@1 email@2", Journey.End.INACTIVE),
            JourneyText.journey("j-3", "email@0 sms@1 purchase:=7.00EUR@2", Journey.End.INACTIVE),
            JourneyText.journey("j-4", "purchase:=1.00EUR@2", Journey.End.INACTIVE));

    @Test
    void attribute_linear_gapsHaveTwoThirdsOfOneAndAllOfAnother() {
        AttributionReport report = LinearAttribution.withDefaults().attribute(RULE.over(JOURNEYS));
        assertThat(report.channels().stream().map(ChannelCredit::channel)).containsExactly("email", "sms");
        assertThat(report.attributedConversions()).isCloseTo(1 / 3.0 + 1, within(1e-12));
        assertThat(report.unattributedConversions()).isCloseTo(2 / 3.0 + 1 + 1, within(1e-12));
        // Of 10.00 e-mail has a third, and so the cent that is left goes to it.
        assertThat(report.attributedValue()).isEqualByComparingTo("10.34");
        assertThat(report.unattributedValue()).isEqualByComparingTo("12.66");
        assertThat(report.channel("email").money()).contains(Money.of("6.84", "EUR"));
    }

    // The value is between two of the numbers that a double holds, and the nearer one is larger.
    @Test
    void attribute_gapsHaveAllOfALargeValue_attributedValueIsNotNegative() {
        ConversionPath path = ConversionPath.builder("1")
                .touch(ConversionPaths.GAP)
                .conversions(1)
                .value(new BigDecimal("999999999999.12353"))
                .build();
        AttributionReport report = LinearAttribution.withDefaults().attribute(ConversionPaths.of(List.of(path)));
        assertThat(report.attributedValue()).isEqualByComparingTo("0");
        assertThat(report.unattributedValue()).isEqualByComparingTo("999999999999.12353");
    }

    @Test
    void journey_withGap_tellsThatItsChannelIsLeftOut() {
        JourneyCredit credit =
                LinearAttribution.withDefaults().attribute(RULE.over(JOURNEYS)).journey("j-1");
        assertThat(credit.unattributedConversions()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(credit.unattributedValue()).isEqualByComparingTo("6.66");
        assertThat(credit.credits().get(0).money()).contains(Money.of("3.34", "EUR"));
        assertThat(credit.credits().get(1).touch().channel()).isEqualTo(ConversionPaths.GAP);
        assertThat(credit.credits().get(1).none()).contains(NoCredit.CHANNEL_LEFT_OUT);
        assertThat(credit.credits().get(1).conversions()).isZero();
    }

    @Test
    void attribute_withoutChannelsInstead_othersShare() {
        ConversionPaths paths =
                ConversionPathRule.on("purchase").withoutChannels("web").over(JOURNEYS);
        AttributionReport report = LinearAttribution.withDefaults().attribute(paths);
        assertThat(report.attributedConversions()).isEqualTo(2);
        assertThat(report.unattributedConversions()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first",
                "last",
                "last-non-direct",
                "last-on:email",
                "linear",
                "linear-unique",
                "position",
                "j",
                "w",
                "full-path",
                "by-channel:email=1",
                "time-decay:7d",
                "markov:1",
                "markov:2"
            })
    void attribute_anyModel_attributedAndUnattributedSumToTheTotal(String model) {
        ConversionPaths paths = RULE.over(JOURNEYS);
        AttributionReport report = AttributionModel.named(model).attribute(paths);
        assertSums(report);
        double journeys = JOURNEYS.stream()
                .mapToDouble(journey -> report.journey(journey.id()).unattributedConversions())
                .sum();
        if (!model.startsWith("markov")) {
            assertThat(journeys).isCloseTo(report.unattributedConversions(), within(1e-9));
        }
        if (!model.equals("time-decay:7d")) {
            AttributionReport counted =
                    AttributionModel.named(model).attribute(PathCounts.of(paths).paths());
            assertThat(counted.unattributedConversions()).isCloseTo(report.unattributedConversions(), within(1e-9));
        }
    }

    @Test
    void attribute_withoutCurrency_sumsHoldToo() {
        ConversionPaths paths = RULE.over(JOURNEYS).withCurrency(Money.NO_CURRENCY);
        assertSums(LinearAttribution.withDefaults().attribute(paths));
    }

    @Test
    void report_furtherFigures_areOfChannelsOnly() {
        ConversionPaths paths = RULE.over(JOURNEYS);
        AttributionReport linear = LinearAttribution.withDefaults().attribute(paths);
        AttributionReport last = LastTouchAttribution.withDefaults().attribute(paths);
        ModelComparison comparison = ModelComparison.of(List.of(linear, last));
        assertThat(comparison.channels()).containsExactly("email", "sms");
        // E-mail has 5/8 of what linear attribution credits and nothing of the last touches.
        assertThat(comparison.disagreement("linear", "last")).isCloseTo(5 / 8.0, within(1e-12));
        assertThat(linear.positions().stream().map(PositionCredit::channel)).containsExactly("email", "sms");
        assertThat(Bootstrap.of(100, 1).intervals(LinearAttribution.withDefaults(), paths).channels().stream()
                        .map(CreditInterval::channel))
                .containsExactly("email", "sms");
        assertThat(ChannelCosts.of(Map.of("email", Money.of("1.00", "EUR"))).returns(linear).stream()
                        .map(ChannelReturn::channel))
                .containsExactly("email", "sms");
    }

    @Test
    void explain_partOfAConversion_saysThatItIsUnattributed() {
        JourneyCredit credit =
                LinearAttribution.withDefaults().attribute(RULE.over(JOURNEYS)).journey("j-1");
        assertThat(credit.explain(Locale.ENGLISH))
                .last()
                .isEqualTo("0.667 of a conversion went to channels that are left out and stays unattributed.");
        assertThat(credit.explain(Locale.FRENCH)).last().asString().startsWith("0,667 d’une conversion");
    }

    private static void assertSums(AttributionReport report) {
        assertThat(report.attributedConversions() + report.unattributedConversions())
                .isCloseTo(4, within(1e-9));
        assertThat(report.channels().stream()
                        .mapToDouble(ChannelCredit::conversions)
                        .sum())
                .isCloseTo(report.attributedConversions(), within(1e-9));
        assertThat(report.attributedValue().add(report.unattributedValue())).isEqualByComparingTo("23.00");
        report.channels().stream()
                .map(credit -> credit.money().map(Money::amount).orElse(BigDecimal.valueOf(credit.value())))
                .reduce(BigDecimal::add)
                .ifPresent(sum -> assertThat(sum.doubleValue())
                        .isCloseTo(report.attributedValue().doubleValue(), within(1e-6)));
    }
}
