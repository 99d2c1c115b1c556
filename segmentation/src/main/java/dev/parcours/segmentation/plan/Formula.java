package dev.parcours.segmentation.plan;

import dev.parcours.segmentation.condition.Condition;
import java.util.List;
import java.util.function.Consumer;

/**
 * What has to hold for a condition to be true, with negations only at the leaves. Here nothing is unknown any more: a
 * formula is satisfied or not.
 */
sealed interface Formula {

    /** Returns what the formula says, for an evaluation as a whole. */
    Literal whole();

    /**
     * One literal that is not taken apart.
     *
     * @param whole the literal
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

    /** Passes the conditions of all leaves on. */
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
