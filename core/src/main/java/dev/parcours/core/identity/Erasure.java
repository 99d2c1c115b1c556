package dev.parcours.core.identity;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.path.Accumulator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The erasure of one person, such as one who asked to be forgotten.
 *
 * <p>What goes are
 *
 * <ul>
 *   <li>the person's links: those that name an identifier of the person's, but for one case. A link of a device of the
 *       person's with an identifier of another that is not of a {@linkplain IdentityRules#shared() shared kind} is as
 *       much the other's, such as the login of another on the same tablet, and stays;
 *   <li>the person's interactions and journeys: those that are of the customer, or {@linkplain Identities#assign would
 *       be}. Both the interactions as they were read and those that were assigned can be given.
 * </ul>
 *
 * <p>Without the person's links, others may be resolved otherwise: a device that too many people shared may link those
 * who are left. Resolve the remaining graph anew.
 *
 * <p>Nothing here remembers the person. If the sources may be read again, it is for the caller to keep what holds them
 * off, such as hashes of the identifiers, and to leave such records out before they get here: a list of the forgotten
 * is itself data of theirs, and whether and how to keep it is a question of law that a library does not answer.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Erasure {

    private final Identities identities;
    private final Identifier customer;
    private final List<Identifier> identifiers;
    private final Set<Identifier> own;

    Erasure(Identities identities, Identifier identifier) {
        this.identities = identities;
        customer = identities.customer(identifier);
        identifiers = identities.identifiers(identifier);
        own = Set.copyOf(identifiers);
    }

    /** Returns the customer whom the person is. */
    public Identifier customer() {
        return customer;
    }

    /** Returns the person's identifiers, in the order of precedence. */
    public List<Identifier> identifiers() {
        return identifiers;
    }

    /** Returns a graph without the person's links. The given one is left as it is. */
    public IdentityGraph remaining(IdentityGraph graph) {
        IdentityGraph remaining = IdentityGraph.empty();
        remaining.merge(graph);
        links(graph).forEach(remaining::unmerge);
        return remaining;
    }

    /**
     * Takes the person's journeys out of figures and reports what goes.
     *
     * <p>Only the figures are changed. An accumulator does not know whose journeys it counted, so give those that
     * counted the given journeys; one that refuses a journey, or counts another grain, is left as it is, and the report
     * says so.
     *
     * @param graph the links
     * @param interactions the interactions, or none if they are not kept
     * @param journeys the journeys that the figures counted, of whatever grain
     * @param figures the accumulators, by a name for each
     */
    public ErasureReport apply(
            IdentityGraph graph,
            Collection<Interaction> interactions,
            Iterable<Journey> journeys,
            Map<String, ? extends Accumulator<?>> figures) {
        List<Journey> ownJourneys = journeys(journeys);
        List<FigureChange> changes = new ArrayList<>();
        new TreeMap<>(figures).forEach((name, figure) -> changes.add(takeOut(name, figure, ownJourneys)));
        return new ErasureReport(customer, identifiers, links(graph), interactions(interactions), ownJourneys, changes);
    }

    private List<IdentityLink> links(IdentityGraph graph) {
        return graph.links().stream()
                .filter(link -> goes(link.first(), link.second()) || goes(link.second(), link.first()))
                .toList();
    }

    private boolean goes(Identifier end, Identifier other) {
        boolean isAnothersToo = isShared(end) && !isShared(other) && !own.contains(other);
        return own.contains(end) && !isAnothersToo;
    }

    private boolean isShared(Identifier identifier) {
        return identities.rules().shared().contains(identifier.namespace());
    }

    private List<Interaction> interactions(Collection<Interaction> interactions) {
        Assigner assigner = identities.assigner();
        return interactions.stream()
                .filter(interaction ->
                        Identifier.ofCustomer(assigner.customer(interaction)).equals(customer))
                .toList();
    }

    private List<Journey> journeys(Iterable<Journey> journeys) {
        List<Journey> ownJourneys = new ArrayList<>();
        for (Journey journey : journeys) {
            if (identities.customer(Identifier.ofCustomer(journey.customer())).equals(customer)) {
                ownJourneys.add(journey);
            }
        }
        return ownJourneys;
    }

    private static FigureChange takeOut(String name, Accumulator<?> figure, List<Journey> journeys) {
        long before = figure.journeys();
        long refused = 0;
        for (Journey journey : journeys) {
            try {
                figure.remove(journey);
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        return new FigureChange(name, before, figure.journeys(), refused);
    }
}
