package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.JourneyText;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ParticipationAttributionTest extends AttributionModelContract {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Override
    List<AttributionModel> models() {
        return List.of(ParticipationAttribution.withDefaults());
    }

    @Test
    void attribute_workedExample_creditsEachChannelInFull() {
        ConversionPath path = ConversionPath.builder("j-1")
                .touch("search")
                .touch("search")
                .touch("email")
                .conversions(1)
                .value(new BigDecimal("30.01"))
                .build();
        AttributionReport report = report(path);
        assertThat(report.channel("search").conversions()).isEqualTo(1);
        assertThat(report.channel("search").money()).contains(Money.of("30.01", "EUR"));
        assertThat(report.channel("email").money()).contains(Money.of("30.01", "EUR"));
        assertThat(report.attributedConversions()).isEqualTo(1);
        assertThat(report.journey("j-1").credits().stream()
                        .map(credit -> credit.money().orElseThrow().amount().toString()))
                .containsExactly("15.01", "15.00", "30.01");
        assertThat(report.isAdditive()).isFalse();
        assertThat(report.explain(Locale.ENGLISH))
                .contains(
                        "The credits of the channels do not sum to this: each has every conversion in full that it took"
                                + " part in.");
        assertThat(report.explain(Locale.FRENCH)).hasSameSizeAs(report.explain(Locale.ENGLISH));
        assertThat(report)
                .hasToString("participation: 1.0 of 1.0 conversions attributed to 2 channels, whose credits do not sum"
                        + " to them");
    }

    @Property(tries = 200)
    void channelHasTheConversionsAndValueOfThePathsThatHoldIt(@ForAll("paths") List<ConversionPath> paths) {
        AttributionReport report = report(paths.toArray(ConversionPath[]::new));
        for (ChannelCredit credit : report.channels()) {
            List<ConversionPath> holding = paths.stream()
                    .filter(path -> path.touches().stream()
                            .anyMatch(touch -> touch.channel().equals(credit.channel())))
                    .toList();
            assertThat(credit.conversions())
                    .isCloseTo(
                            holding.stream()
                                    .mapToDouble(ConversionPath::conversions)
                                    .sum(),
                            within(1e-9));
            assertThat(credit.money().orElseThrow().amount())
                    .isEqualByComparingTo(
                            holding.stream().map(ConversionPath::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Test
    void attribute_withGap_onlyConversionsOfGapsAloneAreUnattributed() {
        ConversionPaths paths = ConversionPathRule.on("purchase")
                .withGaps("web")
                .over(List.of(
                        JourneyText.journey("web@0 email@1 purchase:=10.00EUR@2 web@3 web@4 purchase:=4.00EUR@5")));
        AttributionReport report = ParticipationAttribution.withDefaults().attribute(paths);
        assertThat(report.attributedConversions()).isEqualTo(1);
        assertThat(report.unattributedConversions()).isEqualTo(1);
        assertThat(report.unattributedValue()).isEqualByComparingTo("4");
        assertThat(report.channel("email").money()).contains(Money.of("10", "EUR"));
    }

    private static AttributionReport report(ConversionPath... paths) {
        return ParticipationAttribution.withDefaults()
                .attribute(ConversionPaths.of(List.of(paths)).withCurrency(EUR));
    }
}
