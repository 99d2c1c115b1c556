package dev.parcours.segmentation.plan;

import static java.util.Comparator.comparingInt;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import dev.parcours.segmentation.condition.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns formulas into clauses, of which one has to hold.
 *
 * <p>"All of" several alternatives has as many clauses as there are combinations. Where these are more than
 * {@value #MOST_COMBINATIONS}, alternatives are kept together as one literal that no dimension answers: a clause is
 * then found by its other literals, and this one is evaluated for those customers alone that the others let through.
 */
final class Expansion {

    private static final int MOST_COMBINATIONS = 16;

    private final Dimensions dimensions;
    private final Interner<Condition> conditions = Interners.newStrongInterner();

    Expansion(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    /** Returns the clauses of a formula; none if it can never hold. */
    List<Clause> clauses(Formula formula) {
        if (formula instanceof Formula.All all) {
            return all(all.parts());
        }
        if (formula instanceof Formula.Any any) {
            return any(any.parts());
        }
        return possible(leaf(formula.whole()));
    }

    private Clause leaf(Literal literal) {
        OptionalInt dimension = dimensions.indexOf(literal.condition());
        return dimension.isPresent()
                ? Clause.ofClasses(dimension.getAsInt(), dimensions.admitted(dimension.getAsInt(), literal))
                : rest(literal);
    }

    private Clause rest(Literal literal) {
        return Clause.ofRest(new Literal(conditions.intern(literal.condition()), literal.holds()));
    }

    private List<Clause> all(List<Formula> parts) {
        List<Alternatives> factors = new ArrayList<>();
        List<Clause> common = new ArrayList<>();
        for (Formula part : parts) {
            List<Clause> clauses = clauses(part);
            if (clauses.isEmpty()) {
                return List.of();
            }
            if (clauses.size() == 1) {
                common.add(clauses.get(0));
            } else {
                factors.add(new Alternatives(part, clauses));
            }
        }
        factors.sort(comparingInt(factor -> factor.clauses.size()));
        List<Clause> combined = possible(Clause.all(common));
        for (Alternatives factor : factors) {
            boolean isTooMany = combined.size() * (long) factor.clauses.size() > MOST_COMBINATIONS;
            combined = combinations(combined, isTooMany ? List.of(rest(factor.whole())) : factor.clauses);
        }
        return combined;
    }

    private static List<Clause> combinations(List<Clause> some, List<Clause> others) {
        List<Clause> combined = new ArrayList<>();
        for (Clause clause : some) {
            for (Clause other : others) {
                combined.addAll(possible(Clause.all(List.of(clause, other))));
            }
        }
        return combined;
    }

    /** Returns all alternatives, those that look at the same one dimension as one. */
    private List<Clause> any(List<Formula> parts) {
        SortedMap<Integer, List<Classes>> united = new TreeMap<>();
        Set<Clause> clauses = new LinkedHashSet<>();
        for (Formula part : parts) {
            for (Clause clause : clauses(part)) {
                if (clause.isOneDimension()) {
                    clause.admitted()
                            .forEach((dimension, classes) -> united.computeIfAbsent(dimension, any -> new ArrayList<>())
                                    .add(classes));
                } else {
                    clauses.add(clause);
                }
            }
        }
        united.forEach((dimension, classes) -> clauses.add(Clause.ofClasses(dimension, Classes.union(classes))));
        return List.copyOf(clauses);
    }

    private static List<Clause> possible(Clause clause) {
        return clause.isImpossible() ? List.of() : List.of(clause);
    }

    private record Alternatives(Formula formula, List<Clause> clauses) {

        Literal whole() {
            return formula.whole();
        }
    }
}
