package dev.parcours.core.internal;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The number of journeys in an accumulator, and their grain. */
public final class JourneyTally {

    private @Nullable Grain grain;
    private long journeys;

    /**
     * Counts a journey.
     *
     * @throws IllegalArgumentException if those before it are of another grain
     */
    public void add(Journey journey) {
        add(journey.grain(), 1);
    }

    private void add(Grain added, long count) {
        checkGrain(added);
        grain = added;
        journeys += count;
    }

    /** Checks what can be checked before a journey is removed, so that a refusal leaves everything as it was. */
    public void checkRemovable(Journey journey) {
        checkArgument(journeys > 0, "%s cannot be removed, since no journey is counted", journey);
        checkGrain(journey.grain());
    }

    /** Takes back a journey that was {@linkplain #checkRemovable checked}. */
    public void remove() {
        journeys--;
        if (journeys == 0) {
            grain = null;
        }
    }

    /**
     * Adds the journeys of another.
     *
     * @throws IllegalArgumentException if they are of another grain
     */
    public void merge(JourneyTally other) {
        if (other.grain != null) {
            add(other.grain, other.journeys);
        }
    }

    private void checkGrain(Grain other) {
        checkArgument(
                grain == null || grain == other,
                "these figures count each %s; a %s does not add to them. Use an accumulator for each grain",
                grain,
                other);
    }

    /** Returns the grain, or empty if there is no journey. */
    public Optional<Grain> grain() {
        return Optional.ofNullable(grain);
    }

    /** Returns how many journeys there are. */
    public long journeys() {
        return journeys;
    }
}
