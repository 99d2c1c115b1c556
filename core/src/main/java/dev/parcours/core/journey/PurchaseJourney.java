package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import dev.parcours.core.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a journey up to a purchase, which belongs to it. The journey may have begun before and gone on after.
 *
 * <p>A journey with several purchases has several purchase journeys, each from the step after the purchase before. Of
 * <em>view, order, call, order</em> they are <em>view, order</em> and <em>call, order</em>; the whole journey is longer
 * only if steps follow the last order.
 *
 * @param journey the journey
 * @param firstStep the place of the first step in it, from 0
 * @param purchaseStep the place of the purchase in it, at least that of the first step
 */
public record PurchaseJourney(Journey journey, int firstStep, int purchaseStep) {

    /**
     * Creates a purchase journey.
     *
     * @throws IllegalArgumentException if the journey has no such steps
     */
    public PurchaseJourney {
        checkNotNull(journey, "journey");
        int size = journey.steps().size();
        checkArgument(
                firstStep >= 0 && firstStep <= purchaseStep && purchaseStep < size,
                "%s has no steps from %s to %s",
                journey,
                firstStep,
                purchaseStep);
    }

    /**
     * Returns the purchase journeys of a journey in order; empty if it has no purchase.
     *
     * @param purchases the types of interactions that are purchases
     */
    public static List<PurchaseJourney> allOf(Journey journey, Set<String> purchases) {
        List<PurchaseJourney> found = new ArrayList<>();
        List<Step> steps = journey.steps();
        int first = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (purchases.contains(steps.get(i).interaction().type())) {
                found.add(new PurchaseJourney(journey, first, i));
                first = i + 1;
            }
        }
        return List.copyOf(found);
    }

    /**
     * Returns the part of a journey up to its first purchase, or empty if it has none.
     *
     * @param purchases the types of interactions that are purchases
     */
    public static Optional<PurchaseJourney> firstOf(Journey journey, String... purchases) {
        return allOf(journey, ImmutableSet.copyOf(purchases)).stream().findFirst();
    }

    /** Returns the steps in order; the last is the purchase. */
    public List<Step> steps() {
        return journey.steps().subList(firstStep, purchaseStep + 1);
    }

    /** Returns the purchase. */
    public Interaction purchase() {
        return interaction(purchaseStep);
    }

    /** Returns what it began with; the purchase itself if nothing came before. */
    public Interaction trigger() {
        return interaction(firstStep);
    }

    private Interaction interaction(int step) {
        return journey.steps().get(step).interaction();
    }

    /** Returns how many interactions came before the purchase. */
    public int interactionsBefore() {
        return purchaseStep - firstStep;
    }

    /** Returns the time from the first interaction to the purchase; zero if nothing came before. */
    public Duration duration() {
        return Duration.between(trigger().time(), purchase().time());
    }

    /** Returns what the purchase was worth, or empty if the data do not say. */
    public Optional<Money> price() {
        return purchase().value();
    }

    /** Returns whether it may have begun before the data, so that nobody knows how long it took and what began it. */
    public boolean mayBeginBeforeData() {
        return firstStep == 0 && journey.start() == Journey.Start.OPEN;
    }

    /** Returns the journey's id and the steps; no attribute of the customer. */
    @Override
    public String toString() {
        return "steps %s to %s of %s".formatted(firstStep + 1, purchaseStep + 1, journey);
    }
}
