package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.Step;
import dev.parcours.core.internal.Ledger;
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
    private final Ledger<Pair> pairs = new Ledger<>(this::forEachPair);

    private Transitions(Dimension dimension) {
        this.dimension = checkNotNull(dimension, "dimension");
    }

    /** Returns transitions between what steps say on a dimension, without any journey. */
    public static Transitions by(Dimension dimension) {
        return new Transitions(dimension);
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

    @Override
    public void add(Journey journey) {
        pairs.add(journey);
    }

    @Override
    public void remove(Journey journey) {
        pairs.remove(journey);
    }

    @Override
    public void merge(Transitions other) {
        checkArgument(
                dimension == other.dimension,
                "transitions by %s do not add to those by %s",
                other.dimension,
                dimension);
        pairs.merge(other.pairs);
    }

    @Override
    public Transitions empty() {
        return by(dimension);
    }

    /** Returns how often a step directly follows another; {@link #START} and {@link #END} stand for the edges. */
    public long count(String from, String to) {
        return pairs.counts().count(new Pair(from, to));
    }

    /** Returns every transition that was counted, by where it starts, then by where it ends. */
    public List<Transition> list() {
        return pairs.counts().list(Comparator.comparing(Pair::from).thenComparing(Pair::to)).stream()
                .map(entry ->
                        new Transition(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                .toList();
    }

    @Override
    public Optional<Grain> grain() {
        return pairs.grain();
    }

    @Override
    public long journeys() {
        return pairs.journeys();
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
