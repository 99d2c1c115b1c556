package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where journeys go round: steps that repeat, and steps that come back.
 *
 * <ul>
 *   <li>A <em>repeat</em> is a step that says the same as the step before it. It takes the time between the two.
 *   <li>A <em>return</em> is a step that says what an earlier step said, and the step before it did not. It takes the
 *       time since the last step that said so, the time away.
 *   <li>A <em>cycle</em> is the path of a return, without repeats, as long as it is not {@linkplain #withCyclesUpTo
 *       longer} than three moves. It takes the same time as the return.
 * </ul>
 *
 * <p>In <em>a, a, b, a, c, b</em> there are one repeat, of a; two returns, one of a and one of b; and two cycles,
 * <em>a, b, a</em> of two moves and <em>b, a, c, b</em> of three. A cycle begins and ends where a journey came back to:
 * <em>a, b, a, b</em> is a cycle from a and one from b. Each return is counted, also if it lies within another one.
 *
 * <p>Steps that say nothing on the dimension take no part: those before and after them count as neighbours, so that a
 * step without a stage is no way out of a stage and back.
 */
public final class Loops extends OccurrenceAccumulator<Loops, Loops.Round> implements Accumulator<Loops> {

    private static final int USUAL_MOVES = 3;

    private enum Kind {
        REPEAT,
        RETURN,
        CYCLE
    }

    private final Definition definition;

    private Loops(Definition definition) {
        super(definition);
        this.definition = definition;
    }

    /** Returns loops of what steps say on a dimension, with cycles of up to three moves, without any journey. */
    public static Loops by(Dimension dimension) {
        return new Loops(new Definition(dimension, USUAL_MOVES));
    }

    /**
     * Returns loops with cycles of up to so many moves, without any journey.
     *
     * @param moves the number of moves between the steps of a cycle, at least 2; that of <em>a, b, a</em> is 2
     * @throws IllegalArgumentException if there are fewer than 2 moves
     */
    public Loops withCyclesUpTo(int moves) {
        checkArgument(moves >= 2, "a cycle has at least 2 moves, there and back, but up to %s are asked for", moves);
        return new Loops(new Definition(definition.dimension, moves));
    }

    @Override
    void forEachOccurrence(Journey journey, Sink<Round> sink) {
        String[] path = Paths.of(journey, definition.dimension);
        // The path without repeats, the last step of each of its places, and the last place of each thing said.
        String[] places = new String[path.length];
        int[] lastSteps = new int[path.length];
        Map<String, Integer> lastPlaces = new HashMap<>();
        int place = -1;
        for (int step = 0; step < path.length; step++) {
            String said = path[step];
            if (said.equals(Dimension.NONE)) {
                continue;
            }
            if (place >= 0 && said.equals(places[place])) {
                sink.take(new Round(Kind.REPEAT, List.of(said)), Paths.time(journey, lastSteps[place], step));
            } else {
                places[++place] = said;
                Integer before = lastPlaces.put(said, place);
                if (before != null) {
                    List<String> round = Arrays.asList(places).subList(before, place + 1);
                    comeBack(round, Paths.time(journey, lastSteps[before], step), sink);
                }
            }
            lastSteps[place] = step;
        }
    }

    private void comeBack(List<String> round, Duration time, Sink<Round> sink) {
        sink.take(new Round(Kind.RETURN, List.of(round.get(0))), time);
        if (round.size() - 1 <= definition.cycleMoves) {
            sink.take(new Round(Kind.CYCLE, List.copyOf(round)), time);
        }
    }

    @Override
    public Loops empty() {
        return new Loops(definition);
    }

    /** Returns the repeats, each as the one thing that is said again, those of most journeys first. */
    public List<Loop> repeats() {
        return list(Kind.REPEAT);
    }

    /** Returns the returns, each as the one thing that journeys come back to, those of most journeys first. */
    public List<Loop> returns() {
        return list(Kind.RETURN);
    }

    /** Returns the cycles, those of most journeys first. */
    public List<Loop> cycles() {
        return list(Kind.CYCLE);
    }

    private List<Loop> list(Kind kind) {
        return mostFrequentFirst(round -> round.kind == kind, Comparator.comparing(Round::path, Paths.ORDER)).stream()
                .map(round -> new Loop(
                        round.thing().path, round.journeys(), (double) round.journeys() / journeys(), round.times()))
                .toList();
    }

    /**
     * A repeat, a return or a cycle.
     *
     * @param path what the steps say: one thing for a repeat and a return; all of them, from the step to its return,
     *     for a cycle
     * @param journeys how many journeys show it, each once, at least 1
     * @param share those as a share of all journeys
     * @param times the times it takes, one for each time that a journey shows it
     */
    public record Loop(List<String> path, long journeys, double share, TimeSummary times) {

        /** Creates a loop. */
        public Loop {
            path = List.copyOf(path);
        }

        /** Returns how often journeys show it, at least once for each. */
        public long occurrences() {
            return times.count();
        }
    }

    record Round(Kind kind, List<String> path) {}

    private record Definition(Dimension dimension, int cycleMoves) {

        Definition {
            checkNotNull(dimension, "dimension");
        }

        @Override
        public String toString() {
            return "loops by %s with cycles of up to %s moves".formatted(dimension, cycleMoves);
        }
    }
}
