package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import java.time.Instant;
import java.util.Optional;

/**
 * When an interaction is in a window: for questions as of {@code from}, included, to {@code until}, excluded.
 *
 * @param interaction the interaction
 * @param from the first instant asked for at which it counts
 * @param until the first at which it counts no more; empty if it always will
 */
record Presence(Interaction interaction, Instant from, Optional<Instant> until) {

    boolean isAt(Instant asOf) {
        return !from.isAfter(asOf) && !isOverAt(asOf);
    }

    /** Returns the same without an end. */
    Presence andStays() {
        return new Presence(interaction, from, Optional.empty());
    }

    /** Returns the same of an interaction as it would be at another instant. */
    Presence withTime(Instant time) {
        return new Presence(interaction.toBuilder().time(time).build(), from, until);
    }

    boolean isOverAt(Instant asOf) {
        return until.isPresent() && !until.get().isAfter(asOf);
    }
}
