package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One contact on the way to a conversion.
 *
 * @param channel what the contact says on the dimension of its path: the id of a channel or, on another dimension, a
 *     campaign, a device and so on
 * @param time when it happened, or empty if the data do not say, as where equal paths were counted together
 */
public record Touch(String channel, Optional<Instant> time) {

    /**
     * Creates a touch.
     *
     * @throws IllegalArgumentException if the channel is blank
     */
    public Touch {
        checkArgument(!channel.isBlank(), "the channel of a touch must not be blank");
        checkNotNull(time, "time");
    }

    /**
     * Returns a touch whose time is not known.
     *
     * @throws IllegalArgumentException if the channel is blank
     */
    public static Touch of(String channel) {
        return new Touch(channel, Optional.empty());
    }

    /**
     * Returns a touch at an instant.
     *
     * @throws IllegalArgumentException if the channel is blank
     */
    public static Touch of(String channel, Instant time) {
        return new Touch(channel, Optional.of(time));
    }
}
