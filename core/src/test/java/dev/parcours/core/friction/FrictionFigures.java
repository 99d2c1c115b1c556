package dev.parcours.core.friction;

import java.util.Map;
import java.util.TreeMap;

/** All that an accumulator of frictions has counted, as a value with equality. */
public final class FrictionFigures {

    private FrictionFigures() {}

    public static Map<String, Integer> of(Friction friction) {
        FrictionCounts counts = friction.counts();
        Map<String, Integer> figures = new TreeMap<>();
        add(counts, counts.cells(), "", figures);
        add(counts, counts.cells(FrictionKind.DROP_OFF), " by drop-off", figures);
        return figures;
    }

    private static void add(FrictionCounts counts, LongCounts cells, String what, Map<String, Integer> figures) {
        cells.forEach((cell, count) -> figures.put(
                counts.labels().label(FrictionCounts.label(cell))
                        + " of " + counts.groups().group(FrictionCounts.group(cell))
                        + " on day " + FrictionCounts.day(cell) + what,
                count));
    }
}
