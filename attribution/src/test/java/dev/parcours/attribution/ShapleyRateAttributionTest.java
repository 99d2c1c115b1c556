package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.ShapleyRateAttribution.NegativeValues;
import dev.parcours.attribution.ShapleyRateAttribution.Worth;
import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyRateAttributionTest extends AttributionModelContract {

    private static final ShapleyRateAttribution DEFAULT = ShapleyRateAttribution.withDefaults();

    @Override
    List<AttributionModel> models() {
        return List.of(DEFAULT, DEFAULT.withWorth(Worth.EXACT_SET), DEFAULT.withMinimumSupport(2));
    }

    // The worked example of the class comment is tiny5.
    @ParameterizedTest
    @ValueSource(strings = {"tiny5", "synth2k"})
    void values_referencePaths_areTheReferences(String set) {
        ConversionPaths paths = ShapleyAttributionTest.paths(set);
        Map<String, Double> cumulative = DEFAULT.values(paths);
        Map<String, Double> exactSet = DEFAULT.withWorth(Worth.EXACT_SET).values(paths);
        List<PathFiles.Row> table = PathFiles.table(set + "/shapley_reference.csv");
        assertThat(cumulative).hasSameSizeAs(table);
        for (PathFiles.Row row : table) {
            assertThat(cumulative.get(row.text("channel_name")))
                    .isCloseTo(row.number("rate_cumulative_phi"), within(1e-12));
            assertThat(exactSet.get(row.text("channel_name")))
                    .isCloseTo(row.number("rate_exactset_phi"), within(1e-12));
        }
    }

    @Test
    void attribute_noNegativeValue_scalesToTheConversions() {
        AttributionReport report = DEFAULT.attribute(ShapleyAttributionTest.paths("tiny5"));
        for (PathFiles.Row row : PathFiles.table("tiny5/shapley_reference.csv")) {
            assertThat(report.channel(row.text("channel_name")).conversions())
                    .isCloseTo(row.number("rate_cumulative_conversions"), row.near("rate_cumulative_conversions"));
        }
    }

    // With B fewer convert, and each of them is worth much more: 1,010 of 200 journeys instead of 10 of 100.
    @Test
    void journey_channelThatEarnedValueAlone_isNotToldToHaveEarnedNothing() {
        ConversionPaths paths = ConversionPaths.of(List.of(
                ConversionPath.builder("1")
                        .touch("A")
                        .conversions(10)
                        .value(BigDecimal.TEN)
                        .nonConversions(90)
                        .build(),
                ConversionPath.builder("2")
                        .touch("A")
                        .touch("B")
                        .conversions(5)
                        .value(new BigDecimal("1000"))
                        .nonConversions(95)
                        .build()));
        TouchCredit credit = DEFAULT.attribute(paths).journey("2").credits().get(1);
        assertThat(credit.conversions()).isZero();
        assertThat(credit.value()).isPositive();
        assertThat(credit.none()).isEmpty();
    }

    @Test
    void attribute_negativeValues_countAsZeroByDefault() {
        ConversionPaths paths = ShapleyAttributionTest.paths("synth2k");
        AttributionReport report = DEFAULT.attribute(paths);
        double positive = DEFAULT.values(paths).values().stream()
                .mapToDouble(value -> Math.max(value, 0))
                .sum();
        assertThat(report.channel("ch00").conversions()).isZero();
        assertThat(report.channel("ch06").conversions()).isZero();
        assertThat(report.channel("ch01").conversions())
                .isCloseTo(
                        report.conversions()
                                * Objects.requireNonNull(DEFAULT.values(paths).get("ch01"))
                                / positive,
                        within(1e-9));
        assertThat(report.conventions())
                .containsEntry("worth", "rate-of-cumulative")
                .containsEntry("negative-values", "as-zero");
    }

    @Test
    void attribute_negativeValuesToBeRefused_namesTheChannels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULT.withNegativeValues(NegativeValues.REFUSED)
                        .attribute(ShapleyAttributionTest.paths("synth2k")))
                .withMessage("the Shapley values of [ch00, ch06] are negative; let them count as zero or take a larger"
                        + " minimum support");
    }

    @Test
    void values_setWithLessSupport_isWorthNothing() {
        ConversionPaths paths = ConversionPaths.of(List.of(
                ConversionPath.builder("1")
                        .touch("a")
                        .conversions(1)
                        .nonConversions(1)
                        .build(),
                ConversionPath.builder("2")
                        .touch("a")
                        .touch("b")
                        .conversions(2)
                        .nonConversions(6)
                        .build()));
        // Worths: a 1/2, b 0, both 3/10; without support a is worth 0.
        assertThat(DEFAULT.values(paths).get("a")).isCloseTo((0.5 + 0.3) / 2, within(1e-12));
        assertThat(DEFAULT.withMinimumSupport(2).values(paths)).isEqualTo(DEFAULT.values(paths));
        assertThat(DEFAULT.withMinimumSupport(3).values(paths).get("a")).isCloseTo(0.3 / 2, within(1e-12));
    }

    @Test
    void attribute_moreChannelsThanSets_isRefused() {
        List<ConversionPath> paths = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            paths.add(ConversionPath.builder("p" + i)
                    .touch("c" + i)
                    .conversions(1)
                    .build());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULT.attribute(ConversionPaths.of(paths)))
                .withMessage(
                        "the 25 paths on 25 values of CHANNEL have more than 24 values, for which Shapley values of"
                                + " rates are not computed; group the rare ones or take another model");
    }

    @Test
    void withMinimumSupport_negative_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULT.withMinimumSupport(-1))
                .withMessage("the support must be at least 0, but was -1.0");
    }

    @Test
    void named_options_areReadBack() {
        assertThat(AttributionModel.named("shapley-rate:exact-set:30:refused").name())
                .isEqualTo("shapley-rate:exact-set:30.0:refused");
    }
}
