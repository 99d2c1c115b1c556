package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Grain;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The number of journeys in an accumulator, and their grain. */
final class JourneyTally {

    private @Nullable Grain grain;
    private long journeys;

    void add(Grain added, long count) {
        if (count == 0) {
            return;
        }
        checkGrain(added);
        grain = added;
        journeys += count;
    }

    void remove(Grain removed) {
        checkArgument(journeys > 0, "there is no journey left to remove");
        checkGrain(removed);
        journeys--;
        if (journeys == 0) {
            grain = null;
        }
    }

    void merge(JourneyTally other) {
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

    Optional<Grain> grain() {
        return Optional.ofNullable(grain);
    }

    long journeys() {
        return journeys;
    }
}
