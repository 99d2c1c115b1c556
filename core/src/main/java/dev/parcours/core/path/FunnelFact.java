package dev.parcours.core.path;

import java.time.Duration;
import java.util.List;

/** What a journey shows to a {@link Funnel}. */
sealed interface FunnelFact {

    /**
     * How often the journey reaches each level. Every journey shows one, so they tell how many journeys there are.
     *
     * @param reached the counts, level by level
     */
    record Outcome(List<Integer> reached) implements FunnelFact {}

    /**
     * A time between two levels.
     *
     * @param level the place of the later one, from 1
     * @param time the time to it from the one before
     */
    record Time(int level, Duration time) implements FunnelFact {}
}
