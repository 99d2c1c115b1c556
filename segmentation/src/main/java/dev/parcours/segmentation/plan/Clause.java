package dev.parcours.segmentation.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A way for a rule to hold: of each of some dimensions the customer is in an admitted class, and the remaining literals
 * are satisfied.
 *
 * @param admitted the classes admitted, by the index of the dimension; all classes of a dimension that is not named
 * @param rest the literals that no dimension answers
 */
record Clause(SortedMap<Integer, Classes> admitted, Set<Literal> rest) {

    static Clause ofClasses(int dimension, Classes classes) {
        return new Clause(new TreeMap<>(Map.of(dimension, classes)), Set.of());
    }

    static Clause ofRest(Literal literal) {
        return new Clause(new TreeMap<>(), Set.of(literal));
    }

    /** Returns the clause that all of some clauses hold; the one that always holds if there is none. */
    static Clause all(List<Clause> clauses) {
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        SortedMap<Integer, List<Classes>> sets = new TreeMap<>();
        Set<Literal> rest = new LinkedHashSet<>();
        for (Clause clause : clauses) {
            clause.admitted.forEach((dimension, classes) ->
                    sets.computeIfAbsent(dimension, any -> new ArrayList<>()).add(classes));
            rest.addAll(clause.rest);
        }
        SortedMap<Integer, Classes> admitted = new TreeMap<>();
        sets.forEach((dimension, classes) -> admitted.put(dimension, Classes.intersection(classes)));
        return new Clause(admitted, rest);
    }

    /** Returns whether it asks for a class that no customer can be in. */
    boolean isImpossible() {
        return admitted.values().stream().anyMatch(Classes::isEmpty);
    }

    /** Returns whether it asks for one dimension and nothing else. */
    boolean isOneDimension() {
        return admitted.size() == 1 && rest.isEmpty();
    }
}
