package dev.parcours.segmentation.plan;

import dev.parcours.core.Customer;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.evaluation.Surroundings;
import dev.parcours.segmentation.position.PositionRule;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions made ready to be asked of many customers. Immutable and thread-safe. */
public final class Plan {

    private final Surroundings around;
    private final Dimensions dimensions;
    private final ProfileReader profile;
    private final PersonReader person;
    private final HistoryReader history;
    private final @Nullable PositionIndex positions;
    private final RuleIndex rules;

    private Plan(List<Formula> formulas, Surroundings around) {
        this.around = around;
        boolean asksForPosition =
                Dimensions.of(formulas, around.logic()).indices().containsKey(PositionDimension.ASPECT);
        List<Formula> positionFormulas = asksForPosition
                ? formulas(around.positions().rules().stream().map(PositionRule::condition), around)
                : List.of();
        dimensions = Dimensions.of(
                Stream.concat(formulas.stream(), positionFormulas.stream()).toList(), around.logic());
        profile = new ProfileReader(dimensions);
        person = new PersonReader(dimensions);
        history = new HistoryReader(dimensions);
        positions = asksForPosition ? new PositionIndex(around.positions(), positionFormulas, dimensions) : null;
        rules = RuleIndex.of(formulas, dimensions);
    }

    /** Returns the plan of some conditions, numbered in this order. */
    public static Plan of(List<Condition> conditions, Surroundings around) {
        return new Plan(formulas(conditions.stream(), around), around);
    }

    private static List<Formula> formulas(Stream<Condition> conditions, Surroundings around) {
        return conditions
                .map(condition -> FormulaWriter.write(condition, around.segments()))
                .toList();
    }

    /** Returns which conditions are true of a customer. */
    public Match match(Customer customer, Instant asOf) {
        int[] classes = new int[dimensions.count()];
        readProfile(customer, asOf, classes);
        Evaluation evaluation = new Evaluation(customer, asOf, around);
        readHistory(customer, asOf, classes, evaluation);
        long[][] admitted = rules.admittedByProfile(classes);
        return new Match(this, customer, asOf, classes, admitted, rules.match(classes, admitted, evaluation));
    }

    /** Returns the match of a customer whose profile says what it said before, while the history may say more. */
    Match afterInteractions(Match before, Customer customer, Instant asOf) {
        int[] classes = new int[dimensions.count()];
        System.arraycopy(before.classes(), 0, classes, 0, dimensions.profileCount());
        Evaluation evaluation = new Evaluation(customer, asOf, around);
        readHistory(customer, asOf, classes, evaluation);
        long[][] admitted = before.admittedByProfile();
        boolean isSame = !rules.needsEvaluation() && Arrays.equals(before.classes(), classes);
        long[] holds = isSame ? before.holds() : rules.match(classes, admitted, evaluation);
        return new Match(this, customer, asOf, classes, admitted, holds);
    }

    private void readProfile(Customer customer, Instant asOf, int[] classes) {
        profile.read(customer, asOf, classes);
        person.read(customer, asOf, classes);
    }

    private void readHistory(Customer customer, Instant asOf, int[] classes, Evaluation evaluation) {
        history.read(customer, asOf, classes);
        if (positions != null) {
            positions.read(classes, evaluation);
        }
    }
}
