package dev.parcours.core.identity;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import java.util.List;

/**
 * What the erasure of a person takes out, and which figures it changes.
 *
 * @param customer the customer whom the person was
 * @param identifiers the person's identifiers
 * @param links the links that go
 * @param interactions the interactions that go
 * @param journeys the journeys that go
 * @param figures each figure that was given, by name
 */
public record ErasureReport(
        Identifier customer,
        List<Identifier> identifiers,
        List<IdentityLink> links,
        List<Interaction> interactions,
        List<Journey> journeys,
        List<FigureChange> figures) {

    /** Creates a report. */
    public ErasureReport {
        checkNotNull(customer, "customer");
        identifiers = List.copyOf(identifiers);
        links = List.copyOf(links);
        interactions = List.copyOf(interactions);
        journeys = List.copyOf(journeys);
        figures = List.copyOf(figures);
    }

    /** Returns the figures that had counted the person. */
    public List<FigureChange> changedFigures() {
        return figures.stream().filter(FigureChange::isChanged).toList();
    }

    /** Returns the customer and the counts; no attribute of the customer. */
    @Override
    public String toString() {
        return "erasure of %s: %s identifiers, %s links, %s interactions, %s journeys, %s figures changed"
                .formatted(
                        customer,
                        identifiers.size(),
                        links.size(),
                        interactions.size(),
                        journeys.size(),
                        changedFigures().size());
    }
}
