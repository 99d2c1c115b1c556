package dev.parcours.segmentation.plan;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.position.CyclePositionRules;
import java.util.List;

/**
 * Finds the class of the position in the cycle: the rules that decide it are looked up like all others, before them.
 */
final class PositionIndex {

    private final CyclePositionRules rules;
    private final RuleIndex index;
    private final int dimension;

    PositionIndex(CyclePositionRules rules, List<Formula> formulas, Dimensions dimensions) {
        this.rules = rules;
        index = RuleIndex.of(formulas, dimensions);
        dimension = checkNotNull(dimensions.indices().get(PositionDimension.ASPECT));
    }

    void read(int[] classes, Evaluation evaluation) {
        classes[dimension] = PositionDimension.classOf(position(holds(classes, evaluation)));
    }

    private long[] holds(int[] classes, Evaluation evaluation) {
        return index.match(classes, index.admittedByProfile(classes), evaluation);
    }

    private CyclePosition position(long[] holds) {
        int first = Bits.first(holds);
        return first < 0 ? rules.otherwise() : rules.rules().get(first).position();
    }
}
