package dev.parcours.segmentation.condition;

import java.util.List;

/**
 * Something asked of a customer at an instant: true, false or unknown.
 *
 * <p>Conditions are written with {@link Conditions}. They are values: immutable, equal if they ask the same, checked
 * when they are built. A condition has at most {@value #MAX_DEPTH} levels and {@value #MAX_SIZE} conditions in all, so
 * that whatever walks through it ends soon and with stack to spare, and so that its JSON stays within the 100 levels
 * that are read.
 */
public sealed interface Condition
        permits AllOf,
                AnyOf,
                Not,
                AtLeastOf,
                Score,
                InSegment,
                AttributeCondition,
                InPosition,
                IsKnown,
                Prefers,
                HasConsent,
                Did,
                LastAnswer,
                DistanceWithin,
                RfmInRange,
                RfmScoreInRange,
                TimeInPosition,
                CameFrom,
                Occurred,
                Aggregate,
                Sequence,
                Trend,
                Habit,
                Share,
                JourneyCondition {

    /** How many levels a condition has at most; one without parts has one. */
    int MAX_DEPTH = 40;

    /** How many conditions a condition consists of at most, itself included; a part used twice counts twice. */
    int MAX_SIZE = 100_000;

    /** Returns the conditions that this one is made of, in order; none unless it combines others. */
    default List<Condition> parts() {
        return List.of();
    }
}
