package dev.parcours.segmentation.evaluation;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import dev.parcours.core.Stage;
import dev.parcours.segmentation.condition.Moved;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A move of a journey between two steps that have a stage, or into the first of them.
 *
 * @param place the place in the history of the interaction at which it happens
 * @param move the kind of move
 * @param from the id of the stage that it leaves; empty where the journey begins
 * @param to the id of the stage that it leads to
 */
record StageMove(int place, Move move, Optional<String> from, String to) {

    /**
     * Returns the moves of a journey in order; none if no step has a stage.
     *
     * @param places the places of interactions in the history
     */
    static List<StageMove> of(Journey journey, IdentityHashMap<Interaction, Integer> places) {
        List<Stage> stages = journey.stageModel().stages();
        List<StageMove> moves = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < journey.steps().size(); i++) {
            int to = journey.stageIndex(i);
            if (to >= 0) {
                moves.add(new StageMove(
                        checkNotNull(places.get(journey.interaction(i))),
                        from < 0 ? entry(journey) : Move.between(from, to),
                        from < 0
                                ? Optional.empty()
                                : Optional.of(stages.get(from).id()),
                        stages.get(to).id()));
                from = to;
            }
        }
        return moves;
    }

    private static Move entry(Journey journey) {
        return journey.start().isFirst() ? Move.ENTER : Move.RE_ENTER;
    }

    /** Returns whether a condition counts it, leaving the window aside. */
    boolean isMeantBy(Moved condition) {
        return condition.moves().contains(move)
                && (condition.from().isEmpty() || condition.from().equals(from))
                && (condition.to().isEmpty() || condition.to().get().equals(to));
    }
}
