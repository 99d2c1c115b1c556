package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.NoCredit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionBasedAttributionTest extends AttributionModelContract {

    @Override
    List<AttributionModel> models() {
        return List.of(
                PositionBasedAttribution.withDefaults(),
                PositionBasedAttribution.ofShares(0.6, 0.2),
                PositionBasedAttribution.ofShares(0.9, 0.1),
                PositionBasedAttribution.ofShares(0, 0));
    }

    @Test
    void attribute_workedExample_gives40And10And10And40() {
        assertThat(shares(PositionBasedAttribution.withDefaults(), "search", "email", "display", "email"))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(0.4, 0.1, 0.1, 0.4);
    }

    @Test
    void attribute_oneTouch_hasEverything() {
        assertThat(shares(PositionBasedAttribution.ofShares(0, 0), "search")).containsExactly(1.0);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0.4, 0.5", "0.6, 0.2, 0.75", "0, 0, 0.5", "0, 1, 0"})
    void attribute_twoTouches_shareInTheRatio(double first, double last, double expected) {
        assertThat(shares(PositionBasedAttribution.ofShares(first, last), "search", "email")
                        .get(0))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void journey_touchWithoutShare_saysNotByModel() {
        assertThat(journey(PositionBasedAttribution.ofShares(0.5, 0.5), "search", "email", "display")
                        .credits()
                        .get(1)
                        .none())
                .contains(NoCredit.NOT_BY_MODEL);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0.4", "0.4, -0.1", "0.6, 0.5", "NaN, 0.4", "0.4, Infinity"})
    void ofShares_notShares_throws(double first, double last) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PositionBasedAttribution.ofShares(first, last))
                .withMessage("the shares of the first and the last touch must be at least 0 and sum to at most 1, but"
                        + " were " + first + " and " + last);
    }

    private static List<Double> shares(AttributionModel model, String... channels) {
        return journey(model, channels).credits().stream()
                .map(TouchCredit::conversions)
                .toList();
    }

    private static JourneyCredit journey(AttributionModel model, String... channels) {
        ConversionPath.Builder path = ConversionPath.builder("j-1").conversions(1);
        List.of(channels).forEach(path::touch);
        return model.attribute(ConversionPaths.of(List.of(path.build()))).journey("j-1");
    }
}
