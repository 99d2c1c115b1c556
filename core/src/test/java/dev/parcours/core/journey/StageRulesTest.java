package dev.parcours.core.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.StageModels;
import org.junit.jupiter.api.Test;

class StageRulesTest {

    @Test
    void constructor_rulesOfOtherStages_throwsAndNamesAllOfThem() {
        StagePlacement placement =
                StagePlacement.of(PlacementRule.of("trial"), PlacementRule.of("purchase"), PlacementRule.of("renewal"));
        assertThatThrownBy(() -> new StageRules(StageModels.fiveStages(), placement))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the placement names stages [trial, renewal], which stage model 'five-stages' does not have;"
                                + " its stages are [awareness, consideration, purchase, retention, advocacy]");
    }
}
