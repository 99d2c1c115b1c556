package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkovAttributionTest extends AttributionModelContract {

    @Override
    List<AttributionModel> models() {
        return List.of(MarkovAttribution.ofOrder(1), MarkovAttribution.ofOrder(2), MarkovAttribution.ofOrder(3));
    }

    @Test
    void attribute_workedExample_givesHalfOneOne() {
        AttributionReport report =
                MarkovAttribution.ofOrder(1).attribute(ThreePaths.PATHS.withCurrency(Currency.getInstance("EUR")));
        assertThat(report.channels().stream()
                        .map(credit -> credit.removalEffect().orElseThrow()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(0.5, 1.0, 1.0);
        assertThat(report.channel("C1").conversions()).isCloseTo(0.2, within(1e-12));
        assertThat(report.channel("C2").conversions()).isCloseTo(0.4, within(1e-12));
        assertThat(report.channels().stream()
                        .map(credit -> credit.money().orElseThrow().toString()))
                .containsExactly("2.00 EUR", "4.00 EUR", "4.00 EUR");
        assertThat(report.journey("1").conversions()).isEqualTo(1);
        assertThat(report.journey("1").credits().stream().map(TouchCredit::conversions))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(0.2, 0.4, 0.4);
        assertThat(report).hasToString("markov:1: 1.0 of 1.0 conversions attributed to 3 channels");
    }

    // Reference values are an independent exact calculation on the same file.
    @ParameterizedTest
    @CsvSource({"1, 5344.948, 3884.615", "2, 5617.454, 3810.511", "3, 5748.099, 3791.029"})
    void attribute_channelPaths_givesReferenceCredits(int order, double alpha, double iota) {
        AttributionReport report = MarkovAttribution.ofOrder(order).attribute(PathFiles.channelPaths());
        assertThat(report.channel("alpha").conversions()).isCloseTo(alpha, within(5e-4));
        assertThat(report.channel("iota").conversions()).isCloseTo(iota, within(5e-4));
        if (order == 1) {
            assertThat(report.channel("alpha").removalEffect().orElseThrow()).isCloseTo(0.558399, within(5e-7));
        }
    }

    @Test
    void attribute_channelAlwaysReturnedTo_isEveryConversion() {
        ConversionPaths paths = ConversionPaths.of(List.of(
                ConversionPath.builder("1")
                        .touch("a")
                        .touch("b")
                        .touch("a")
                        .touch("b")
                        .touch("a")
                        .conversions(1e15)
                        .build(),
                ConversionPath.builder("2")
                        .touch("a")
                        .touch("b")
                        .nonConversions(1e-15)
                        .build()));
        AttributionReport report = MarkovAttribution.ofOrder(1).attribute(paths);
        assertThat(report.channel("a").removalEffect()).hasValue(1);
        assertThat(report.channel("b").removalEffect().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 11})
    void ofOrder_outOfRange_throws(int order) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkovAttribution.ofOrder(order))
                .withMessage("order must be between 1 and 10, but was " + order);
    }

    @Property(tries = 200)
    void removalEffectsAreThoseOfWalkingTheChainWithoutTheChannel(
            @ForAll("paths") List<ConversionPath> paths, @ForAll @IntRange(min = 1, max = 4) int order) {
        WalkedChain chain = new WalkedChain(paths, order);
        AttributionReport report = MarkovAttribution.ofOrder(order).attribute(ConversionPaths.of(paths));
        for (ChannelCredit credit : report.channels()) {
            double all = chain.walk("", false);
            double expected = all == 0 ? 0 : 1 - chain.walk(credit.channel(), false) / all;
            assertThat(credit.removalEffect().orElseThrow()).isCloseTo(expected, within(1e-9));
            double allValue = chain.walk("", true);
            double expectedValue = allValue == 0 ? 0 : 1 - chain.walk(credit.channel(), true) / allValue;
            assertThat(credit.valueRemovalEffect().orElseThrow()).isCloseTo(expectedValue, within(1e-9));
        }
    }
}
