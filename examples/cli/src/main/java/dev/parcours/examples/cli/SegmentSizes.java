package dev.parcours.examples.cli;

import dev.parcours.core.ConfidenceInterval;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.SegmentCounts;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The tables sizes.csv and overlap.csv. */
final class SegmentSizes {

    private final List<Segment> segments;
    private final SegmentCounts counts;

    SegmentSizes(SegmentationEngine engine, SegmentCounts counts) {
        segments = engine.rules().stream().map(SegmentRule::segment).toList();
        this.counts = counts;
    }

    /** Returns a row for each segment, also for one that nobody is in. */
    CsvTable sizes() {
        CsvTable table = new CsvTable("segment", "customers", "of", "share", "share_low", "share_high");
        for (Segment segment : segments) {
            Optional<ConfidenceInterval> interval = counts.shareInterval(segment, ConfidenceInterval.DEFAULT_LEVEL);
            table.add(
                    segment.id(),
                    counts.size(segment),
                    counts.customers(),
                    counts.share(segment),
                    bound(interval.map(ConfidenceInterval::lower)),
                    bound(interval.map(ConfidenceInterval::upper)));
        }
        return table;
    }

    private static OptionalDouble bound(Optional<Double> bound) {
        return bound.isPresent() ? OptionalDouble.of(bound.get()) : OptionalDouble.empty();
    }

    /** Returns a row for each pair of segments that have a customer in common, in the order of the rules. */
    CsvTable overlaps() {
        CsvTable table = new CsvTable("segment", "other", "customers", "share_of_segment", "share_of_other");
        for (int i = 0; i < segments.size(); i++) {
            for (int j = i + 1; j < segments.size(); j++) {
                addOverlap(table, segments.get(i), segments.get(j));
            }
        }
        return table;
    }

    private void addOverlap(CsvTable table, Segment one, Segment other) {
        long both = counts.overlap(one, other);
        if (both > 0) {
            table.add(one.id(), other.id(), both, (double) both / counts.size(one), (double) both / counts.size(other));
        }
    }
}
