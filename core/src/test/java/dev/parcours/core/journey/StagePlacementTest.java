package dev.parcours.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.Samples;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModels;
import dev.parcours.core.Touchpoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagePlacementTest {

    private static final PlacementRule ORDERS = PlacementRule.of("purchase").whenType("order", "reorder");
    private static final PlacementRule SOCIAL = PlacementRule.of("awareness").whenChannel("social");
    private static final PlacementRule REST = PlacementRule.of("consideration");

    private static Interaction view(String channel, String touchpoint) {
        return Samples.interaction("c-1", "view", 0).toBuilder()
                .touchpoint(Touchpoint.of(Channel.of(channel), touchpoint))
                .build();
    }

    @Test
    void why_severalRulesMatch_isTheFirst() {
        Interaction order = Samples.interaction("c-1", "order", 0);
        assertThat(StagePlacement.of(ORDERS, REST).why(order)).contains(ORDERS);
        assertThat(StagePlacement.of(REST, ORDERS).why(order)).contains(REST);
    }

    @Test
    void stage_ruleMatches_isTheModelsStage() {
        assertThat(StagePlacement.of(SOCIAL, REST).stage(view("social", "post"), StageModels.fiveStages()))
                .map(Stage::id)
                .contains("awareness");
    }

    @Test
    void stage_noRuleMatches_isEmpty() {
        Interaction view = view("web", "home");
        assertThat(StagePlacement.of(ORDERS, SOCIAL).stage(view, StageModels.fiveStages()))
                .isEmpty();
        assertThat(StagePlacement.of(ORDERS, SOCIAL).why(view)).isEmpty();
        assertThat(StagePlacement.none().why(view)).isEmpty();
    }

    @Test
    void stage_modelWithoutIt_throws() {
        assertThatThrownBy(() -> StagePlacement.of(REST).stage(view("web", "home"), StageModels.threeStages()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("stage model 'three-stages' has no stage 'consideration'");
    }

    @Test
    void matches_channelUnknown_onlyRulesThatAskForNone() {
        Interaction somewhere = Samples.interaction("c-1", "view", 0);
        assertThat(SOCIAL.matches(somewhere)).isFalse();
        assertThat(REST.matches(somewhere)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"web, home, true", "app, home, true", "web, cart, false", "email, home, false"})
    void matches_severalSets_allMustHold(String channel, String touchpoint, boolean matches) {
        PlacementRule rule = PlacementRule.of("awareness")
                .whenChannel("web", "app")
                .whenTouchpoint("home")
                .whenType("view");
        assertThat(rule.matches(view(channel, touchpoint))).isEqualTo(matches);
    }

    @Test
    void when_nothingNamed_throws() {
        String message = "name what to match; with nothing named, the rule would match every interaction";
        assertThatThrownBy(() -> REST.whenType())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> REST.whenChannel())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> REST.whenTouchpoint())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void of_blankStage_throws() {
        assertThatThrownBy(() -> PlacementRule.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the stage of a placement rule must not be blank");
    }

    @Test
    void equals_sameRules_isEqual() {
        assertThat(StagePlacement.of(ORDERS, REST))
                .isEqualTo(new StagePlacement(List.of(
                        PlacementRule.of("purchase").whenType("reorder", "order"), PlacementRule.of("consideration"))));
    }
}
