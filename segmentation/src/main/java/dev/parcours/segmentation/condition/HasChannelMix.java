package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Sets;
import dev.parcours.core.ChannelMix;
import java.util.Set;

/**
 * Holds if the channels of the latest journey hang together in one of some ways, from a single channel to omnichannel.
 *
 * <p>What makes a bridge between channels is up to the {@link dev.parcours.segmentation.journey.JourneyReading}.
 * Unknown without a journey, and if no step of the latest says its channel.
 *
 * @param mixes the ways
 */
public record HasChannelMix(Set<ChannelMix> mixes) implements JourneyCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no way
     */
    public HasChannelMix {
        mixes = Sets.immutableEnumSet(mixes);
        checkArgument(!mixes.isEmpty(), "name at least one mix of channels");
    }
}
