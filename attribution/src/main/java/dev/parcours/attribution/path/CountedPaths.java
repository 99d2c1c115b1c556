package dev.parcours.attribution.path;

import dev.parcours.core.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Writes columns out as a list of paths without times. */
final class CountedPaths {

    private CountedPaths() {}

    static List<ConversionPath> list(PathColumns columns, Currency currency) {
        List<Touch> touches = columns.channels().stream().map(Touch::of).toList();
        List<ConversionPath> paths = new ArrayList<>();
        for (int row = 0; row < columns.size(); row++) {
            ConversionPath.Builder path = ConversionPath.builder(Integer.toString(row + 1))
                    .conversions(columns.conversions()[row])
                    .value(new Money(columns.minorUnits()[row], currency).amount())
                    .nonConversions(columns.nonConversions()[row]);
            for (int i = columns.starts()[row]; i < columns.starts()[row + 1]; i++) {
                path.touch(touches.get(columns.touches()[i]));
            }
            paths.add(path.build());
        }
        return List.copyOf(paths);
    }
}
