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
import java.util.stream.Stream;

/** All dimensions that some formulas look at, numbered from 0. */
final class Dimensions {

    private final Map<Aspect, Integer> indices;
    private final List<Dimension> dimensions;

    private final int profileCount;
    private final Logic logic;

    private Dimensions(Map<Aspect, List<Condition>> ofProfile, Map<Aspect, List<Condition>> others, Logic logic) {
        this.logic = logic;
        ImmutableMap.Builder<Aspect, Integer> byAspect = ImmutableMap.builder();
        dimensions = new ArrayList<>();
        Stream.of(ofProfile, others).flatMap(some -> some.entrySet().stream()).forEach(entry -> {
            byAspect.put(entry.getKey(), dimensions.size());
            dimensions.add(entry.getKey().dimension(entry.getValue()));
        });
        indices = byAspect.buildOrThrow();
        profileCount = ofProfile.size();
    }

    /** Returns the dimensions that the leaves of formulas look at. */
    static Dimensions of(List<Formula> formulas, Logic logic) {
        Set<Condition> leaves = new LinkedHashSet<>();
        formulas.forEach(formula -> formula.forEachLeaf(leaves::add));
        Map<Aspect, List<Condition>> ofProfile = new LinkedHashMap<>();
        Map<Aspect, List<Condition>> others = new LinkedHashMap<>();
        for (Condition leaf : leaves) {
            Aspect.of(leaf)
                    .ifPresent(aspect -> (aspect.isOfProfile() ? ofProfile : others)
                            .computeIfAbsent(aspect, any -> new ArrayList<>())
                            .add(leaf));
        }
        return new Dimensions(ofProfile, others, logic);
    }

    int count() {
        return dimensions.size();
    }

    /** Returns how many dimensions depend on the profile alone, which are the first ones. */
    int profileCount() {
        return profileCount;
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
