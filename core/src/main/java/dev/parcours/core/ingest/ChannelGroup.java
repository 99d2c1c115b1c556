package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;
import java.util.Optional;

/**
 * A group of traffic, as reports on web traffic have them, and the channel on which brand and customer then meet.
 *
 * @param name the name, such as {@code Paid Search}; not blank
 * @param channel the channel; empty if the group tells none
 */
public record ChannelGroup(String name, Optional<Channel> channel) {

    /**
     * Creates a group.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public ChannelGroup {
        checkArgument(!name.isBlank(), "the name of a channel group must not be blank");
        checkNotNull(channel, "channel");
    }

    /**
     * Returns a group of a channel.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static ChannelGroup of(String name, Channel channel) {
        return new ChannelGroup(name, Optional.of(channel));
    }
}
