package dev.parcours.segmentation.check;

import static java.util.stream.Collectors.toSet;

import dev.parcours.core.Segment;
import dev.parcours.segmentation.RandomJourneys;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.check.RuleFinding.Kind;
import dev.parcours.segmentation.condition.Condition;
import java.util.Set;
import java.util.stream.IntStream;

/** Reviews of some conditions, each that of a segment s0, s1, ... */
final class Reviews {

    private Reviews() {}

    /** Returns the engine, which reads journeys in the five stages. */
    static SegmentationEngine engine(Condition... conditions) {
        return SegmentationEngine.of(
                IntStream.range(0, conditions.length)
                        .mapToObj(i -> SegmentRule.of(Segment.of("s" + i, "Segment " + i), conditions[i]))
                        .toList(),
                RandomJourneys.OPTIONS);
    }

    static Set<Kind> kinds(SegmentationEngine engine) {
        return RuleReview.of(engine).findings().stream().map(RuleFinding::kind).collect(toSet());
    }
}
