package dev.parcours.core.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is who, found with nothing but sets and the words of {@link IdentityRules}: the reference for the laws. */
final class NaiveIdentities {

    private final IdentityRules rules;
    private final TreeSet<IdentityLink> links;
    private final Map<IdentityLink, Guard> refused = new LinkedHashMap<>();
    private final Set<Set<Identifier>> persons;

    NaiveIdentities(Collection<IdentityLink> links, IdentityRules rules) {
        this.links = new TreeSet<>(links);
        this.rules = rules;
        Set<Identifier> sharedByTooMany = sharedByTooMany();
        for (IdentityLink link : this.links) {
            if (!namesSomebody(link)) {
                refused.put(link, Guard.NEVER_LINKED);
            } else if (ends(link).anyMatch(sharedByTooMany::contains)) {
                refused.put(link, Guard.SHARED_BY_TOO_MANY);
            }
        }
        persons = join(link -> !refused.containsKey(link), refused);
    }

    Set<Set<Identifier>> persons() {
        return persons;
    }

    Map<IdentityLink, Guard> refused() {
        return refused;
    }

    private Set<Set<Identifier>> join(Predicate<IdentityLink> isUsed, Map<IdentityLink, Guard> conflicts) {
        Set<Set<Identifier>> joined =
                links.stream().flatMap(NaiveIdentities::ends).map(Set::of).collect(Collectors.toSet());
        for (IdentityLink link : links) {
            if (isUsed.test(link)) {
                Set<Identifier> both = new HashSet<>(personOf(joined, link.first()));
                both.addAll(personOf(joined, link.second()));
                boolean isTwo = rules.exclusive().stream().anyMatch(namespace -> count(both, namespace) > 1);
                if (isTwo) {
                    conflicts.put(link, Guard.EXCLUSIVE);
                } else {
                    joined.removeIf(both::containsAll);
                    joined.add(Set.copyOf(both));
                }
            }
        }
        return joined;
    }

    private Set<Identifier> sharedByTooMany() {
        Set<Set<Identifier>> without =
                join(link -> namesSomebody(link) && ends(link).noneMatch(this::isShared), new HashMap<>());
        Map<Identifier, Set<Set<Identifier>>> behind = new HashMap<>();
        links.stream()
                .flatMap(NaiveIdentities::ends)
                .filter(id -> !isShared(id))
                .forEach(id -> behind.put(id, Set.of(personOf(without, id))));
        Set<Identifier> tooMany = new HashSet<>();
        Map<Identifier, Set<Set<Identifier>>> nearest = new HashMap<>(behind);
        while (!nearest.isEmpty()) {
            Map<Identifier, Set<Set<Identifier>>> next = new HashMap<>();
            for (IdentityLink link : links) {
                if (namesSomebody(link)) {
                    for (List<Identifier> way :
                            List.of(List.of(link.first(), link.second()), List.of(link.second(), link.first()))) {
                        if (nearest.containsKey(way.get(0))
                                && !tooMany.contains(way.get(0))
                                && !behind.containsKey(way.get(1))) {
                            next.computeIfAbsent(way.get(1), id -> new HashSet<>())
                                    .addAll(nearest.get(way.get(0)));
                        }
                    }
                }
            }
            behind.putAll(next);
            next.forEach((id, people) -> {
                if (people(people) > rules.mostPeople()) {
                    tooMany.add(id);
                }
            });
            nearest = next;
        }
        return tooMany;
    }

    private static long people(Set<Set<Identifier>> persons) {
        return persons.stream()
                .flatMap(person -> person.stream().map(Identifier::namespace).distinct())
                .collect(Collectors.groupingBy(namespace -> namespace, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(count -> count)
                .max()
                .orElse(0);
    }

    private static Set<Identifier> personOf(Set<Set<Identifier>> persons, Identifier id) {
        return persons.stream()
                .filter(person -> person.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static long count(Set<Identifier> ids, String namespace) {
        return ids.stream().filter(id -> id.namespace().equals(namespace)).count();
    }

    private boolean namesSomebody(IdentityLink link) {
        return ends(link).noneMatch(id -> rules.isNeverLinked(id.value()));
    }

    private boolean isShared(Identifier id) {
        return rules.shared().contains(id.namespace());
    }

    private static Stream<Identifier> ends(IdentityLink link) {
        return Stream.of(link.first(), link.second());
    }

    /** The length of the shortest way between two identifiers over some links; many, if there is none. */
    static int distance(Identifier from, Identifier to, Collection<IdentityLink> over) {
        List<Set<Identifier>> reached = new ArrayList<>(List.of(Set.of(from)));
        for (int length = 0; length <= over.size(); length++) {
            Set<Identifier> now = reached.get(length);
            if (now.contains(to)) {
                return length;
            }
            Set<Identifier> next = new HashSet<>(now);
            over.stream()
                    .filter(link -> ends(link).anyMatch(now::contains))
                    .flatMap(NaiveIdentities::ends)
                    .forEach(next::add);
            reached.add(next);
        }
        return Integer.MAX_VALUE;
    }
}
