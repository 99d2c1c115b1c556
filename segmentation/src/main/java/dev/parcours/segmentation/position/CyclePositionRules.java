package dev.parcours.segmentation.position;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.condition.CameFrom;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.condition.TimeInPosition;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides where a customer stands in the cycle: the first rule whose condition is true. If none is, the customer is in
 * the position of everyone else.
 *
 * <p>A rule whose condition is unknown is passed over like one that is false, so everybody is in exactly one position
 * at every instant. Those that an engine uses unless told otherwise are {@link StandardPositions}.
 *
 * @param rules the rules in order
 * @param otherwise the position of everyone else
 */
public record CyclePositionRules(List<PositionRule> rules, CyclePosition otherwise) {

    /**
     * Creates rules.
     *
     * @throws IllegalArgumentException if a condition asks for a position, which is what the rules decide, or for a
     *     segment, which may depend on one
     */
    public CyclePositionRules {
        rules = List.copyOf(rules);
        checkNotNull(otherwise, "otherwise");
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (asksForDecision(rules.get(i).condition())) {
                problems.add("rule %s, for %s".formatted(i + 1, rules.get(i).position()));
            }
        }
        checkArgument(
                problems.isEmpty(),
                "a rule that decides the position cannot ask for a position or a segment: %s; ask for what makes it instead",
                problems);
    }

    /**
     * Returns rules in order; everyone else is a visitor.
     *
     * @throws IllegalArgumentException if a condition asks for a position or a segment
     */
    public static CyclePositionRules of(PositionRule... rules) {
        return new CyclePositionRules(List.of(rules), CyclePosition.VISITOR);
    }

    private static boolean asksForDecision(Condition condition) {
        return condition instanceof InPosition
                || condition instanceof InSegment
                || condition instanceof TimeInPosition
                || condition instanceof CameFrom
                || condition.parts().stream().anyMatch(CyclePositionRules::asksForDecision);
    }
}
