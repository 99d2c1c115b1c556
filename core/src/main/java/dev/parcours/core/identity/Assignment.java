package dev.parcours.core.identity;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Interaction;
import java.util.List;

/**
 * Interactions with the customers that their identifiers are, and what that changed.
 *
 * @param interactions all interactions, in the order in which they were given
 * @param joins which identifiers had interactions that now are of another customer, by identifier, then by customer; an
 *     identifier stands here several times if its interactions are of several customers
 */
public record Assignment(List<Interaction> interactions, List<Join> joins) {

    /** Creates an assignment. */
    public Assignment {
        interactions = List.copyOf(interactions);
        joins = List.copyOf(joins);
    }

    /** Returns how many interactions are of another customer than before. */
    public long joined() {
        return joins.stream().mapToLong(Join::interactions).sum();
    }

    /** Returns the counts; no attribute of a customer. */
    @Override
    public String toString() {
        return "%s interactions, %s of them joined to another customer".formatted(interactions.size(), joined());
    }

    /**
     * How many interactions of one identifier are now of one customer.
     *
     * @param from the customer of the interactions before
     * @param to the customer now
     * @param interactions how many, at least 1
     */
    public record Join(String from, String to, long interactions) {

        /** Creates a join. */
        public Join {
            checkNotNull(from, "from");
            checkNotNull(to, "to");
        }
    }
}
