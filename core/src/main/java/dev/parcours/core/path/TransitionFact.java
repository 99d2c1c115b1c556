package dev.parcours.core.path;

import dev.parcours.core.path.Transitions.Following;
import java.time.Duration;

/** What a journey shows to {@link Transitions}. */
sealed interface TransitionFact {

    /** A step and the one directly after it, or what takes the place of one at the edges. */
    record Pair(String from, String to) implements TransitionFact {}

    /** A journey that leaves a step. */
    record Leaver(String from) implements TransitionFact {}

    /** A journey that has a transition at all. */
    record Mover() implements TransitionFact {}

    /** A time between two steps. */
    record Time(Following following, Pair pair, Duration time) implements TransitionFact {}
}
