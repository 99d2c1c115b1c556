package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShaoLiAttributionTest extends AttributionModelContract {

    @Override
    List<AttributionModel> models() {
        return List.of(ShaoLiAttribution.withDefaults(), ShaoLiAttribution.globallyScaled());
    }

    @Test
    void attribute_workedExample_givesFourteenths() {
        ConversionPaths paths = ConversionPaths.of(List.of(
                ConversionPath.builder("1")
                        .touch("A")
                        .touch("B")
                        .conversions(10)
                        .nonConversions(90)
                        .build(),
                ConversionPath.builder("2")
                        .touch("B")
                        .conversions(4)
                        .nonConversions(92)
                        .build()));
        AttributionReport report = ShaoLiAttribution.withDefaults().attribute(paths);
        assertThat(report.channel("A").conversions()).isCloseTo(10 * 9.0 / 14, within(1e-12));
        assertThat(report.channel("B").conversions()).isCloseTo(10 * 5.0 / 14 + 4, within(1e-12));
        // Earned are 10 times 9/140 by A, 10 times 5/140 and 4 times 1/14 by B.
        AttributionReport scaled = ShaoLiAttribution.globallyScaled().attribute(paths);
        assertThat(scaled.channel("A").conversions()).isCloseTo(14 * 90.0 / 180, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny5", "synth2k"})
    void attribute_referencePaths_areTheReferences(String set) {
        ConversionPaths paths = ShapleyAttributionTest.paths(set);
        AttributionReport perJourney = ShaoLiAttribution.withDefaults().attribute(paths);
        AttributionReport scaled = ShaoLiAttribution.globallyScaled().attribute(paths);
        List<PathFiles.Row> table = PathFiles.table(set + "/shao_li_reference.csv");
        assertThat(perJourney.channels()).hasSameSizeAs(table);
        for (PathFiles.Row row : table) {
            String channel = row.text("channel_name");
            assertThat(perJourney.channel(channel).conversions())
                    .isCloseTo(
                            row.number("conversions_normalised_per_journey"),
                            row.near("conversions_normalised_per_journey"));
            assertThat(scaled.channel(channel).conversions())
                    .isCloseTo(row.number("conversions_scaled_globally"), row.near("conversions_scaled_globally"));
        }
    }

    @Test
    void attribute_pathOfManyChannels_isRefused() {
        ConversionPath.Builder path = ConversionPath.builder("long").conversions(1);
        for (int i = 0; i < 5_000; i++) {
            path.touch("c" + i);
        }
        ConversionPaths paths = ConversionPaths.of(List.of(path.build()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShaoLiAttribution.withDefaults().attribute(paths))
                .withMessage(
                        "the path in row 1 meets 5000 channels, of which pairs are looked at, and more than 4000 are"
                                + " too many; take a dimension with fewer values");
    }
}
