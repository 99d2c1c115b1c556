package dev.parcours.core.path;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import java.util.Optional;

/**
 * A count over journeys. Adding in any order, and merging parts in any order, gives the same result; removing what was
 * added gives the result without it.
 *
 * <p>All journeys of one accumulator have one {@linkplain Journey#grain() grain}: customers and sessions do not add up.
 *
 * @param <A> the implementing class
 */
public interface Accumulator<A extends Accumulator<A>> {

    /**
     * Counts a journey.
     *
     * @throws IllegalArgumentException if its grain is not that of the journeys before it
     */
    void add(Journey journey);

    /**
     * Takes back a journey that was added before. One that is refused leaves the counts as they were.
     *
     * @throws IllegalArgumentException if its grain is not that of the journeys counted, or if it was not counted, as
     *     far as the counts can show it
     */
    void remove(Journey journey);

    /**
     * Adds what another accumulator of the same kind and definition has counted. The other one is left as it is; if it
     * is this one, every journey is counted once more.
     *
     * @throws IllegalArgumentException if the definitions or the grains differ
     */
    void merge(A other);

    /** Returns what is counted, or empty if nothing was yet. */
    Optional<Grain> grain();

    /** Returns how many journeys are counted. */
    long journeys();

    /** Returns an accumulator of the same definition without any journey. */
    A empty();

    /**
     * Returns an accumulator of the same definition that counts the given journeys and no others. This one is left as
     * it is.
     *
     * @throws IllegalArgumentException if the journeys are not all of one grain
     */
    default A over(Iterable<Journey> journeys) {
        A counted = empty();
        journeys.forEach(counted::add);
        return counted;
    }
}
