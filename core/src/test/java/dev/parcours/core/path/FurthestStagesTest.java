package dev.parcours.core.path;

import static dev.parcours.core.Samples.journeyThrough;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Journey;
import dev.parcours.core.StageModel;
import dev.parcours.core.StageModels;
import dev.parcours.core.path.FurthestStages.Level;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FurthestStagesTest extends AccumulatorContract<FurthestStages> {

    @Override
    FurthestStages empty() {
        return FurthestStages.in(StageModels.fiveStages());
    }

    @Override
    List<FurthestStages> definedOtherwise() {
        return List.of(FurthestStages.in(
                new StageModel("mine", StageModels.fiveStages().stages())));
    }

    @Override
    Object figures(FurthestStages stages) {
        return List.of(stages.stages(), stages.unplaced());
    }

    @Test
    void stages_journeysOfDifferentLength_countEachOnceAndReachWhatTheyPass() {
        FurthestStages stages = empty().over(List.of(
                journeyThrough("awareness", "purchase", "consideration"),
                journeyThrough("awareness"),
                journeyThrough("purchase"),
                journeyThrough("")));
        assertThat(stages.stages()).extracting(Level::furthest).containsExactly(1L, 0L, 2L, 0L, 0L);
        assertThat(stages.stages()).extracting(Level::reached).containsExactly(3L, 2L, 2L, 0L, 0L);
        assertThat(stages.stages().get(2).shareReached()).isEqualTo(OptionalDouble.of(0.5));
        // By hand: (.5 + z^2/8)/(1 + z^2/4) - z sqrt(.25/4 + z^2/64)/(1 + z^2/4) = .5 - .349962, with z = 1.959964.
        assertThat(stages.stages().get(2).interval().orElseThrow().lower()).isBetween(0.1500, 0.1501);
        assertThat(stages.unplaced()).isEqualTo(1);
        assertThat(stages).hasToString("furthest stages in 'five-stages' over 4 journeys");
    }

    @Test
    void add_journeyOfAnotherModel_throws() {
        FurthestStages stages = FurthestStages.in(StageModels.threeStages());
        assertThatThrownBy(() -> stages.add(journeyThrough("awareness")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("journey 'c-1#1' is placed in stages [awareness, consideration, purchase, retention,"
                        + " advocacy], but these figures count stages [discovery, engagement, conversion]; use figures"
                        + " of its own model");
        assertThat(stages.journeys()).isZero();
    }

    @Property(tries = 200)
    void everyJourneyCountsOnce(@ForAll("journeyLists") List<Journey> journeys) {
        FurthestStages stages = empty().over(journeys);
        assertThat(stages.stages().stream().mapToLong(Level::furthest).sum() + stages.unplaced())
                .isEqualTo(stages.journeys());
        assertThat(stages.stages().get(0).reached()).isEqualTo(stages.journeys() - stages.unplaced());
    }
}
