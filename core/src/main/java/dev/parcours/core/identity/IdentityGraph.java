package dev.parcours.core.identity;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.internal.Counts;
import java.util.List;
import java.util.Map;

/**
 * The links between identifiers, as often as sources stated each.
 *
 * <p>Links are added one by one, what was collected in two places is merged, and a link that was added is taken back.
 * Who is who is asked of the graph at any time by {@link #resolve}: the answer is a function of the set of links and of
 * the rules, so that neither order nor sharding nor repetition changes it, and a link that was taken back leaves no
 * trace.
 *
 * <p>This class is mutable and not thread-safe: give each thread its own graph and merge them.
 */
public final class IdentityGraph {

    private final Counts<IdentityLink> links = new Counts<>();

    private IdentityGraph() {}

    /** Returns a graph without links. */
    public static IdentityGraph empty() {
        return new IdentityGraph();
    }

    /** Returns a graph of some links. */
    public static IdentityGraph of(Iterable<IdentityLink> links) {
        IdentityGraph graph = empty();
        links.forEach(graph::add);
        return graph;
    }

    /** Adds a link, once more if it is there already. */
    public void add(IdentityLink link) {
        links.add(link, 1);
    }

    /**
     * Takes back a link that was added, once: it is still there if it was added more often.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public void remove(IdentityLink link) {
        checkIsThere(link);
        Counts<IdentityLink> once = new Counts<>();
        once.add(link, 1);
        links.subtract(once);
    }

    /**
     * Undoes a link, however often it was added. Other links between the same identifiers stay.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public void unmerge(IdentityLink link) {
        checkIsThere(link);
        Counts<IdentityLink> all = new Counts<>();
        all.add(link, links.count(link));
        links.subtract(all);
    }

    private void checkIsThere(IdentityLink link) {
        checkArgument(
                links.count(link) > 0,
                "there is no link between %s and %s stated by %s at %s",
                link.first(),
                link.second(),
                link.origin(),
                link.time());
    }

    /** Adds the links of another graph, as often as it has each. The other one is left as it is; it may be this one. */
    public void merge(IdentityGraph other) {
        links.merge(other.links);
    }

    /** Returns the distinct links, in their order. */
    public List<IdentityLink> links() {
        return links.list(IdentityLink::compareTo).stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns how often a link was added, 0 if it is not there. */
    public long count(IdentityLink link) {
        return links.count(link);
    }

    /** Returns how many distinct links there are. */
    public int size() {
        return links.size();
    }

    /**
     * Returns who is who by the links that are there now.
     *
     * <p>Links are taken in the {@linkplain IdentityLink#compareTo order of links}: the surest first, of these the
     * oldest. Each makes the two persons that it links one, unless a {@link Guard} of the rules refuses it. So of two
     * links that cannot both hold, the surer or older one does; Adobe's Identity Optimization Algorithm replays links
     * in the same manner, the latest first.
     *
     * <p>The cost grows with the number of links, apart from sorting them.
     */
    public Identities resolve(IdentityRules rules) {
        return Resolver.resolve(links(), rules);
    }

    /** Returns the number of links; no identifier. */
    @Override
    public String toString() {
        return "%s links".formatted(size());
    }
}
