package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.Journey;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import dev.parcours.core.internal.Shares;
import dev.parcours.core.journey.JourneyFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * How far journeys get: how many have each stage as the {@linkplain JourneyFacts#furthestStage furthest} that they
 * reach.
 *
 * <p>Each journey counts once, in its furthest stage or as {@linkplain #unplaced() unplaced}. One that is placed in the
 * stages of another model is refused.
 */
public final class FurthestStages extends FactAccumulator<FurthestStages, Optional<String>>
        implements Accumulator<FurthestStages> {

    private final StageModel stageModel;

    private FurthestStages(StageModel stageModel) {
        super(new InStages(stageModel));
        this.stageModel = stageModel;
    }

    /** Returns counts of journeys in the stages of a model, without any journey. */
    public static FurthestStages in(StageModel stageModel) {
        return new FurthestStages(stageModel);
    }

    @Override
    void forEachFact(Journey journey, Consumer<Optional<String>> action) {
        checkArgument(
                journey.stageModel().equals(stageModel)
                        || codes(journey.stageModel()).equals(codes(stageModel)),
                "journey '%s' is placed in stages %s, but these figures count stages %s; use figures of its own model",
                journey.id(),
                codes(journey.stageModel()),
                codes(stageModel));
        // A journey without a placed step is counted as an empty stage.
        action.accept(JourneyFacts.furthestStage(journey).map(Stage::id));
    }

    private static List<String> codes(StageModel model) {
        return model.stages().stream().map(Stage::id).toList();
    }

    @Override
    public FurthestStages empty() {
        return in(stageModel);
    }

    /** Returns the stages in the order of the model, also those that are no journey's furthest. */
    public List<Level> stages() {
        List<Level> levels = new ArrayList<>();
        long reached = 0;
        List<Stage> backwards = new ArrayList<>(stageModel.stages());
        Collections.reverse(backwards);
        for (Stage stage : backwards) {
            long furthest = counts().count(Optional.of(stage.id()));
            reached += furthest;
            levels.add(new Level(
                    stage,
                    furthest,
                    reached,
                    Shares.of(reached, journeys()),
                    Shares.interval(reached, journeys(), ConfidenceInterval.DEFAULT_LEVEL)));
        }
        Collections.reverse(levels);
        return List.copyOf(levels);
    }

    /** Returns how many journeys have no step in any stage. */
    public long unplaced() {
        return counts().count(Optional.empty());
    }

    /**
     * A stage and how many journeys get there.
     *
     * @param stage the stage
     * @param furthest how many journeys have it as their furthest
     * @param reached how many get as far as this or further, whether they have a step in it or jump over it
     * @param shareReached those as a share of all journeys; empty if there is none
     * @param interval the values that the data leave plausible for that share, at the level 0.95; empty if there is no
     *     journey
     */
    public record Level(
            Stage stage,
            long furthest,
            long reached,
            OptionalDouble shareReached,
            Optional<ConfidenceInterval> interval) {}

    private record InStages(StageModel model) {

        InStages {
            checkNotNull(model, "stageModel");
        }

        @Override
        public String toString() {
            return "furthest stages in '%s'".formatted(model.id());
        }
    }
}
