package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {

    private static final ConversionPaths PATHS = ConversionPaths.of(List.of(ConversionPath.builder("1")
            .touch("search")
            .touch("email")
            .conversions(2)
            .build()));

    @Test
    void disagreement_firstLastAndLinear_isThePartThatChangesHands() {
        ModelComparison comparison = ModelComparison.of(List.of(report("first"), report("last"), report("linear")));
        assertThat(comparison.models()).containsExactly("first", "last", "linear");
        assertThat(comparison.disagreement("first", "last")).isCloseTo(1, within(1e-12));
        assertThat(comparison.disagreement("linear", "first")).isCloseTo(0.5, within(1e-12));
        assertThat(comparison.disagreement("linear", "linear")).isZero();
        assertThat(comparison.share("linear", "email")).isCloseTo(0.5, within(1e-12));
        assertThat(comparison.spread("email")).isCloseTo(1, within(1e-12));
        assertThat(comparison.channels()).containsExactly("email", "search");
    }

    @Test
    void share_noConversion_isZero() {
        ConversionPaths lost = ConversionPaths.of(
                List.of(ConversionPath.builder("1").touch("a").nonConversions(3).build()));
        ModelComparison comparison =
                ModelComparison.of(List.of(LastTouchAttribution.withDefaults().attribute(lost)));
        assertThat(comparison.share("last", "a")).isZero();
        assertThat(comparison.spread("a")).isZero();
    }

    @Test
    void of_reportsThatDoNotCompare_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelComparison.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelComparison.of(List.of(report("first"), report("first"))));
        AttributionReport other = LastTouchAttribution.withDefaults().attribute(ConversionPaths.of(PATHS.list()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelComparison.of(List.of(report("first"), other)))
                .withMessage("the reports of first and last are of two collections of paths; attribute the same one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelComparison.of(List.of(report("first"))).share("last", "email"))
                .withMessage("there is no report of the model 'last'; there are [first]");
    }

    private static AttributionReport report(String model) {
        return AttributionModel.named(model).attribute(PATHS);
    }
}
