package dev.parcours.segmentation.plan;

import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.Not;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What has to hold for a condition to be true, with negations only at the leaves.
 *
 * <p>That a negation is true is that its part is false; that "all of" is false is that any of its parts is, and that
 * "any of" is false is that all of its parts are. So in Kleene's logic, too, being true comes down to "all" and "any" of
 * leaves that have to be true or have to be false, and here nothing is unknown any more: a literal is satisfied or not.
 */
sealed interface Formula {

    /** Returns what the formula says, for an evaluation as a whole. */
    Literal whole();

    /**
     * One leaf.
     *
     * @param whole what has to hold of it
     */
    record Leaf(Literal whole) implements Formula {}

    /**
     * Satisfied if all parts are.
     *
     * @param whole what the parts are made of
     * @param parts the parts
     */
    record All(Literal whole, List<Formula> parts) implements Formula {}

    /**
     * Satisfied if any part is.
     *
     * @param whole what the parts are made of
     * @param parts the parts
     */
    record Any(Literal whole, List<Formula> parts) implements Formula {}

    /** Returns the formula that a condition is true. */
    static Formula of(Condition condition) {
        return of(new Literal(condition, true));
    }

    private static Formula of(Literal literal) {
        Condition condition = literal.condition();
        boolean holds = literal.holds();
        if (condition instanceof Not not) {
            return of(new Literal(not.part(), !holds));
        }
        if (condition instanceof AllOf || condition instanceof AnyOf) {
            List<Formula> parts = condition.parts().stream()
                    .map(part -> of(new Literal(part, holds)))
                    .toList();
            return condition instanceof AllOf == holds ? new All(literal, parts) : new Any(literal, parts);
        }
        return condition instanceof Did did && did.maximum().isPresent() ? ofBounds(literal, did) : new Leaf(literal);
    }

    /** Returns "from 2 to 4 times" as "at least 2 times, and not at least 5 times", so that one number is left to ask. */
    private static Formula ofBounds(Literal literal, Did did) {
        boolean holds = literal.holds();
        int maximum = did.maximum().getAsInt();
        Formula atLeast = new Leaf(new Literal(atLeast(did, Math.max(did.minimum(), 1)), holds));
        if (maximum == Integer.MAX_VALUE) {
            return atLeast;
        }
        Formula notAbove = new Leaf(new Literal(atLeast(did, maximum + 1), !holds));
        if (did.minimum() == 0) {
            return notAbove;
        }
        List<Formula> both = List.of(atLeast, notAbove);
        return holds ? new All(literal, both) : new Any(literal, both);
    }

    private static Did atLeast(Did did, int times) {
        return new Did(did.filter(), times, OptionalInt.empty(), did.window());
    }

    /** Passes all leaves on. */
    default void forEachLeaf(Consumer<Condition> action) {
        if (this instanceof All all) {
            all.parts().forEach(part -> part.forEachLeaf(action));
        } else if (this instanceof Any any) {
            any.parts().forEach(part -> part.forEachLeaf(action));
        } else {
            action.accept(whole().condition());
        }
    }
}
