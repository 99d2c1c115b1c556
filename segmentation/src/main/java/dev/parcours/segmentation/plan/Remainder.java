package dev.parcours.segmentation.plan;

import java.util.Collection;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What is left to ask of a clause that the rows let through: first classes, then what has to be evaluated. */
final class Remainder {

    private final int[] dimensions;
    private final Classes[] admitted;
    private final Literal[] literals;

    private Remainder(SortedMap<Integer, Classes> admitted, Collection<Literal> literals) {
        dimensions = admitted.keySet().stream().mapToInt(i -> i).toArray();
        this.admitted = admitted.values().toArray(Classes[]::new);
        this.literals = literals.toArray(Literal[]::new);
    }

    /** Returns what is left; null if nothing is. */
    static @Nullable Remainder of(SortedMap<Integer, Classes> admitted, Collection<Literal> literals) {
        return admitted.isEmpty() && literals.isEmpty() ? null : new Remainder(admitted, literals);
    }

    boolean holds(int[] classes, Evaluation evaluation) {
        for (int i = 0; i < dimensions.length; i++) {
            if (!admitted[i].contains(classes[dimensions[i]])) {
                return false;
            }
        }
        for (Literal literal : literals) {
            if (!evaluation.isSatisfied(literal)) {
                return false;
            }
        }
        return true;
    }
}
