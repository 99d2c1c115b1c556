package dev.parcours.core.internal;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What an accumulator keeps: the facts that journeys show, each with how often it was shown, and how many journeys of
 * which grain there are. What a journey shows is a function of that journey alone, so that it can be taken back.
 *
 * @param <K> the facts
 */
public final class Ledger<K> {

    private final BiConsumer<Journey, Consumer<K>> facts;
    private final Counts<K> counts = new Counts<>();
    private final JourneyTally tally = new JourneyTally();
    private final List<K> shown = new ArrayList<>();

    /**
     * Creates a ledger without any journey.
     *
     * @param facts hands on each fact that a journey shows, as often as it shows it
     */
    public Ledger(BiConsumer<Journey, Consumer<K>> facts) {
        this.facts = checkNotNull(facts, "facts");
    }

    /**
     * Counts what a journey shows. If that cannot be told, nothing is counted.
     *
     * @throws IllegalArgumentException if the journeys before it are of another grain
     */
    public void add(Journey journey) {
        // Collected first, so that a predicate of the user that fails leaves no half of a journey behind.
        shown.clear();
        facts.accept(journey, shown::add);
        tally.add(journey);
        for (K fact : shown) {
            counts.add(fact, 1);
        }
    }

    /**
     * Takes back what a journey shows.
     *
     * @throws IllegalArgumentException if the journeys counted are of another grain, or if the journey cannot be one of
     *     them
     */
    public void remove(Journey journey) {
        tally.checkRemovable(journey);
        Counts<K> removed = new Counts<>();
        facts.accept(journey, fact -> removed.add(fact, 1));
        checkArgument(counts.contains(removed), "%s was not counted, so it cannot be removed", journey);
        counts.subtract(removed);
        tally.remove();
    }

    /**
     * Adds what another ledger of the same facts holds; it may be this one.
     *
     * @throws IllegalArgumentException if its journeys are of another grain
     */
    public void merge(Ledger<K> other) {
        tally.merge(other.tally);
        counts.merge(other.counts);
    }

    /** Returns the facts with how often each was shown. */
    public Counts<K> counts() {
        return counts;
    }

    /** Returns the grain, or empty if there is no journey. */
    public Optional<Grain> grain() {
        return tally.grain();
    }

    /** Returns how many journeys there are. */
    public long journeys() {
        return tally.journeys();
    }
}
