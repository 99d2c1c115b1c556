package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one kind of condition without parts is answered. Keeps no state.
 *
 * @param <C> the kind
 */
interface Question<C extends Condition> {

    /** Returns the answer, in three-valued logic, and what was seen. */
    Finding find(C condition, Facts facts);

    /**
     * Returns an instant after {@link Facts#asOf()} before which time alone cannot change the answer; empty if it never
     * can. It may be earlier than the change, never later, and asking again from there on must come to an end.
     */
    default Optional<Instant> steadyUntil(C condition, Facts facts) {
        return Optional.empty();
    }

    /** Returns which data the answer depends on, the instant asked for aside. */
    Reads reads(C condition, Surroundings around);

    /** Returns whether an interaction more or less can make a difference; true where that is not sure. */
    default boolean concerns(C condition, Interaction interaction, Surroundings around) {
        return reads(condition, around).has(interaction);
    }

    /** Returns the conditions that the answer was worked out from, in order, for an explanation. */
    default List<Condition> reasons(C condition, Facts facts) {
        return List.of();
    }

    /**
     * Returns ways to bring the other answer about, the time alone aside, which is tried for every kind; they need not
     * work, since each is tried before it is told. By default none, so nothing is said of a kind unless it says so.
     *
     * @param wanted whether the condition is to become true or to become false
     * @param search finds the ways of other conditions that this one depends on
     */
    default List<Way> ways(C condition, boolean wanted, Ways search) {
        return List.of();
    }

    /**
     * Returns what {@link #steadyUntil} does, for the answer that there would be if some interactions came at whatever
     * instant is asked for. By default it is that instant, which promises nothing. It is asked of conditions that
     * {@linkplain #reads read} such interactions.
     *
     * @param added the interactions, as they would come at {@link Facts#asOf()}
     * @param facts what is known without them
     */
    default Optional<Instant> steadyUntilWith(List<Interaction> added, C condition, Facts facts) {
        return Optional.of(facts.asOf());
    }
}
