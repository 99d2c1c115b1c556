package dev.parcours.core;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stages of a relation with the brand, in the order in which they are meant to follow each other.
 *
 * <p>{@link StageModels} has the published variants.
 *
 * @param id the stable code of the model
 * @param stages the stages in order; at least one, at most 100, no id twice
 */
public record StageModel(String id, List<Stage> stages) {

    private static final int MAX_STAGES = 100;

    /**
     * Creates a stage model.
     *
     * @throws IllegalArgumentException if the id is blank, if there is no stage, if there are more than 100, or if two
     *     have the same id
     */
    public StageModel {
        Checks.checkId(id, "stage model id");
        stages = List.copyOf(stages);
        checkArgument(!stages.isEmpty(), "stage model '%s' needs at least one stage", id);
        checkArgument(
                stages.size() <= MAX_STAGES,
                "stage model '%s' has %s stages; at most %s are allowed",
                id,
                stages.size(),
                MAX_STAGES);
        Set<String> seen = new HashSet<>();
        for (Stage stage : stages) {
            checkArgument(seen.add(stage.id()), "stage model '%s' has stage '%s' twice", id, stage.id());
        }
    }

    /** Returns the stage of an id, or empty if the model has no such stage. */
    public Optional<Stage> find(String stageId) {
        return stages.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }

    /**
     * Returns the stage of an id.
     *
     * @throws IllegalArgumentException if the model has no such stage
     */
    public Stage stage(String stageId) {
        return find(stageId)
                .orElseThrow(() -> new IllegalArgumentException("stage model '%s' has no stage '%s'; its stages are %s"
                        .formatted(id, stageId, stages.stream().map(Stage::id).toList())));
    }

    /**
     * Returns the place of a stage in the order, from 0.
     *
     * @throws IllegalArgumentException if the stage is not one of the model's
     */
    public int indexOf(Stage stage) {
        int index = stages.indexOf(stage);
        checkArgument(index >= 0, "stage '%s' is not one of stage model '%s'", stage.id(), id);
        return index;
    }
}
