package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.internal.Counts;
import dev.parcours.core.internal.Ledger;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An accumulator of the facts that journeys show. Its subclass says which facts a journey shows and what the counts of
 * facts amount to; the counting is done here.
 *
 * @param <A> the subclass
 * @param <K> the facts, which have equality
 */
abstract class FactAccumulator<A extends FactAccumulator<A, K>, K> implements Accumulator<A> {

    private final Object definition;
    private final Ledger<K> ledger = new Ledger<>(this::forEachFact);

    /**
     * Creates an accumulator without any journey.
     *
     * @param definition what is counted, in words and as a value with equality: only equal ones merge
     */
    FactAccumulator(Object definition) {
        this.definition = checkNotNull(definition, "definition");
    }

    /** Hands on each fact that a journey shows, as often as it shows it; a function of the journey alone. */
    abstract void forEachFact(Journey journey, Consumer<K> action);

    /** Returns the facts with how often each was shown. */
    final Counts<K> counts() {
        return ledger.counts();
    }

    @Override
    public void add(Journey journey) {
        ledger.add(journey);
    }

    @Override
    public void remove(Journey journey) {
        ledger.remove(journey);
    }

    @Override
    public void merge(A other) {
        FactAccumulator<A, K> added = other;
        checkArgument(
                definition.equals(added.definition),
                "figures of %s do not add to those of %s, since they are not defined alike; make both by empty() from one",
                added.definition,
                definition);
        ledger.merge(added.ledger);
    }

    @Override
    public Optional<Grain> grain() {
        return ledger.grain();
    }

    @Override
    public long journeys() {
        return ledger.journeys();
    }

    /** Returns the definition and the number of journeys. */
    @Override
    public String toString() {
        return "%s over %s journeys".formatted(definition, journeys());
    }
}
