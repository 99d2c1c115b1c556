package dev.parcours.core.identity;

import static dev.parcours.core.identity.LinkTable.NONE;

import java.util.Arrays;
import java.util.List;

/**
 * Identifiers put together into persons, of whom none has two ids of one exclusive namespace.
 *
 * <p>A forest of disjoint sets. The root of a set is its identifier of the highest precedence, which makes it the
 * customer; trees stay flat enough by halving paths alone.
 */
final class Persons {

    private final int[] parents;
    private final int[][] ids;

    /** Creates a person of each identifier. */
    Persons(LinkTable table) {
        List<String> exclusive = table.rules().exclusive();
        parents = new int[table.size()];
        ids = new int[exclusive.size()][table.size()];
        for (int[] ofNamespace : ids) {
            Arrays.fill(ofNamespace, NONE);
        }
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            int namespace = exclusive.indexOf(table.identifier(i).namespace());
            if (namespace >= 0) {
                ids[namespace][i] = i;
            }
        }
    }

    /** Returns the identifier of the highest precedence of a person. */
    int root(int identifier) {
        int at = identifier;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** Returns the place of the first exclusive namespace of which one person would have two ids, or none. */
    int conflict(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        for (int namespace = 0; namespace < ids.length && rootA != rootB; namespace++) {
            if (ids[namespace][rootA] != NONE && ids[namespace][rootB] != NONE) {
                return namespace;
            }
        }
        return NONE;
    }

    /** Returns a person's id in an exclusive namespace, or none. */
    int idOf(int identifier, int namespace) {
        return ids[namespace][root(identifier)];
    }

    /** Makes two persons one, who must not be in {@linkplain #conflict conflict}. */
    void join(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        int root = Math.min(rootA, rootB);
        int rest = Math.max(rootA, rootB);
        parents[rest] = root;
        for (int[] ofNamespace : ids) {
            ofNamespace[root] = ofNamespace[root] == NONE ? ofNamespace[rest] : ofNamespace[root];
        }
    }

    /** Returns the root of each identifier. */
    int[] roots() {
        int[] roots = new int[parents.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = root(i);
        }
        return roots;
    }
}
