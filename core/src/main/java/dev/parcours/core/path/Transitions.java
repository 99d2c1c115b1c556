package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.Step;
import dev.parcours.core.internal.Counts;
import dev.parcours.core.internal.JourneyTally;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How often one step directly follows another in a journey, and how often a journey starts and ends with a step.
 *
 * <p>A journey of the steps a, b, a counts one each of start to a, a to b, b to a and a to end. Every succession is
 * counted, also repeated ones of one journey and those of a step by an equal one.
 */
public final class Transitions implements Accumulator<Transitions> {

    /** What a journey starts from: {@code (start)}. A step that says just this looks alike. */
    public static final String START = "(start)";

    /** What a journey ends in: {@code (end)}. A step that says just this looks alike. */
    public static final String END = "(end)";

    private final Dimension dimension;
    private final Counts<Pair> pairs = new Counts<>();
    private final JourneyTally tally = new JourneyTally();

    private Transitions(Dimension dimension) {
        this.dimension = checkNotNull(dimension, "dimension");
    }

    /** Returns transitions between what steps say on a dimension, without any journey. */
    public static Transitions by(Dimension dimension) {
        return new Transitions(dimension);
    }

    @Override
    public void add(Journey journey) {
        tally.add(journey);
        forEachPair(journey, pair -> pairs.add(pair, 1));
    }

    @Override
    public void remove(Journey journey) {
        tally.checkRemovable(journey);
        Counts<Pair> removed = new Counts<>();
        forEachPair(journey, pair -> removed.add(pair, 1));
        checkArgument(pairs.contains(removed), "%s was not counted, so it cannot be removed", journey);
        pairs.subtract(removed);
        tally.remove();
    }

    @Override
    public void merge(Transitions other) {
        checkArgument(
                dimension == other.dimension,
                "transitions by %s do not add to those by %s",
                other.dimension,
                dimension);
        tally.merge(other.tally);
        pairs.merge(other.pairs);
    }

    private void forEachPair(Journey journey, Consumer<Pair> action) {
        String from = START;
        for (Step step : journey.steps()) {
            String to = dimension.of(step);
            action.accept(new Pair(from, to));
            from = to;
        }
        action.accept(new Pair(from, END));
    }

    /** Returns how often a step directly follows another; {@link #START} and {@link #END} stand for the edges. */
    public long count(String from, String to) {
        return pairs.count(new Pair(from, to));
    }

    /** Returns every transition that was counted, by where it starts, then by where it ends. */
    public List<Transition> list() {
        return pairs.list(Comparator.comparing(Pair::from).thenComparing(Pair::to)).stream()
                .map(entry ->
                        new Transition(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                .toList();
    }

    @Override
    public Optional<Grain> grain() {
        return tally.grain();
    }

    @Override
    public long journeys() {
        return tally.journeys();
    }

    /** Returns the dimension and the number of journeys. */
    @Override
    public String toString() {
        return "transitions by %s over %s journeys".formatted(dimension, journeys());
    }

    /**
     * A transition and how often it was counted.
     *
     * @param from the earlier step, or {@link #START}
     * @param to the later step, or {@link #END}
     * @param count how often, at least 1
     */
    public record Transition(String from, String to, long count) {}

    private record Pair(String from, String to) {}
}
