package dev.parcours.core.journey;

import dev.parcours.core.Channel;
import dev.parcours.core.ChannelMix;
import java.util.List;
import java.util.Optional;

/**
 * Which channels a journey takes place on, and how the customer passes from one to another.
 *
 * @param channels the channels in the order in which they are met, no id twice; empty if no step says its channel
 * @param bridges the passages from one to another, in order
 */
public record ChannelUse(List<Channel> channels, List<Bridge> bridges) {

    /** Creates a use of channels. */
    public ChannelUse {
        channels = List.copyOf(channels);
        bridges = List.copyOf(bridges);
    }

    /**
     * Returns how the channels hang together: {@linkplain ChannelMix#OMNICHANNEL omnichannel} if the customer is known
     * on both sides of a bridge, else cross-channel if there is a bridge, else multichannel if there are several
     * channels. Empty if no step says its channel.
     */
    public Optional<ChannelMix> mix() {
        if (channels.isEmpty()) {
            return Optional.empty();
        }
        if (bridges.isEmpty()) {
            return Optional.of(channels.size() == 1 ? ChannelMix.SINGLE_CHANNEL : ChannelMix.MULTICHANNEL);
        }
        return Optional.of(
                bridges.stream().anyMatch(Bridge::isKnown) ? ChannelMix.OMNICHANNEL : ChannelMix.CROSS_CHANNEL);
    }
}
