package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that other implementations and exact calculations give; see the README beside them. */
class GoldenFiguresTest {

    @ParameterizedTest
    @CsvSource({"first, first_touch", "last, last_touch", "linear, linear_touch"})
    void attribute_rulesOnSynth2k_areThoseOfChannelAttribution(String model, String column) {
        AttributionReport report = AttributionModel.named(model).attribute(PathFiles.golden("synth2k/paths.csv"));
        assertCredits(report, PathFiles.table("synth2k/ca_heuristic_models.csv"), column);
    }

    @ParameterizedTest
    @CsvSource({
        "position, position_402040",
        "position:0.2:0.6, j_shaped_20_20_60",
        "position:0.6:0.2, inverse_j_60_20_20",
        "j, j_shaped_20_20_60",
        "inverse-j, inverse_j_60_20_20",
        "last, last_non_iota",
        "last-not-on:iota, last_non_iota",
        "linear-unique, linear_unique"
    })
    void attribute_rulesOnBothSets_areTheReferences(String model, String column) {
        AttributionReport synth2k = AttributionModel.named(model).attribute(PathFiles.golden("synth2k/paths.csv"));
        assertCredits(synth2k, PathFiles.table("synth2k/heuristics_reference.csv"), column);
        AttributionReport tiny5 = AttributionModel.named(model).attribute(PathFiles.golden("tiny5_paths.csv"));
        assertCredits(tiny5, PathFiles.table("tiny5/heuristics_reference.csv"), column);
    }

    private static void assertCredits(AttributionReport report, List<PathFiles.Row> table, String column) {
        assertThat(report.channels()).hasSameSizeAs(table);
        for (PathFiles.Row row : table) {
            ChannelCredit credit = report.channel(row.text("channel_name"));
            assertThat(credit.conversions())
                    .isCloseTo(row.number(column + "_conversions"), row.near(column + "_conversions"));
            assertThat(credit.value()).isCloseTo(row.number(column + "_value"), row.near(column + "_value"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void attribute_markovOnSynth2k_isExact(int order) {
        AttributionReport report = MarkovAttribution.ofOrder(order).attribute(PathFiles.golden("synth2k/paths.csv"));
        assertEffects(report, PathFiles.table("synth2k/exact_markov_order" + order + "_loops_collapsed.csv"));
    }

    @Test
    void attribute_markovOnConvertingPathsOnly_isExact() {
        List<ConversionPath> converting = PathFiles.golden("synth2k/paths.csv").list().stream()
                .filter(path -> path.conversions() > 0)
                .toList();
        AttributionReport report = MarkovAttribution.ofOrder(1).attribute(ConversionPaths.of(converting));
        assertEffects(report, PathFiles.table("synth2k/exact_markov_order1_nonull.csv"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void attribute_markovOnTiny5_isExact(int order) {
        AttributionReport report = MarkovAttribution.ofOrder(order).attribute(PathFiles.golden("tiny5_paths.csv"));
        List<PathFiles.Row> table = PathFiles.table("tiny5_exact_markov.csv").stream()
                .filter(row -> row.text("order").equals(Integer.toString(order)))
                .toList();
        assertEffects(report, table);
    }

    private static void assertEffects(AttributionReport report, List<PathFiles.Row> table) {
        assertThat(report.channels()).hasSameSizeAs(table);
        for (PathFiles.Row row : table) {
            ChannelCredit credit = report.channel(row.text("channel_name"));
            assertThat(credit.removalEffect().orElseThrow())
                    .isCloseTo(row.number("removal_effects_conversion"), within(1e-9));
            assertThat(credit.valueRemovalEffect().orElseThrow())
                    .isCloseTo(row.number("removal_effects_conversion_value"), within(1e-9));
            assertThat(credit.conversions()).isCloseTo(row.number("total_conversions"), row.near("total_conversions"));
            assertThat(credit.value())
                    .isCloseTo(row.number("total_conversion_value"), row.near("total_conversion_value"));
        }
    }
}
