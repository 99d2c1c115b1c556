package dev.parcours.core.identity;

import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links by number, in their order, between identifiers by number, in the order of precedence: millions of both fit into
 * arrays.
 */
final class LinkTable {

    /** No identifier, link or namespace. */
    static final int NONE = -1;

    private final IdentityRules rules;
    private final List<IdentityLink> links;
    private final Identifier[] identifiers;
    private final Map<Identifier, Integer> numbers;
    private final int[] firsts;
    private final int[] seconds;
    private final int[] starts;
    private final int[] incident;
    private final boolean[] shared;
    private final boolean[] neverLinked;

    /** Creates the table of distinct links in their order. */
    LinkTable(List<IdentityLink> links, IdentityRules rules) {
        this.links = links;
        this.rules = rules;
        identifiers = inPrecedence(links, rules);
        numbers = Maps.newHashMapWithExpectedSize(identifiers.length);
        shared = new boolean[identifiers.length];
        neverLinked = new boolean[identifiers.length];
        for (int i = 0; i < identifiers.length; i++) {
            numbers.put(identifiers[i], i);
            shared[i] = rules.shared().contains(identifiers[i].namespace());
            neverLinked[i] = rules.isNeverLinked(identifiers[i].value());
        }
        firsts = links.stream().mapToInt(link -> number(link.first())).toArray();
        seconds = links.stream().mapToInt(link -> number(link.second())).toArray();
        starts = starts();
        incident = incident();
    }

    private static Identifier[] inPrecedence(List<IdentityLink> links, IdentityRules rules) {
        Set<Identifier> all = new HashSet<>();
        for (IdentityLink link : links) {
            all.add(link.first());
            all.add(link.second());
        }
        Identifier[] ordered = all.toArray(Identifier[]::new);
        Arrays.sort(
                ordered,
                Comparator.<Identifier>comparingInt(identifier -> rank(identifier, rules))
                        .thenComparing(Comparator.naturalOrder()));
        return ordered;
    }

    private static int rank(Identifier identifier, IdentityRules rules) {
        int exclusive = rules.exclusive().indexOf(identifier.namespace());
        if (exclusive >= 0) {
            return exclusive;
        }
        int rest = rules.exclusive().size();
        return rules.shared().contains(identifier.namespace()) ? rest + 1 : rest;
    }

    /** Where the links of each identifier start among the incident ones, and at last where these end. */
    private int[] starts() {
        int[] counted = new int[identifiers.length + 1];
        for (int link = 0; link < firsts.length; link++) {
            counted[firsts[link] + 1]++;
            counted[seconds[link] + 1]++;
        }
        for (int i = 0; i < identifiers.length; i++) {
            counted[i + 1] += counted[i];
        }
        return counted;
    }

    private int[] incident() {
        int[] next = Arrays.copyOf(starts, identifiers.length);
        int[] filled = new int[2 * firsts.length];
        for (int link = 0; link < firsts.length; link++) {
            filled[next[firsts[link]]++] = link;
            filled[next[seconds[link]]++] = link;
        }
        return filled;
    }

    IdentityRules rules() {
        return rules;
    }

    /** Returns how many identifiers there are. */
    int size() {
        return identifiers.length;
    }

    Identifier identifier(int number) {
        return identifiers[number];
    }

    /** Returns the number of an identifier, or {@link #NONE} if no link names it. */
    int number(Identifier identifier) {
        return numbers.getOrDefault(identifier, NONE);
    }

    int linkCount() {
        return firsts.length;
    }

    IdentityLink link(int number) {
        return links.get(number);
    }

    int first(int link) {
        return firsts[link];
    }

    int second(int link) {
        return seconds[link];
    }

    /** Returns the end of a link that is not the given one. */
    int other(int link, int end) {
        return firsts[link] == end ? seconds[link] : firsts[link];
    }

    /** Returns how many links name an identifier. */
    int degree(int identifier) {
        return starts[identifier + 1] - starts[identifier];
    }

    /** Returns one of the links that name an identifier, by its place among them in the order of links. */
    int linkOf(int identifier, int place) {
        return incident[starts[identifier] + place];
    }

    boolean isShared(int identifier) {
        return shared[identifier];
    }

    boolean isNeverLinked(int identifier) {
        return neverLinked[identifier];
    }

    /** Returns whether neither end of a link is a value that stands for nobody. */
    boolean namesSomebody(int link) {
        return !neverLinked[firsts[link]] && !neverLinked[seconds[link]];
    }
}
