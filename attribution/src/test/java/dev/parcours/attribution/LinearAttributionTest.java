package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearAttributionTest extends AttributionModelContract {

    @Override
    List<AttributionModel> models() {
        return List.of(LinearAttribution.withDefaults(), LinearAttribution.perChannel());
    }

    @Test
    void attribute_workedExample_countsTouches() {
        ConversionPath.Builder path = ConversionPath.builder("j-1").conversions(1);
        List.of("search", "search", "email").forEach(path::touch);
        AttributionReport report =
                LinearAttribution.withDefaults().attribute(ConversionPaths.of(List.of(path.build())));
        assertThat(report.channel("search").conversions()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(report.channel("email").conversions()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void perChannel_workedExample_countsChannels() {
        ConversionPath.Builder path = ConversionPath.builder("j-1").conversions(1);
        List.of("search", "search", "email").forEach(path::touch);
        AttributionReport report = LinearAttribution.perChannel().attribute(ConversionPaths.of(List.of(path.build())));
        assertThat(report.channel("search").conversions()).isCloseTo(0.5, within(1e-12));
        assertThat(report.channel("email").conversions()).isCloseTo(0.5, within(1e-12));
        assertThat(report.journey("j-1").credits().get(0).conversions()).isCloseTo(0.25, within(1e-12));
    }
}
