package dev.parcours.core.path;

import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How often each {@link Move} happens between the stages of journeys.
 *
 * <p>Each journey with a placed step counts one {@link Move#ENTER} or {@link Move#RE_ENTER}, one {@link Move#LEAVE} and
 * one move between each two neighbouring placed steps. So the moves between steps are as many as the placed steps less
 * those journeys. Steps without a stage are counted beside.
 */
public final class MoveCounts extends FactAccumulator<MoveCounts, Optional<Move>> implements Accumulator<MoveCounts> {

    private MoveCounts() {
        super("moves");
    }

    /** Returns counts without any journey. */
    public static MoveCounts none() {
        return new MoveCounts();
    }

    @Override
    void forEachFact(Journey journey, Consumer<Optional<Move>> action) {
        // A step without a stage is counted as an empty move.
        for (int i = 0; i < journey.unplacedSteps(); i++) {
            action.accept(Optional.empty());
        }
        if (journey.unplacedSteps() < journey.steps().size()) {
            action.accept(Optional.of(journey.start().isFirst() ? Move.ENTER : Move.RE_ENTER));
            journey.moves().forEach(move -> action.accept(Optional.of(move)));
            action.accept(Optional.of(Move.LEAVE));
        }
    }

    @Override
    public MoveCounts empty() {
        return none();
    }

    /** Returns how often a move happened. */
    public long count(Move move) {
        return counts().count(Optional.of(move));
    }

    /** Returns how many steps have no stage, and so take no part. */
    public long unplacedSteps() {
        return counts().count(Optional.empty());
    }
}
