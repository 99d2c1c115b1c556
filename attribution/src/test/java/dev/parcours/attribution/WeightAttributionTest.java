package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.Touch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models whose weights users give: by channel, by kind and by position. */
class WeightAttributionTest extends AttributionModelContract {

    private static final AttributionModel BY_KIND = KindWeightAttribution.of(Map.of("click", 1.0, "view", 0.2));
    private static final AttributionModel BY_POSITION =
            PositionWeightAttribution.of("rising", (place, touches) -> place + 1);

    @Override
    List<AttributionModel> models() {
        return List.of(
                ChannelWeightAttribution.of(Map.of("a", 1.0, "b", 0.25)),
                ChannelWeightAttribution.of(Map.of("odd: %2c,=%", 1.0)),
                KindWeightAttribution.of(Map.of("view", 1.0)),
                BY_KIND,
                BY_POSITION);
    }

    @Override
    List<AttributionModel> modelsBlindToNames() {
        return List.of(BY_KIND, BY_POSITION);
    }

    @Test
    void byChannel_workedExample_sharesByTheWeights() {
        AttributionReport report = ChannelWeightAttribution.of(Map.of("search", 1.0, "display", 0.25))
                .attribute(path("search", "display", "display", "email"));
        assertThat(report.channel("search").conversions()).isCloseTo(1 / 1.5, within(1e-12));
        assertThat(report.channel("display").conversions()).isCloseTo(0.5 / 1.5, within(1e-12));
        assertThat(report.channel("email").conversions()).isZero();
    }

    @Test
    void byKind_workedExample_sharesByTheWeights() {
        ConversionPaths paths = ConversionPaths.of(List.of(ConversionPath.builder("j-1")
                .touch(Touch.of("a").withKind("view"))
                .touch(Touch.of("b").withKind("view"))
                .touch(Touch.of("c").withKind("click"))
                .conversions(1)
                .build()));
        assertThat(shares(BY_KIND.attribute(paths)))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.2 / 1.4, 0.2 / 1.4, 1 / 1.4);
    }

    @Test
    void byKind_pathsWithoutKinds_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_KIND.attribute(path("a")))
                .withMessage(
                        "weights of kinds need the kinds of all touches, which path 'j-1' does not have; paths that"
                                + " were counted together have no kinds, so make paths from journeys or take another model");
    }

    @Test
    void byPosition_workedExample_givesSixths() {
        assertThat(shares(BY_POSITION.attribute(path("a", "b", "c"))))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(1 / 6.0, 2 / 6.0, 3 / 6.0);
    }

    @Test
    void attribute_noTouchHasAWeight_allHaveEqualParts() {
        AttributionReport report = ChannelWeightAttribution.of(Map.of("x", 1.0)).attribute(path("a", "b"));
        assertThat(shares(report)).containsExactly(0.5, 0.5);
        assertThat(shares(PositionWeightAttribution.of("none", (place, touches) -> 0)
                        .attribute(path("a", "b"))))
                .containsExactly(0.5, 0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e-101, 1e101})
    void of_badWeight_throws(double weight) {
        String message = "the weight of 'a' must be 0 or between 1.0E-100 and 1.0E100, but was " + weight;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChannelWeightAttribution.of(Map.of("a", weight)))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KindWeightAttribution.of(Map.of("a", weight)))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PositionWeightAttribution.of("a", (place, touches) -> weight)
                        .attribute(path("b")))
                .withMessage(message);
    }

    @Test
    void of_noNameOrWeight_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChannelWeightAttribution.of(Map.of()))
                .withMessage("give at least one weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KindWeightAttribution.of(Map.of(" ", 1.0)))
                .withMessage("the name that has the weight 1.0 must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PositionWeightAttribution.of(" ", (place, touches) -> 1))
                .withMessage("the name of a weight must not be blank");
    }

    private static ConversionPaths path(String... channels) {
        ConversionPath.Builder path = ConversionPath.builder("j-1").conversions(1);
        Arrays.stream(channels).forEach(path::touch);
        return ConversionPaths.of(List.of(path.build()));
    }

    private static double[] shares(AttributionReport report) {
        return report.journey("j-1").credits().stream()
                .mapToDouble(TouchCredit::conversions)
                .toArray();
    }
}
