package dev.parcours.core.identity;

import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileUpdate;
import dev.parcours.core.identity.IdentityExplanation.Hop;
import dev.parcours.core.identity.IdentityExplanation.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who is who, by the links of an {@link IdentityGraph} and some {@link IdentityRules}.
 *
 * <p>Each person has one {@linkplain #customer customer}: of the person's identifiers the first in the order of
 * precedence that the rules describe, such as the customer id. An identifier that no link names is a person of its own.
 *
 * <p>This class is immutable and thread-safe. It keeps the links that were there when it was made.
 */
public final class Identities {

    private final LinkTable table;
    private final int[] customers;
    private final Verdicts verdicts;
    private final Members members;

    Identities(LinkTable table, int[] customers, Verdicts verdicts) {
        this.table = table;
        this.customers = customers;
        this.verdicts = verdicts;
        members = new Members(customers);
    }

    /** Returns the rules. */
    public IdentityRules rules() {
        return table.rules();
    }

    /** Returns every identifier that a link names, in the order of precedence. */
    public List<Identifier> identifiers() {
        return IntStream.range(0, table.size()).mapToObj(table::identifier).toList();
    }

    /** Returns the customer of each person of whom a link names an identifier, in the order of precedence. */
    public List<Identifier> customers() {
        return IntStream.range(0, table.size())
                .filter(number -> customers[number] == number)
                .mapToObj(table::identifier)
                .toList();
    }

    /**
     * Returns the customer that an identifier is. The customer of interactions is this one as
     * {@linkplain Identifier#toString text}.
     */
    public Identifier customer(Identifier identifier) {
        int number = table.number(identifier);
        return number == LinkTable.NONE ? identifier : table.identifier(customers[number]);
    }

    /** Returns all identifiers of the person whom an identifier is, in the order of precedence: the customer first. */
    public List<Identifier> identifiers(Identifier identifier) {
        int number = table.number(identifier);
        return number == LinkTable.NONE
                ? List.of(identifier)
                : members.of(customers[number]).mapToObj(table::identifier).toList();
    }

    /** Returns the links that make nobody one, in the order of links, each with what refused it. */
    public List<RefusedLink> refused() {
        return verdicts.list();
    }

    /**
     * Explains why two identifiers are one person, or why they are not.
     *
     * <p>Of the chains that make them one, the explanation shows one whose least sure link is as sure as possible, of
     * these one with the fewest links. Between two persons, it shows a chain with the fewest refused links, of these
     * one with the fewest links. What is left to choose, the order of links decides. The explanation the other way
     * round shows the same chain backwards.
     */
    public IdentityExplanation explain(Identifier from, Identifier to) {
        int start = table.number(from);
        int end = table.number(to);
        if (from.equals(to)) {
            return new IdentityExplanation(from, to, Verdict.ONE_PERSON, List.of());
        }
        if (start == LinkTable.NONE || end == LinkTable.NONE) {
            return new IdentityExplanation(from, to, Verdict.NOT_LINKED, List.of());
        }
        Chains chains = new Chains(table, verdicts);
        if (customers[start] == customers[end]) {
            return new IdentityExplanation(from, to, Verdict.ONE_PERSON, hops(start, chains.surest(start, end)));
        }
        Optional<List<Integer>> chain = chains.leastRefused(start, end);
        Verdict verdict = chain.isPresent() ? Verdict.REFUSED : Verdict.NOT_LINKED;
        return new IdentityExplanation(from, to, verdict, hops(start, chain.orElse(List.of())));
    }

    private List<Hop> hops(int start, List<Integer> chain) {
        List<Hop> hops = new ArrayList<>(chain.size());
        int at = start;
        for (int link : chain) {
            int next = table.other(link, at);
            hops.add(new Hop(table.identifier(at), table.identifier(next), table.link(link), verdicts.of(link)));
            at = next;
        }
        return hops;
    }

    /**
     * Gives interactions the customers that their identifiers are, so that journeys can be built of them.
     *
     * <p>What stands as the customer of an interaction is read as an {@linkplain Identifier#parse identifier}, such as
     * {@code cookie:f3a9}. If that is of a {@linkplain IdentityRules#shared() shared kind}, the interaction is
     * anonymous, and the {@link AnonymousPolicy} of the rules says whose it is. Interactions whose identifier no link
     * names, or that is linked with nobody by the rules, stay as they are.
     *
     * <p>To undo it, keep the interactions that were given and assign these anew: the identifiers that were replaced
     * are not in the result, apart from the counts of its {@linkplain Assignment#joins() joins}.
     */
    public Assignment assign(Collection<Interaction> interactions) {
        return assigner().assign(interactions);
    }

    /**
     * Returns what is said of profiles, with the customers that their identifiers are, in the order given. A profile is
     * of the person whom the identifier is, whenever it became known; the {@link AnonymousPolicy} is of interactions
     * only.
     */
    public List<ProfileUpdate> assignProfiles(Collection<ProfileUpdate> updates) {
        return updates.stream()
                .map(update -> update.withCustomer(
                        customer(Identifier.ofCustomer(update.customer())).toString()))
                .toList();
    }

    /**
     * Returns what the erasure of a person takes: the one whom an identifier is. Nothing is changed yet.
     *
     * @param identifier any identifier of the person
     */
    public Erasure erase(Identifier identifier) {
        return new Erasure(this, identifier);
    }

    Assigner assigner() {
        return new Assigner(table, customers, verdicts);
    }

    /** Returns the numbers of identifiers and customers; no identifier. */
    @Override
    public String toString() {
        return "%s identifiers of %s customers".formatted(table.size(), members.persons());
    }
}
