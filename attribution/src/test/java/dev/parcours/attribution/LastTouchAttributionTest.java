package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastTouchAttributionTest extends AttributionModelContract {

    @Override
    List<AttributionModel> models() {
        return List.of(
                LastTouchAttribution.withDefaults(),
                LastTouchAttribution.on("a", "b"),
                LastTouchAttribution.notOn("b", "odd: %2c,=%"),
                LastTouchAttribution.nonDirect());
    }

    @Override
    List<AttributionModel> modelsBlindToNames() {
        return List.of(LastTouchAttribution.withDefaults());
    }

    @Test
    void attribute_workedExample_creditsDisplayAlone() {
        ConversionPath.Builder path = ConversionPath.builder("j-1").conversions(1);
        List.of("search", "email", "display").forEach(path::touch);
        AttributionReport report =
                LastTouchAttribution.withDefaults().attribute(ConversionPaths.of(List.of(path.build())));
        assertThat(report.channel("display").conversions()).isEqualTo(1);
        assertThat(report.channel("email").conversions()).isZero();
    }

    @Test
    void notOn_channelOfTheTouch_passesItOver() {
        assertThat(credited(LastTouchAttribution.notOn("display"))).isEqualTo("email");
        assertThat(credited(LastTouchAttribution.on("email", "sms"))).isEqualTo("email");
    }

    @Test
    void on_noTouchOnThem_fallsBackToTheLastOfAll() {
        assertThat(credited(LastTouchAttribution.on("sms"))).isEqualTo("display");
        assertThat(credited(LastTouchAttribution.notOn("search", "email", "display")))
                .isEqualTo("display");
    }

    @Test
    void on_noOrBlankChannel_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LastTouchAttribution.on())
                .withMessage("give at least one channel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LastTouchAttribution.notOn("a", " "))
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

    @Test
    void nonDirect_directLast_passesItOver() {
        ConversionPath path = ConversionPath.builder("j-1")
                .touch("email")
                .touch("direct")
                .conversions(1)
                .build();
        ConversionPath alone =
                ConversionPath.builder("j-2").touch("direct").conversions(3).build();
        AttributionReport report = LastTouchAttribution.nonDirect().attribute(ConversionPaths.of(List.of(path, alone)));
        assertThat(report.channel("email").conversions()).isEqualTo(1);
        assertThat(report.channel("direct").conversions()).isEqualTo(3);
    }
}
