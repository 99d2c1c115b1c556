package dev.parcours.segmentation.moment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many messages a customer gets at most.
 *
 * <p>A message counts for a length of time, or for ever: one sent at {@code s} counts at {@code t} if {@code t - within
 * < s <= t}. For example, of at most 2 within 7 days, a third may follow exactly 7 times 24 hours after the first.
 *
 * @param messages how many, at least 1
 * @param within for how long a message counts, positive; empty for ever
 * @param channel the id of the channel whose messages count; empty for all
 */
public record MessageLimit(int messages, Optional<Duration> within, Optional<String> channel) {

    /** What stands for "never" among instants. */
    static final Instant NEVER = Instant.MAX;

    /**
     * Creates a limit.
     *
     * @throws IllegalArgumentException if the number or the length of time is not positive, or if the id of the channel
     *     is blank or holds a control character
     */
    public MessageLimit {
        checkArgument(messages >= 1, "a limit allows at least 1 message, but allowed %s", messages);
        checkNotNull(within, "within")
                .ifPresent(length -> checkArgument(
                        !length.isNegative() && !length.isZero(),
                        "the time of a limit must be positive, but was %s",
                        length));
        checkNotNull(channel, "channel").ifPresent(Channel::of);
    }

    /**
     * Returns the limit of so many messages within any such length of time.
     *
     * @throws IllegalArgumentException if the number or the length of time is not positive
     */
    public static MessageLimit of(int messages, Duration within) {
        return new MessageLimit(messages, Optional.of(within), Optional.empty());
    }

    /**
     * Returns the limit of so many messages in all.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public static MessageLimit ever(int messages) {
        return new MessageLimit(messages, Optional.empty(), Optional.empty());
    }

    /** Returns this limit for the messages on one channel. */
    public MessageLimit on(Channel newChannel) {
        return new MessageLimit(messages, within, Optional.of(newChannel.id()));
    }

    boolean isFor(String channelId) {
        return channel.isEmpty() || channel.get().equals(channelId);
    }

    /**
     * Returns the first instant from another on at which one more message is allowed; {@link #NEVER} if none is.
     *
     * @param sent when messages were sent, in order, none later than the instant
     */
    Instant freeFrom(Instant instant, List<Instant> sent) {
        if (sent.size() < messages) {
            return instant;
        }
        // With this one gone, one less than allowed is left.
        Instant last = sent.get(sent.size() - messages);
        Instant gone = within.map(length -> plus(last, length)).orElse(NEVER);
        return gone.isAfter(instant) ? gone : instant;
    }

    private static Instant plus(Instant instant, Duration length) {
        try {
            return instant.plus(length);
        } catch (DateTimeException | ArithmeticException e) {
            return NEVER;
        }
    }
}
