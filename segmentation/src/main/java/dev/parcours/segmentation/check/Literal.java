package dev.parcours.segmentation.check;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a condition at one place of the rules.
 *
 * @param atom the condition
 * @param target what its answer has to be
 * @param answers the answers that do
 * @param spot where it stands
 */
record Literal(Atom atom, Target target, TruthSet answers, Spot spot) {

    // Each is at a place of its own, so identity is enough, and it is faster than to compare what is below.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return 31 * target.name().hashCode() + spot.step().hashCode();
    }
}
