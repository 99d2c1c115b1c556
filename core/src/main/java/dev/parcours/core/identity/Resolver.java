package dev.parcours.core.identity;

import static dev.parcours.core.identity.LinkTable.NONE;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through links in their order and joins whom they link, unless a guard refuses. */
final class Resolver {

    private final LinkTable table;
    private final BitSet sharedByTooMany;
    private final Persons persons;

    private Resolver(LinkTable table) {
        this.table = table;
        sharedByTooMany = SharedIdentifiers.withTooManyPeople(table);
        persons = new Persons(table);
    }

    /** Returns who is who by distinct links in their order. */
    static Identities resolve(List<IdentityLink> links, IdentityRules rules) {
        LinkTable table = new LinkTable(links, rules);
        Resolver resolver = new Resolver(table);
        Verdicts verdicts = new Verdicts(table.linkCount());
        for (int link = 0; link < table.linkCount(); link++) {
            RefusedLink refused = resolver.refused(link);
            if (refused == null) {
                resolver.persons.join(table.first(link), table.second(link));
            } else {
                verdicts.refuse(link, refused);
            }
        }
        return new Identities(table, resolver.persons.roots(), verdicts);
    }

    private @Nullable RefusedLink refused(int link) {
        int first = table.first(link);
        int second = table.second(link);
        if (!table.namesSomebody(link)) {
            return refused(link, Guard.NEVER_LINKED, table.isNeverLinked(first), table.isNeverLinked(second));
        }
        if (sharedByTooMany.get(first) || sharedByTooMany.get(second)) {
            return refused(link, Guard.SHARED_BY_TOO_MANY, sharedByTooMany.get(first), sharedByTooMany.get(second));
        }
        int namespace = persons.conflict(first, second);
        if (namespace == NONE) {
            return null;
        }
        return new RefusedLink(
                table.link(link),
                Guard.EXCLUSIVE,
                List.of(
                        table.identifier(persons.idOf(first, namespace)),
                        table.identifier(persons.idOf(second, namespace))));
    }

    private RefusedLink refused(int number, Guard guard, boolean firstIs, boolean secondIs) {
        IdentityLink link = table.link(number);
        List<Identifier> both = List.of(link.first(), link.second());
        return new RefusedLink(link, guard, both.subList(firstIs ? 0 : 1, secondIs ? 2 : 1));
    }
}
