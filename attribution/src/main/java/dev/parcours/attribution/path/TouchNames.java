package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import java.util.List;

/** What steps say on one dimension or on a pair. */
final class TouchNames {

    private static final String BETWEEN = " | ";

    private TouchNames() {}

    /** Returns one or two dimensions. */
    static List<Dimension> dimensions(Dimension... dimensions) {
        checkArgument(
                dimensions.length == 1 || (dimensions.length == 2 && dimensions[0] != dimensions[1]),
                "paths are on one dimension or on two different ones, but were given %s",
                List.of(dimensions));
        return List.of(dimensions);
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
