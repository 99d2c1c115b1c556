package dev.parcours.segmentation.check;

import dev.parcours.segmentation.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A condition that is not taken apart, once for all places where it stands: equal conditions have one answer.
 *
 * @param number its number, from 0
 * @param condition the condition
 * @param subject what it looks at
 * @param answers the answers that there are
 */
record Atom(int number, Condition condition, Subject subject, TruthSet answers) {

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
