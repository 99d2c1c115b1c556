package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageModelsTest {

    @ParameterizedTest
    @CsvSource({
        "five-stages, awareness consideration purchase retention advocacy,"
                + " AWARENESS CONSIDERATION PURCHASE RETENTION ADVOCACY",
        "service-and-loyalty, discovery consideration decision service loyalty,"
                + " AWARENESS CONSIDERATION PURCHASE SERVICE RETENTION",
        "recommendation-and-loyalty, discovery consideration decision recommendation loyalty,"
                + " AWARENESS CONSIDERATION PURCHASE ADVOCACY RETENTION",
        "three-stages, discovery engagement conversion, AWARENESS CONSIDERATION PURCHASE",
        "need-to-follow-up, need search comparison decision follow-up,"
                + " AWARENESS CONSIDERATION CONSIDERATION PURCHASE SERVICE"
    })
    void find_published_hasStagesAndKindsInOrder(String id, String stages, String kinds) {
        StageModel model = StageModels.find(id).orElseThrow();
        assertThat(String.join(" ", model.stages().stream().map(Stage::id).toList()))
                .isEqualTo(stages);
        assertThat(String.join(
                        " ",
                        model.stages().stream()
                                .map(stage -> stage.kind().name())
                                .toList()))
                .isEqualTo(kinds);
    }

    @Test
    void all_everyStage_hasALabelInBothLanguages() {
        assertThat(StageModels.all()).hasSize(5);
        for (StageModel model : StageModels.all()) {
            for (Stage stage : model.stages()) {
                assertThat(stage.label().byLanguage()).as(stage.id()).containsOnlyKeys("en", "fr");
            }
        }
        assertThat(StageModels.fiveStages().stage("awareness").label().forLocale(Locale.FRENCH))
                .isEqualTo("Découverte");
    }

    @Test
    void find_unknown_isEmpty() {
        assertThat(StageModels.find("six-stages")).isEmpty();
    }

    @Test
    void indexOf_stageOfTheModel_isItsPlace() {
        StageModel model = StageModels.threeStages();
        assertThat(model.stages()).extracting(model::indexOf).containsExactly(0, 1, 2);
        assertThatThrownBy(() -> model.indexOf(Stage.of("trial", StageKind.CONSIDERATION, "Trial")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage 'trial' is not one of stage model 'three-stages'");
    }

    @Test
    void stage_unknown_throws() {
        assertThatThrownBy(() -> StageModels.threeStages().stage("trial"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage model 'three-stages' has no stage 'trial'; its stages are"
                        + " [discovery, engagement, conversion]");
        assertThat(StageModels.threeStages().find("trial")).isEmpty();
    }

    @Test
    void create_noneTwiceOrTooMany_throws() {
        Stage trial = Stage.of("trial", StageKind.CONSIDERATION, "Trial");
        assertThatThrownBy(() -> new StageModel("m", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage model 'm' needs at least one stage");
        assertThatThrownBy(() -> new StageModel("m", List.of(trial, trial)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage model 'm' has stage 'trial' twice");
        assertThat(new StageModel("m", stages(100)).stages()).hasSize(100);
        assertThatThrownBy(() -> new StageModel("m", stages(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage model 'm' has 101 stages; at most 100 are allowed");
    }

    private static List<Stage> stages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Stage.of("s" + i, StageKind.SERVICE, "Stage " + i))
                .toList();
    }
}
