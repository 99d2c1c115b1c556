package dev.parcours.segmentation.plan;

import com.google.common.collect.ImmutableMap;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** All dimensions that some formulas look at, numbered from 0. */
final class Dimensions {

    private final Map<Aspect, Integer> indices;
    private final List<Dimension> dimensions;

    private final Logic logic;

    private Dimensions(Map<Aspect, List<Condition>> conditions, Logic logic) {
        this.logic = logic;
        ImmutableMap.Builder<Aspect, Integer> byAspect = ImmutableMap.builder();
        dimensions = new ArrayList<>();
        conditions.forEach((aspect, alike) -> {
            byAspect.put(aspect, dimensions.size());
            dimensions.add(aspect.dimension(alike));
        });
        indices = byAspect.buildOrThrow();
    }

    /** Returns the dimensions that the leaves of formulas look at. */
    static Dimensions of(List<Formula> formulas, Logic logic) {
        Set<Condition> leaves = new LinkedHashSet<>();
        formulas.forEach(formula -> formula.forEachLeaf(leaves::add));
        Map<Aspect, List<Condition>> byAspect = new LinkedHashMap<>();
        for (Condition leaf : leaves) {
            Aspect.of(leaf).ifPresent(aspect -> byAspect.computeIfAbsent(aspect, any -> new ArrayList<>())
                    .add(leaf));
        }
        return new Dimensions(byAspect, logic);
    }

    int count() {
        return dimensions.size();
    }

    Dimension get(int index) {
        return dimensions.get(index);
    }

    /** Returns the dimensions' numbers by what they look at. */
    Map<Aspect, Integer> indices() {
        return indices;
    }

    /** Returns the number of the dimension that a condition looks at, or empty if there is none. */
    OptionalInt indexOf(Condition condition) {
        Optional<Integer> index = Aspect.of(condition).map(indices::get);
        return index.isPresent() ? OptionalInt.of(index.get()) : OptionalInt.empty();
    }

    /** Returns the classes of a dimension in which a literal is satisfied. */
    Classes admitted(int dimension, Literal literal) {
        return dimensions.get(dimension).admitted(literal, logic);
    }
}
