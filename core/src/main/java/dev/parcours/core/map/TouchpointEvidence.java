package dev.parcours.core.map;

import dev.parcours.core.Touchpoint;
import java.util.OptionalDouble;

/**
 * How many journeys met a touchpoint, in one stage or anywhere.
 *
 * @param touchpoint the touchpoint
 * @param planned whether the map plans it there
 * @param journeys how many journeys met it there, each counted once
 * @param share those as a share of the journeys that reach the stage or, if anywhere, of all journeys; empty if there
 *     are none
 */
public record TouchpointEvidence(Touchpoint touchpoint, boolean planned, long journeys, OptionalDouble share) {

    /** Returns whether the map plans it there and no journey met it there. */
    public boolean neverMet() {
        return planned && journeys == 0;
    }
}
