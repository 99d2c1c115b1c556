package dev.parcours.core;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;

/**
 * An interaction in a journey, and the stage that it was placed in.
 *
 * @param interaction what happened
 * @param stage the stage, or empty if no placement rule matched
 */
public record Step(Interaction interaction, Optional<Stage> stage) {

    /** Creates a step. */
    public Step {
        checkNotNull(interaction, "interaction");
        checkNotNull(stage, "stage");
    }
}
