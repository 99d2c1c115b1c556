package dev.parcours.core.path;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import dev.parcours.core.internal.Ledger;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How often each {@link Move} happens between the stages of journeys.
 *
 * <p>Each journey with a placed step counts one {@link Move#ENTER} or {@link Move#RE_ENTER}, one {@link Move#LEAVE} and
 * one move between each two neighbouring placed steps. So the moves between steps are as many as the placed steps less
 * those journeys. Steps without a stage are counted beside.
 */
public final class MoveCounts implements Accumulator<MoveCounts> {

    // A step without a stage is counted as an empty move.
    private final Ledger<Optional<Move>> moves = new Ledger<>(MoveCounts::forEachMove);

    private MoveCounts() {}

    /** Returns counts without any journey. */
    public static MoveCounts none() {
        return new MoveCounts();
    }

    private static void forEachMove(Journey journey, Consumer<Optional<Move>> action) {
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
    public void add(Journey journey) {
        moves.add(journey);
    }

    @Override
    public void remove(Journey journey) {
        moves.remove(journey);
    }

    @Override
    public void merge(MoveCounts other) {
        moves.merge(other.moves);
    }

    @Override
    public MoveCounts empty() {
        return none();
    }

    /** Returns how often a move happened. */
    public long count(Move move) {
        return moves.counts().count(Optional.of(move));
    }

    /** Returns how many steps have no stage, and so take no part. */
    public long unplacedSteps() {
        return moves.counts().count(Optional.empty());
    }

    @Override
    public Optional<Grain> grain() {
        return moves.grain();
    }

    @Override
    public long journeys() {
        return moves.journeys();
    }

    /** Returns the number of journeys. */
    @Override
    public String toString() {
        return "moves of %s journeys".formatted(journeys());
    }
}
