package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.NoCredit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Runs on the module path, where a class or resource that the descriptor hides would be missed. */
class ModuleTest {

    @Test
    void exportedPackages_areInTheModule() {
        assertThat(AttributionModel.class.getModule().getName()).isEqualTo("dev.parcours.attribution");
        assertThat(ConversionPaths.class.getModule().getName()).isEqualTo("dev.parcours.attribution");
    }

    @Test
    void attribute_onTheModulePath_works() {
        ConversionPath path =
                ConversionPath.builder("j-1").touch("email").conversions(1).build();
        AttributionReport report = MarkovAttribution.ofOrder(1).attribute(ConversionPaths.of(List.of(path)));
        assertThat(report.channel("email").conversions()).isEqualTo(1);
        assertThat(NoCredit.NOT_CONVERTED.sentence(Locale.FRENCH)).startsWith("Le chemin");
    }
}
