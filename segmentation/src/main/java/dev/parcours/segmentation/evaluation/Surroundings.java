package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.position.CyclePositionRules;
import java.util.Optional;

/**
 * What answers depend on beside the customer and the instant.
 *
 * @param positions what decides positions in the cycle
 * @param logic what absent data mean
 * @param segments the conditions of all segments
 * @param patterns the regular expressions of all conditions
 */
public record Surroundings(
        CyclePositionRules positions, Logic logic, SegmentConditions segments, CompiledPatterns patterns) {

    /** Creates what answers depend on if no condition has a regular expression. */
    public Surroundings(CyclePositionRules positions, Logic logic, SegmentConditions segments) {
        this(positions, logic, segments, CompiledPatterns.none(Optional.empty()));
    }
}
