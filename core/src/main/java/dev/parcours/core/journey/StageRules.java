package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.StageModel;

/**
 * A stage model with the rules that place interactions in its stages: the two things that a team agrees on together,
 * and keeps in one file.
 *
 * @param stageModel the stages
 * @param placement the rules
 */
public record StageRules(StageModel stageModel, StagePlacement placement) {

    /**
     * Creates the pair.
     *
     * @throws IllegalArgumentException if rules name stages that the model does not have; the message names all of them
     */
    public StageRules {
        checkNotNull(stageModel, "stageModel");
        placement.checkFits(stageModel);
    }
}
