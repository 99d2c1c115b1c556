package dev.parcours.core.identity;

import static dev.parcours.core.identity.LinkTable.NONE;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the identifiers of shared kinds behind which there are too many people.
 *
 * <p>Goes from the identifiers that are not of a shared kind outwards, one link at a time. What is found at one
 * distance depends on the distance before alone, so nothing depends on an order.
 */
final class SharedIdentifiers {

    private static final int[] NOBODY = {};

    private final LinkTable table;
    private final Persons persons;
    private final long[] namespacesOfPersons;
    private final int[] distances;
    private final int[][] people;
    private final BitSet tooMany = new BitSet();

    private SharedIdentifiers(LinkTable table) {
        this.table = table;
        persons = personsWithoutShared(table);
        namespacesOfPersons = namespacesOfPersons();
        distances = new int[table.size()];
        people = new int[table.size()][];
        Arrays.fill(people, NOBODY);
    }

    /** Returns the identifiers of shared kinds behind which there are more people than the rules allow. */
    static BitSet withTooManyPeople(LinkTable table) {
        SharedIdentifiers found = new SharedIdentifiers(table);
        found.goOutwards();
        return found.tooMany;
    }

    private static Persons personsWithoutShared(LinkTable table) {
        Persons persons = new Persons(table);
        for (int link = 0; link < table.linkCount(); link++) {
            int first = table.first(link);
            int second = table.second(link);
            boolean isFree = table.namesSomebody(link) && !table.isShared(first) && !table.isShared(second);
            if (isFree && persons.conflict(first, second) == NONE) {
                persons.join(first, second);
            }
        }
        return persons;
    }

    /** Each namespace in which a person has an identifier, behind the number of the person, in order. */
    private long[] namespacesOfPersons() {
        Map<String, Integer> namespaces = new HashMap<>();
        long[] pairs = new long[table.size()];
        int size = 0;
        for (int i = 0; i < table.size(); i++) {
            if (!table.isShared(i)) {
                String name = table.identifier(i).namespace();
                int namespace = namespaces.computeIfAbsent(name, added -> namespaces.size());
                pairs[size++] = (long) persons.root(i) << Integer.SIZE | namespace;
            }
        }
        return Arrays.stream(pairs, 0, size).sorted().distinct().toArray();
    }

    private void goOutwards() {
        int[] reached = new int[table.size()];
        int size = 0;
        for (int i = 0; i < table.size(); i++) {
            distances[i] = table.isShared(i) ? NONE : 0;
            if (!table.isShared(i)) {
                people[i] = new int[] {persons.root(i)};
                reached[size++] = i;
            }
        }
        int from = 0;
        for (int distance = 1; from < size; distance++) {
            int to = size;
            size = reachNext(reached, from, to, distance);
            for (int i = to; i < size; i++) {
                int identifier = reached[i];
                people[identifier] = peopleBehind(identifier);
                tooMany.set(identifier, isTooMany(people[identifier]));
            }
            from = to;
        }
    }

    /** Appends the identifiers that are one link further than those of a distance; returns how many are reached now. */
    private int reachNext(int[] reached, int from, int to, int distance) {
        int size = to;
        for (int i = from; i < to; i++) {
            int identifier = reached[i];
            int degree = tooMany.get(identifier) ? 0 : table.degree(identifier);
            for (int place = 0; place < degree; place++) {
                int link = table.linkOf(identifier, place);
                int other = table.other(link, identifier);
                if (distances[other] == NONE && table.namesSomebody(link)) {
                    distances[other] = distance;
                    reached[size++] = other;
                }
            }
        }
        return size;
    }

    private int[] peopleBehind(int identifier) {
        int[] behind = NOBODY;
        int size = 0;
        for (int place = 0; place < table.degree(identifier); place++) {
            int link = table.linkOf(identifier, place);
            int other = table.other(link, identifier);
            boolean isNearer = distances[other] == distances[identifier] - 1 && !tooMany.get(other);
            if (isNearer && table.namesSomebody(link)) {
                int[] added = people[other];
                if (size + added.length > behind.length) {
                    behind = Arrays.copyOf(behind, Math.max(size + added.length, 2 * size));
                }
                System.arraycopy(added, 0, behind, size, added.length);
                size += added.length;
            }
        }
        return size < 2
                ? behind
                : Arrays.stream(behind, 0, size).sorted().distinct().toArray();
    }

    private boolean isTooMany(int[] behind) {
        if (behind.length <= table.rules().mostPeople()) {
            return false;
        }
        Map<Integer, Integer> byNamespace = new HashMap<>();
        for (int person : behind) {
            for (int i = firstOf(person); i < namespacesOfPersons.length; i++) {
                if (namespacesOfPersons[i] >>> Integer.SIZE != person) {
                    break;
                }
                int count = byNamespace.merge((int) namespacesOfPersons[i], 1, Integer::sum);
                if (count > table.rules().mostPeople()) {
                    return true;
                }
            }
        }
        return false;
    }

    private int firstOf(int person) {
        int found = Arrays.binarySearch(namespacesOfPersons, (long) person << Integer.SIZE);
        return found >= 0 ? found : -found - 1;
    }
}
