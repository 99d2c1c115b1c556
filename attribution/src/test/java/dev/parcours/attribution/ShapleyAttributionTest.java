package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyAttributionTest extends AttributionModelContract {

    @Override
    List<AttributionModel> models() {
        return List.of(ShapleyAttribution.simplified(), ShapleyAttribution.ordered());
    }

    @Test
    void positions_workedExample_areThoseOfTheClassComment() {
        ConversionPaths paths = ConversionPaths.of(
                List.of(path("A B C", 9), path("A B", 7), path("B A", 5), path("A", 10), path("A B A", 3)));
        AttributionReport report = ShapleyAttribution.ordered().attribute(paths);
        assertThat(report.positions())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("conversions")
                .containsExactly(
                        new PositionCredit("A", 1, 17.25, 0),
                        new PositionCredit("A", 2, 2.5, 0),
                        new PositionCredit("A", 3, 0.75, 0),
                        new PositionCredit("B", 1, 2.5, 0),
                        new PositionCredit("B", 2, 8, 0),
                        new PositionCredit("C", 3, 3, 0));
        assertThat(report.positions().stream()
                        .mapToDouble(PositionCredit::conversions)
                        .toArray())
                .containsExactly(new double[] {17.25, 2.5, 0.75, 2.5, 8, 3}, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny5", "synth2k"})
    void positions_referencePaths_areTheReferences(String set) {
        AttributionReport report = ShapleyAttribution.ordered().attribute(paths(set));
        List<PathFiles.Row> table = PathFiles.table(set + "/shapley_ordered_reference.csv");
        assertThat(report.positions()).hasSameSizeAs(table);
        for (PathFiles.Row row : table) {
            PositionCredit credit = report.positions().stream()
                    .filter(other -> other.channel().equals(row.text("channel_name"))
                            && other.position() == row.number("position"))
                    .findFirst()
                    .orElseThrow();
            assertThat(credit.conversions()).isCloseTo(row.number("conversions"), row.near("conversions"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny5", "synth2k"})
    void attribute_referencePaths_areTheReferences(String set) {
        AttributionReport report = ShapleyAttribution.simplified().attribute(paths(set));
        for (PathFiles.Row row : PathFiles.table(set + "/shapley_reference.csv")) {
            ChannelCredit credit = report.channel(row.text("channel_name"));
            assertThat(credit.conversions())
                    .isCloseTo(row.number("simplified_conversions"), row.near("simplified_conversions"));
            assertThat(credit.value()).isCloseTo(row.number("simplified_value"), row.near("simplified_value"));
        }
    }

    // The claim of the class comment, by the formula of Shapley.
    @Test
    void attribute_anyPaths_isTheShapleyValueOfConversionsOfSubsets() {
        ConversionPaths paths = PathFiles.golden("synth2k/paths.csv");
        double[] exactSets = new double[1 << paths.channels().size()];
        for (int row = 0; row < paths.size(); row++) {
            int set = 0;
            for (int i = 0; i < paths.length(row); i++) {
                set |= 1 << paths.channelIndex(row, i);
            }
            exactSets[set] += paths.conversions(row);
        }
        double[] values = ShapleyValue.exact(ShapleyValue.worthsOfExactSets(exactSets));
        List<ChannelCredit> credits =
                ShapleyAttribution.simplified().attribute(paths).channels();
        assertThat(credits.stream().mapToDouble(ChannelCredit::conversions).toArray())
                .containsExactly(values, within(1e-9));
    }

    static ConversionPaths paths(String set) {
        return PathFiles.golden(set.equals("tiny5") ? "tiny5_paths.csv" : set + "/paths.csv");
    }

    private static ConversionPath path(String touches, double conversions) {
        ConversionPath.Builder path = ConversionPath.builder(touches).conversions(conversions);
        List.of(touches.split(" ")).forEach(path::touch);
        return path.build();
    }
}
