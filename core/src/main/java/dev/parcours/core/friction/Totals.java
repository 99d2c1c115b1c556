package dev.parcours.core.friction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many journeys of everyone show each label, each journey once a day. */
final class Totals {

    private static final Comparator<Label> ORDER = Comparator.comparing(Label::topic)
            .thenComparing(Label::from)
            .thenComparing(Label::to)
            .thenComparingInt(Label::bucket);

    private final Map<Label, Long> totals = new HashMap<>();

    Totals(FrictionCounts counts, LongCounts cells) {
        cells.forEach((cell, count) -> {
            if (FrictionCounts.group(cell) == GroupNumbers.EVERYONE) {
                totals.merge(counts.labels().label(FrictionCounts.label(cell)), (long) count, Long::sum);
            }
        });
    }

    long of(Label label) {
        return totals.getOrDefault(label, 0L);
    }

    /** The labels of a topic that were shown, in order. */
    List<Label> labels(Label.Topic topic) {
        return totals.keySet().stream()
                .filter(label -> label.topic() == topic)
                .sorted(ORDER)
                .toList();
    }
}
