package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import dev.parcours.core.internal.Counts;
import dev.parcours.core.internal.JourneyTally;
import java.util.Optional;

/**
 * How often each {@link Move} happens between the stages of journeys.
 *
 * <p>Each journey with a placed step counts one {@link Move#ENTER} or {@link Move#RE_ENTER}, one {@link Move#LEAVE} and
 * one move between each two neighbouring placed steps. So the moves between steps are as many as the placed steps less
 * those journeys. Steps without a stage are counted beside.
 */
public final class MoveCounts implements Accumulator<MoveCounts> {

    private final Counts<Move> moves = new Counts<>();
    private final JourneyTally tally = new JourneyTally();
    private long unplacedSteps;

    private MoveCounts() {}

    /** Returns counts without any journey. */
    public static MoveCounts none() {
        return new MoveCounts();
    }

    @Override
    public void add(Journey journey) {
        tally.add(journey);
        moves.merge(movesOf(journey));
        unplacedSteps += journey.unplacedSteps();
    }

    @Override
    public void remove(Journey journey) {
        tally.checkRemovable(journey);
        checkArgument(holds(journey), "%s was not counted, so it cannot be removed", journey);
        moves.subtract(movesOf(journey));
        unplacedSteps -= journey.unplacedSteps();
        tally.remove();
    }

    /** Whether a journey can be among those counted. */
    private boolean holds(Journey journey) {
        boolean isUnplaced = journey.unplacedSteps() == journey.steps().size();
        return moves.contains(movesOf(journey))
                && unplacedSteps >= journey.unplacedSteps()
                && (!isUnplaced || journeys() > count(Move.LEAVE));
    }

    @Override
    public void merge(MoveCounts other) {
        tally.merge(other.tally);
        moves.merge(other.moves);
        unplacedSteps += other.unplacedSteps;
    }

    private static Counts<Move> movesOf(Journey journey) {
        Counts<Move> moves = new Counts<>();
        if (journey.unplacedSteps() < journey.steps().size()) {
            moves.add(journey.start() == Journey.Start.FIRST_INTERACTION ? Move.ENTER : Move.RE_ENTER, 1);
            journey.moves().forEach(move -> moves.add(move, 1));
            moves.add(Move.LEAVE, 1);
        }
        return moves;
    }

    /** Returns how often a move happened. */
    public long count(Move move) {
        return moves.count(move);
    }

    /** Returns how many steps have no stage, and so take no part. */
    public long unplacedSteps() {
        return unplacedSteps;
    }

    @Override
    public Optional<Grain> grain() {
        return tally.grain();
    }

    @Override
    public long journeys() {
        return tally.journeys();
    }

    /** Returns the number of journeys. */
    @Override
    public String toString() {
        return "moves of %s journeys".formatted(journeys());
    }
}
