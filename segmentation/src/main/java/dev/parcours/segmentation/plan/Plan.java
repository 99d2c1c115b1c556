package dev.parcours.segmentation.plan;

import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.CyclePositionRules;
import dev.parcours.segmentation.PositionRule;
import dev.parcours.segmentation.condition.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Conditions made ready to be asked of many customers. Immutable and thread-safe. */
public final class Plan {

    private final Dimensions dimensions;
    private final ProfileReader profile;
    private final PersonReader person;
    private final HistoryReader history;
    private final RuleIndex rules;
    private final @Nullable PositionIndex positions;

    private Plan(List<Condition> conditions, CyclePositionRules positionRules) {
        List<Formula> formulas = conditions.stream().map(Formula::of).toList();
        List<Formula> positionFormulas = positionRules.rules().stream()
                .map(rule -> Formula.of(rule.condition()))
                .toList();
        boolean asksForPosition = Dimensions.of(formulas).indices().containsKey(new Aspect.Position());
        List<Formula> all = new ArrayList<>(formulas);
        if (asksForPosition) {
            all.addAll(positionFormulas);
        }
        dimensions = Dimensions.of(all);
        profile = new ProfileReader(dimensions);
        person = new PersonReader(dimensions);
        history = new HistoryReader(dimensions);
        rules = RuleIndex.of(formulas, dimensions);
        positions = asksForPosition ? new PositionIndex(positionRules, positionFormulas, dimensions) : null;
    }

    /** Returns the plan of some conditions, numbered in this order. */
    public static Plan of(List<Condition> conditions, CyclePositionRules positions) {
        return new Plan(conditions, positions);
    }

    /** Returns a bit for each condition that is true of a customer. */
    public long[] match(Customer customer, Instant asOf, Predicate<Literal> evaluation) {
        int[] classes = new int[dimensions.count()];
        profile.read(customer, asOf, classes);
        person.read(customer, asOf, classes);
        history.read(customer, asOf, classes);
        if (positions != null) {
            positions.read(classes, evaluation);
        }
        return rules.match(classes, evaluation);
    }

    private static final class PositionIndex {
        private final RuleIndex index;
        private final List<CyclePosition> positions;
        private final CyclePosition otherwise;
        private final int dimension;

        PositionIndex(CyclePositionRules rules, List<Formula> formulas, Dimensions dimensions) {
            index = RuleIndex.of(formulas, dimensions);
            positions = rules.rules().stream().map(PositionRule::position).toList();
            otherwise = rules.otherwise();
            dimension = dimensions.indices().get(new Aspect.Position());
        }

        void read(int[] classes, Predicate<Literal> evaluation) {
            long[] holds = index.match(classes, evaluation);
            CyclePosition position = otherwise;
            for (int i = 0; i < positions.size(); i++) {
                if ((holds[i >> 6] >> i & 1) == 1) {
                    position = positions.get(i);
                    break;
                }
            }
            classes[dimension] = PositionDimension.classOf(position);
        }
    }
}
