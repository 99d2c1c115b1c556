package dev.parcours.attribution.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Runs on the module path, where a class or resource that the descriptor hides would be missed. */
class ModuleTest {

    @Test
    void analyze_onTheModulePath_works() {
        ExperimentCounts counts = ExperimentCounts.of(
                Experiment.builder("e").variant("a", 1).variant("b", 1).build());
        counts.addAll("a", 100, 10);
        counts.addAll("b", 100, 40);

        assertThat(Experiment.class.getModule().getName()).isEqualTo("dev.parcours.attribution");
        assertThat(ExperimentAnalysis.withDefaults().analyze(counts).sentence(Locale.FRENCH))
                .startsWith("b convertit 30 points de plus que a");
    }
}
