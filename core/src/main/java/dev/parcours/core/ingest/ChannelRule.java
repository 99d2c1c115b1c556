package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;
import java.util.function.Predicate;

/**
 * Which traffic is of a group.
 *
 * @param group the group
 * @param condition what must be true of the traffic; it must depend on nothing else and be safe to use from several
 *     threads
 */
public record ChannelRule(ChannelGroup group, Predicate<TrafficSource> condition) {

    /** Creates a rule. */
    public ChannelRule {
        checkNotNull(group, "group");
        checkNotNull(condition, "condition");
    }

    /**
     * Returns a rule for a group of a channel.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static ChannelRule of(String name, Channel channel, Predicate<TrafficSource> condition) {
        return new ChannelRule(ChannelGroup.of(name, channel), condition);
    }
}
