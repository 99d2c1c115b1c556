package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstTouchAttributionTest extends AttributionModelContract {

    @Override
    List<AttributionModel> models() {
        return List.of(
                FirstTouchAttribution.withDefaults(),
                FirstTouchAttribution.on("a", "b"),
                FirstTouchAttribution.notOn("b", "odd: %2c,=%"));
    }

    @Override
    List<AttributionModel> modelsBlindToNames() {
        return List.of(FirstTouchAttribution.withDefaults());
    }

    @Test
    void attribute_workedExample_creditsSearchAlone() {
        ConversionPath.Builder path = ConversionPath.builder("j-1").conversions(1);
        List.of("search", "email", "display").forEach(path::touch);
        AttributionReport report =
                FirstTouchAttribution.withDefaults().attribute(ConversionPaths.of(List.of(path.build())));
        assertThat(report.channel("search").conversions()).isEqualTo(1);
        assertThat(report.channel("email").conversions()).isZero();
    }

    @Test
    void notOn_channelOfTheTouch_passesItOver() {
        assertThat(credited(FirstTouchAttribution.notOn("search"))).isEqualTo("email");
        assertThat(credited(FirstTouchAttribution.on("email", "sms"))).isEqualTo("email");
    }

    @Test
    void on_noTouchOnThem_fallsBackToTheFirstOfAll() {
        assertThat(credited(FirstTouchAttribution.on("sms"))).isEqualTo("search");
        assertThat(credited(FirstTouchAttribution.notOn("search", "email", "display")))
                .isEqualTo("search");
    }

    @Test
    void on_noOrBlankChannel_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirstTouchAttribution.on())
                .withMessage("give at least one channel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirstTouchAttribution.notOn("a", " "))
                .withMessage("the id of a channel must not be blank");
    }

    private static String credited(AttributionModel model) {
        ConversionPath.Builder path = ConversionPath.builder("j-1").conversions(1);
        List.of("search", "email", "display").forEach(path::touch);
        return model.attribute(ConversionPaths.of(List.of(path.build()))).channels().stream()
                .filter(credit -> credit.conversions() == 1)
                .findFirst()
                .orElseThrow()
                .channel();
    }
}
