package dev.parcours.core;

/**
 * How the channels of a journey hang together, from loose to close. The rule that tells is
 * {@code dev.parcours.core.journey.ChannelMixRule}.
 */
public enum ChannelMix {
    /** One channel only. */
    SINGLE_CHANNEL,
    /** Several channels side by side, without the customer passing from one to another. */
    MULTICHANNEL,
    /** The customer passes from one channel to another. */
    CROSS_CHANNEL,
    /** The customer passes from one channel to another, and the brand knows him on both sides. */
    OMNICHANNEL
}
