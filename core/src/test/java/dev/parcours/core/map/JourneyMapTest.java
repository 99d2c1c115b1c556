package dev.parcours.core.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Channel;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Persona;
import dev.parcours.core.StageModels;
import dev.parcours.core.Touchpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyMapTest {

    private static JourneyMap.Builder sofa() {
        return JourneyMap.builder()
                .id("sofa")
                .title(LocalizedText.of("Buying a sofa"))
                .stageModel(StageModels.threeStages());
    }

    @Test
    void stages_someLeftOut_areEmptyAndInTheOrderOfTheModel() {
        MapStage conversion =
                MapStage.builder().stage("conversion").actions(List.of("Pays")).build();
        MapStage discovery =
                MapStage.builder().stage("discovery").emotion(Emotion.of(1)).build();

        JourneyMap map = sofa().stages(conversion, discovery).build();

        assertThat(map.stages()).containsExactly(discovery, MapStage.empty("engagement"), conversion);
        assertThat(map.stage("engagement").isEmpty()).isTrue();
        assertThat(map.stage("conversion").isEmpty()).isFalse();
    }

    @Test
    void build_nothingButTheNeeded_hasVersionOneAndNoPersona() {
        assertThat(sofa().build().version()).isEqualTo("1");
        assertThat(sofa().build().persona()).isEmpty();
    }

    @Test
    void equals_stageLeftOutOrGivenEmpty_isTheSameMap() {
        JourneyMap given = sofa().stages(MapStage.empty("discovery")).build();

        assertThat(given).isEqualTo(sofa().build()).hasSameHashCodeAs(sofa().build());
        assertThat(given).isNotEqualTo(sofa().version("2").build());
    }

    @Test
    void build_stageTwice_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sofa().stages(MapStage.empty("discovery"), MapStage.empty("discovery"))
                        .build())
                .withMessage("map 'sofa' has stage 'discovery' twice; join the two");
    }

    @Test
    void build_stageOfAnotherModel_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sofa().stages(MapStage.empty("advocacy")).build())
                .withMessage(
                        "map 'sofa' describes stage 'advocacy', which stage model 'three-stages' does not have; its"
                                + " stages are [discovery, engagement, conversion]");
    }

    @Test
    void build_partMissing_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JourneyMap.builder().id("sofa").build())
                .withMessage("a journey map needs a title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapStage.builder().build())
                .withMessage("a stage of a map needs the id of the stage");
    }

    @Test
    void build_codeWithControlCharacter_throwsWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sofa().id("so\nfa").build())
                .withMessage("the map id holds a control character; remove it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sofa().version(" ").build())
                .withMessage("the version of map 'sofa' must not be blank");
    }

    @Test
    void build_blankText_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapStage.builder()
                        .stage("discovery")
                        .painPoints(List.of("No prices", " "))
                        .build())
                .withMessage("text 2 of the pain points of stage 'discovery' is blank; leave it out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarketingMix.none().withPlace(""))
                .withMessage("text 1 of the place of a marketing mix is blank; leave it out");
    }

    @Test
    void build_touchpointTwice_throws() {
        Touchpoint page = Touchpoint.of(Channel.WEB, "page");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapStage.builder()
                        .stage("discovery")
                        .touchpoints(List.of(page, page))
                        .build())
                .withMessage("stage 'discovery' has touchpoint 'page' twice on one channel; name it once");
    }

    @Test
    void emotion_outsideTheScale_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Emotion.of(3))
                .withMessage("the level of an emotion is from -2 (very negative) to 2 (very positive), but was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Emotion.of(0, " "))
                .withMessage("the name of an emotion must not be blank; leave it out instead");
    }

    @Test
    void marketingMix_eachPart_staysApart() {
        MarketingMix mix = MarketingMix.none()
                .withProduct("sofa")
                .withPrice("1,490", "in four parts")
                .withPlace("store")
                .withPromotion("catalogue");

        assertThat(mix)
                .isEqualTo(new MarketingMix(
                        List.of("sofa"), List.of("1,490", "in four parts"), List.of("store"), List.of("catalogue")));
        assertThat(mix.isEmpty()).isFalse();
        assertThat(MarketingMix.none().isEmpty()).isTrue();
    }

    @Test
    void toString_mapWithPersona_showsIdsOnly() {
        JourneyMap map = sofa().version("7")
                .persona(Persona.builder().id("p-1").name("Camille").build())
                .stages(MapStage.builder()
                        .stage("discovery")
                        .actions(List.of("Dreams"))
                        .build())
                .build();

        assertThat(map).hasToString("journey map sofa version 7");
        assertThat(map.stage("discovery")).hasToString("map stage discovery");
    }
}
