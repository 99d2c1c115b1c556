package dev.parcours.segmentation.moment;

import java.time.Instant;
import java.util.Optional;

/**
 * One time that a moment comes about.
 *
 * @param start when it starts; empty if that was before all that matters
 * @param end the first instant at which what started it is no longer so; empty if it stays so
 * @param voidedAt when what the customer did made it void
 */
record Occasion(Optional<Instant> start, Optional<Instant> end, Optional<Instant> voidedAt) {

    static Occasion at(Instant start) {
        return new Occasion(Optional.of(start), Optional.empty(), Optional.empty());
    }

    Occasion voided(Optional<Instant> at) {
        return new Occasion(start, end, at);
    }
}
