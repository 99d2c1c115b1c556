package dev.parcours.segmentation.check;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Truth;

/**
 * A condition of which only some answers are asked for.
 *
 * @param condition a condition without parts
 * @param answers the answers asked for
 */
record Constraint(Condition condition, TruthSet answers) {

    boolean allows(Truth answer) {
        return answers.has(answer);
    }

    boolean allows(boolean answer) {
        return answers.has(Truth.of(answer));
    }
}
