package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import java.util.List;
import java.util.Set;

/** What steps say on one dimension or on a pair. */
final class TouchNames {

    private static final String BETWEEN = " | ";

    private TouchNames() {}

    /** Returns one dimension or two different ones. */
    static List<Dimension> checked(List<Dimension> dimensions) {
        boolean areDistinct = Set.copyOf(dimensions).size() == dimensions.size();
        checkArgument(
                areDistinct && (dimensions.size() == 1 || dimensions.size() == 2),
                "paths are on one dimension or on two different ones, but were given %s; name one or two, each once",
                dimensions);
        return List.copyOf(dimensions);
    }

    /** Returns what a step says, or {@link Dimension#NONE} if it says nothing at all. */
    static String of(List<Dimension> dimensions, Journey journey, int step) {
        String first = dimensions.get(0).of(journey, step);
        if (dimensions.size() == 1) {
            return first;
        }
        String second = dimensions.get(1).of(journey, step);
        boolean saysNothing = first.equals(Dimension.NONE) && second.equals(Dimension.NONE);
        return saysNothing ? Dimension.NONE : escaped(first) + BETWEEN + escaped(second);
    }

    /** So that no other pair has the same name. */
    private static String escaped(String name) {
        return name.indexOf('|') < 0 && name.indexOf('\\') < 0
                ? name
                : name.replace("\\", "\\\\").replace("|", "\\|");
    }
}
