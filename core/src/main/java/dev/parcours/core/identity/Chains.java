package dev.parcours.core.identity;

import static java.util.Objects.requireNonNull;

import dev.parcours.core.identity.IdentityLink.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Finds chains of links between identifiers.
 *
 * <p>Dijkstra's algorithm, with what is found first kept on a tie: each identifier's links are looked at in their
 * order, and a chain is always looked for from the identifier of the higher precedence, so that there and back are one
 * chain.
 */
final class Chains {

    private static final long REFUSED = 1L << Integer.SIZE;

    private final LinkTable table;
    private final Verdicts verdicts;

    Chains(LinkTable table, Verdicts verdicts) {
        this.table = table;
        this.verdicts = verdicts;
    }

    /**
     * Returns the links between two identifiers of one person: of the chains whose least sure link is as sure as
     * possible, one with the fewest links.
     */
    List<Integer> surest(int from, int to) {
        for (Strength strength : Strength.values()) {
            Optional<List<Integer>> chain = find(from, to, strength, false);
            if (chain.isPresent()) {
                return chain.get();
            }
        }
        throw new AssertionError("the identifiers are not of one person");
    }

    /** Returns a chain of links, refused ones among them: with the fewest refused links, then with the fewest links. */
    Optional<List<Integer>> leastRefused(int from, int to) {
        return find(from, to, Strength.INFERRED, true);
    }

    private Optional<List<Integer>> find(int from, int to, Strength leastSure, boolean throughRefused) {
        Search search = new Search(leastSure, throughRefused);
        Optional<List<Integer>> chain = search.chain(Math.min(from, to), Math.max(from, to));
        if (from > to) {
            chain.ifPresent(Collections::reverse);
        }
        return chain;
    }

    private final class Search {

        private final Strength leastSure;
        private final boolean throughRefused;
        private final Map<Integer, Reached> reached = new HashMap<>();
        private final PriorityQueue<Reached> open =
                new PriorityQueue<>(Comparator.comparingLong(Reached::cost).thenComparingLong(Reached::turn));
        private long turn;

        Search(Strength leastSure, boolean throughRefused) {
            this.leastSure = leastSure;
            this.throughRefused = throughRefused;
        }

        Optional<List<Integer>> chain(int from, int to) {
            reach(from, LinkTable.NONE, 0);
            for (Reached at = open.poll(); at != null; at = open.poll()) {
                if (at.identifier() == to) {
                    return Optional.of(linksTo(at));
                }
                if (at.equals(reached.get(at.identifier()))) {
                    goOn(at);
                }
            }
            return Optional.empty();
        }

        private void goOn(Reached at) {
            for (int place = 0; place < table.degree(at.identifier()); place++) {
                int link = table.linkOf(at.identifier(), place);
                boolean isRefused = verdicts.isRefused(link);
                boolean isSure = table.link(link).strength().compareTo(leastSure) <= 0;
                if (isSure && (throughRefused || !isRefused)) {
                    reach(table.other(link, at.identifier()), link, at.cost() + (isRefused ? REFUSED : 1));
                }
            }
        }

        private void reach(int identifier, int link, long cost) {
            Reached before = reached.get(identifier);
            if (before == null || cost < before.cost()) {
                Reached now = new Reached(identifier, link, cost, turn++);
                reached.put(identifier, now);
                open.add(now);
            }
        }

        private List<Integer> linksTo(Reached end) {
            List<Integer> links = new ArrayList<>();
            Reached at = end;
            while (at.link() != LinkTable.NONE) {
                links.add(at.link());
                at = requireNonNull(reached.get(table.other(at.link(), at.identifier())));
            }
            Collections.reverse(links);
            return links;
        }
    }

    /** An identifier, the link by which it was reached, at which cost, and as the how manieth. */
    private record Reached(int identifier, int link, long cost, long turn) {}
}
