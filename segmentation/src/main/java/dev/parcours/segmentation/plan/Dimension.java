package dev.parcours.segmentation.plan;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;

/**
 * One thing to look at of a customer, with its possible values put into classes: two values are in one class if no
 * condition of the rules tells them apart.
 *
 * <p>Classes are numbered so that those for which a condition is true are few runs. The class of a customer of whom
 * there is nothing to see is always 0.
 */
abstract class Dimension {

    private final int size;
    private final int firstKnown;

    /**
     * Creates a dimension.
     *
     * @param size how many classes there are
     * @param firstKnown the first class that says something; those before leave every condition unknown
     */
    Dimension(int size, int firstKnown) {
        this.size = size;
        this.firstKnown = firstKnown;
    }

    /** Returns how many classes there are. */
    final int size() {
        return size;
    }

    /** Returns the classes in which a condition is true; the condition looks at this dimension. */
    abstract Classes whereTrue(Condition condition);

    /** Returns the classes in which a literal is satisfied; its condition looks at this dimension. */
    final Classes admitted(Literal literal, Logic logic) {
        Classes whereTrue = whereTrue(literal.condition());
        int firstFalse = logic == Logic.TWO_VALUED ? 0 : firstKnown;
        return literal.holds() ? whereTrue : whereTrue.complement(firstFalse, size);
    }
}
