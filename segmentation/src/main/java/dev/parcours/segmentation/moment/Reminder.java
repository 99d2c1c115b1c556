package dev.parcours.segmentation.moment;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Channel;
import java.time.Duration;
import java.util.List;

/**
 * One message of a moment.
 *
 * @param delay how long after the start of the occasion it falls due, 0 to {@link Moment#MAX_SPAN}; an exact length of
 *     time
 * @param offer whether it carries an offer that ends, such as a discount. After the first reminder, an offer is made
 *     only if another message of the occasion was sent before
 * @param channels the channels that suit its length; empty for those of the moment
 */
public record Reminder(Duration delay, boolean offer, List<Channel> channels) {

    /**
     * Creates a reminder.
     *
     * @throws IllegalArgumentException if the delay is out of range, or if a channel carries no messages or is named
     *     twice
     */
    public Reminder {
        checkArgument(
                !delay.isNegative() && delay.compareTo(Moment.MAX_SPAN) <= 0,
                "the delay of a reminder must be 0 to %s, but was %s",
                Moment.MAX_SPAN,
                delay);
        channels = Moment.checkChannels(channels);
    }

    /**
     * Returns a reminder so long after the start, without an offer, on the channels of the moment.
     *
     * @throws IllegalArgumentException if the delay is out of range
     */
    public static Reminder after(Duration delay) {
        return new Reminder(delay, false, List.of());
    }

    /** Returns this reminder with an offer that ends. */
    public Reminder withOffer() {
        return new Reminder(delay, true, channels);
    }

    /**
     * Returns this reminder on some channels only, for a message that is too long, or too short, for the others.
     *
     * @throws IllegalArgumentException if a channel carries no messages or is named twice
     */
    public Reminder on(Channel... newChannels) {
        return new Reminder(delay, offer, List.of(newChannels));
    }
}
