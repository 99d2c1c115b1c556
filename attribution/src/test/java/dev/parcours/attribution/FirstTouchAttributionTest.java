package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstTouchAttributionTest extends AttributionModelContract {

    @Override
    List<AttributionModel> models() {
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
}
