package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.JourneyText;
import dev.parcours.attribution.path.Touch;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneAttributionTest extends AttributionModelContract {

    @Override
    List<AttributionModel> models() {
        return List.of(
                MilestoneAttribution.wShaped(),
                MilestoneAttribution.fullPath(),
                MilestoneAttribution.wShaped("lead", "odd: %2c,="),
                MilestoneAttribution.fullPath("none", "opportunity"));
    }

    // Touches are written with the milestones that they reach: L the lead, O the opportunity. The first two rows are
    // the
    // example of the class comment, the next show the lack of milestones, of others, of all milestones and of touches.
    @ParameterizedTest
    @CsvSource({
        "w, a b:L c d:O a, 0.3 0.3 0.05 0.3 0.05",
        "full-path, a b:L c d:O a, 0.225 0.225 0.1 0.225 0.225",
        "w, a b:L c, 0.45 0.45 0.1",
        "w, a b c:O d, 0.45 0.05 0.45 0.05",
        "full-path, a b c:O d, 0.3 0.1 0.3 0.3",
        "w, a:LO b, 0.9 0.1",
        "w, a b:LO, 0.3333333333333333 0.6666666666666667",
        "w, a:L b:L c:O d, 0.3 0.3 0.3 0.1",
        "w, a b c d e, 0.3 0.05 0.3 0.05 0.3",
        "w, a b c d, 0.3 0.1 0.3 0.3",
        "full-path, a b c d e f g, 0.225 0.03333333333333333 0.225 0.03333333333333333 0.225 0.03333333333333333 0.225",
        "full-path, a b c, 0.25 0.5 0.25",
        "w, a b, 0.3333333333333333 0.6666666666666667",
        "w, a, 1",
        "full-path, a:L, 1"
    })
    void attribute_touches_haveTheirParts(String model, String touches, String parts) {
        double[] expected =
                Arrays.stream(parts.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(shares(AttributionModel.named(model), touches))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(expected);
    }

    @Test
    void attribute_journeyWithMilestones_creditsWhatTheRuleFound() {
        ConversionPathRule rule = ConversionPathRule.on("purchase")
                .withMilestone("lead", "form")
                .withMilestoneAtStage("opportunity", "consideration");
        ConversionPaths paths = rule.over(List.of(
                JourneyText.journey("search@0 email@1 form:@2 display@3 email#consideration@4 search@5 purchase:@6")));
        assertThat(MilestoneAttribution.wShaped().attribute(paths).journey("j-1").credits().stream()
                        .mapToDouble(TouchCredit::conversions)
                        .filter(part -> part > 0)
                        .toArray())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.3, 0.3, 0.05, 0.3, 0.05);
    }

    @Test
    void wShaped_badMilestones_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MilestoneAttribution.wShaped("a", " "))
                .withMessage("the name of a milestone must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MilestoneAttribution.fullPath("a", "a"))
                .withMessage("two different milestones are needed, but both are 'a'");
    }

    private static double[] shares(AttributionModel model, String touches) {
        ConversionPath.Builder path = ConversionPath.builder("j-1").conversions(1);
        for (String text : Splitter.on(' ').split(touches)) {
            Touch touch = Touch.of(text.substring(0, 1));
            touch = text.contains("L") ? touch.withMilestone("lead") : touch;
            path.touch(text.contains("O") ? touch.withMilestone("opportunity") : touch);
        }
        return model.attribute(ConversionPaths.of(List.of(path.build()))).journey("j-1").credits().stream()
                .mapToDouble(TouchCredit::conversions)
                .toArray();
    }
}
