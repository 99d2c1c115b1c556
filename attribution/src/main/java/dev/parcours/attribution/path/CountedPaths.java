package dev.parcours.attribution.path;

import dev.parcours.core.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Writes columns out as a list of paths without times. */
final class CountedPaths {

    private CountedPaths() {}

    /** Returns what stands for the id of a path that is of many journeys: the number of its row, from 1. */
    static String id(int row) {
        return Integer.toString(row + 1);
    }

    static List<ConversionPath> list(PathColumns columns, Currency currency) {
        List<Touch> touches = columns.channels().stream().map(Touch::of).toList();
        List<ConversionPath> paths = new ArrayList<>();
        for (int row = 0; row < columns.size(); row++) {
            ConversionPath.Builder path = ConversionPath.builder(id(row))
                    .conversions(columns.conversions()[row])
                    .value(new Money(columns.minorUnits()[row], currency).amount())
                    .nonConversions(columns.nonConversions()[row]);
            for (int i = columns.starts()[row]; i < columns.starts()[row + 1]; i++) {
                path.touch(touches.get(columns.touches()[i]));
            }
            paths.add(path.ofManyPaths());
        }
        return List.copyOf(paths);
    }
}
