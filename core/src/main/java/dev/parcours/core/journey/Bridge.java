package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;
import java.time.Duration;

/**
 * A passage of a customer from one channel to another.
 *
 * @param from the channel that he comes from
 * @param to the channel that he goes to
 * @param fromStep the place in the journey, from 0, of the last step on the one
 * @param toStep the place in the journey of the first step on the other
 * @param time the time between them
 * @param isKnown whether the brand knows him on both sides
 */
public record Bridge(Channel from, Channel to, int fromStep, int toStep, Duration time, boolean isKnown) {

    /** Creates a bridge. */
    public Bridge {
        checkNotNull(from, "from");
        checkNotNull(to, "to");
        checkNotNull(time, "time");
    }
}
