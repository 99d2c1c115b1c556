package dev.parcours.core.journey;

import static dev.parcours.core.Samples.journeyThrough;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.StageModels;
import org.junit.jupiter.api.Test;

class JourneyFactsTest {

    @Test
    void furthestStage_journeyThatGoesBack_isTheOneLastInTheModel() {
        assertThat(JourneyFacts.furthestStage(journeyThrough("awareness", "purchase", "", "consideration")))
                .contains(StageModels.fiveStages().stage("purchase"));
        assertThat(JourneyFacts.furthestStage(journeyThrough("awareness")))
                .contains(StageModels.fiveStages().stage("awareness"));
    }

    @Test
    void furthestStage_noPlacedStep_isEmpty() {
        assertThat(JourneyFacts.furthestStage(journeyThrough("", ""))).isEmpty();
    }
}
