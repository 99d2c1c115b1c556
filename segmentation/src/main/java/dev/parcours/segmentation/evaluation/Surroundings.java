package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.RegexEngine;
import dev.parcours.segmentation.journey.JourneyReading;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What answers depend on beside the customer and the instant.
 *
 * @param positions what decides positions in the cycle
 * @param logic what absent data mean
 * @param segments the conditions of all segments
 * @param patterns the regular expressions of all conditions
 * @param journeys how journeys are read; there only if somebody said so, and then if a condition asks for them
 */
public record Surroundings(
        CyclePositionRules positions,
        Logic logic,
        SegmentConditions segments,
        CompiledPatterns patterns,
        Optional<JourneyReading> journeys) {

    /** Creates what answers depend on if no condition has a regular expression or asks for journeys. */
    public Surroundings(CyclePositionRules positions, Logic logic, SegmentConditions segments) {
        this(positions, logic, segments, CompiledPatterns.none(Optional.empty()), Optional.empty());
    }

    /**
     * Returns what answers to some conditions depend on, beside those of segments and positions.
     *
     * @throws IllegalArgumentException if any of them has a regular expression that cannot be compiled, or asks for
     *     journeys that cannot be read; the message names all that is missing
     */
    public static Surroundings of(
            CyclePositionRules positions,
            Logic logic,
            SegmentConditions segments,
            Collection<Condition> others,
            Optional<RegexEngine> regexes,
            Optional<JourneyReading> journeys) {
        List<Condition> all = new ArrayList<>(segments.all());
        positions.rules().stream().map(PositionRule::condition).forEach(all::add);
        all.addAll(others);
        JourneyNeeds.check(all, journeys);
        return new Surroundings(
                positions, logic, segments, CompiledPatterns.none(regexes).and(all), journeys);
    }

    /** Returns this with another meaning of absent data. */
    public Surroundings withLogic(Logic newLogic) {
        return new Surroundings(positions, newLogic, segments, patterns, journeys);
    }
}
