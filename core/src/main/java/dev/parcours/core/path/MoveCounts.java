package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often each {@link Move} happens between the stages of journeys.
 *
 * <p>Each journey with a placed step counts one {@link Move#ENTER} or {@link Move#RE_ENTER}, one {@link Move#LEAVE} and
 * one move between each two neighbouring placed steps. So the moves between steps are as many as the placed steps less
 * those journeys. Steps without a stage are counted beside.
 */
public final class MoveCounts implements Accumulator<MoveCounts> {

    private final Map<Move, Long> moves = new EnumMap<>(Move.class);
    private final JourneyTally tally = new JourneyTally();
    private long unplacedSteps;

    private MoveCounts() {}

    /** Returns counts without any journey. */
    public static MoveCounts none() {
        return new MoveCounts();
    }

    @Override
    public void add(Journey journey) {
        tally.add(journey.grain(), 1);
        count(journey, 1);
    }

    @Override
    public void remove(Journey journey) {
        tally.remove(journey.grain());
        count(journey, -1);
    }

    @Override
    public void merge(MoveCounts other) {
        tally.merge(other.tally);
        other.moves.forEach(this::count);
        unplacedSteps += other.unplacedSteps;
    }

    private void count(Journey journey, long sign) {
        List<Move> between = journey.moves();
        long placed = 0;
        for (int i = 0; i < journey.steps().size(); i++) {
            placed += journey.stageIndex(i) >= 0 ? 1 : 0;
        }
        unplacedSteps += sign * (journey.steps().size() - placed);
        if (placed == 0) {
            return;
        }
        count(journey.start() == Journey.Start.FIRST_INTERACTION ? Move.ENTER : Move.RE_ENTER, sign);
        between.forEach(move -> count(move, sign));
        count(Move.LEAVE, sign);
    }

    private void count(Move move, long count) {
        long sum = count(move) + count;
        checkArgument(sum >= 0, "%s was not counted, so it cannot be removed", move);
        moves.put(move, sum);
    }

    /** Returns how often a move happened. */
    public long count(Move move) {
        return moves.getOrDefault(move, 0L);
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
}
