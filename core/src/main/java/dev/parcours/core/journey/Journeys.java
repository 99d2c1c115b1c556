package dev.parcours.core.journey;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.StageModel;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The journeys of many customers, by customer in the order of their ids, and each customer's in time.
 *
 * @param grain what figures over them count
 * @param stageModel the model whose stages their steps are placed in
 * @param observedFrom the beginning of the data that was given; empty if none was
 * @param observedUntil the end of the data: the instant that was given, else that of the latest interaction; empty if
 *     there is neither
 * @param list the journeys
 * @param customers how many customers have a journey
 * @param steps how many steps the journeys have
 * @param unplacedSteps how many of the steps have no stage
 * @param ties how many steps have the same instant as the step before them in the customer's history, so that another
 *     part of {@link dev.parcours.core.Interaction#ORDER} decided their order
 */
public record Journeys(
        Grain grain,
        StageModel stageModel,
        Optional<Instant> observedFrom,
        Optional<Instant> observedUntil,
        List<Journey> list,
        long customers,
        long steps,
        long unplacedSteps,
        long ties)
        implements Iterable<Journey> {

    /** Creates the journeys. */
    public Journeys {
        list = List.copyOf(list);
    }

    @Override
    public Iterator<Journey> iterator() {
        return list.iterator();
    }

    /** Returns how many journeys there are. */
    public int size() {
        return list.size();
    }

    /** Returns the counts; no attribute of a customer. */
    @Override
    public String toString() {
        return "%s journeys of %s customers".formatted(list.size(), customers);
    }
}
