package dev.parcours.segmentation.plan;

import dev.parcours.segmentation.condition.Condition;

/**
 * A condition that has to be true, or one that has to be false; that it is unknown satisfies neither.
 *
 * @param condition the condition
 * @param holds whether it has to be true
 */
record Literal(Condition condition, boolean holds) {}
