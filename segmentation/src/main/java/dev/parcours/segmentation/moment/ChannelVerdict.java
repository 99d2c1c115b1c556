package dev.parcours.segmentation.moment;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;

/**
 * Why a channel was chosen, or was not.
 *
 * @param channel the channel
 * @param reason why
 */
public record ChannelVerdict(Channel channel, Reason reason) {

    /** Why a channel was chosen, or was not. The first three are those of the chosen one. */
    public enum Reason {
        /** Chosen: of those that are left, the customer prefers it. */
        PREFERRED,
        /** Chosen: none that is left is preferred, and this is the cheapest. */
        CHEAPEST,
        /** Chosen: it is the only one left, or the first of the moment where nothing else decides. */
        FIRST,
        /** The customer prefers the chosen one. */
        LESS_PREFERRED,
        /** The chosen one costs less. */
        DEARER,
        /** The chosen one stands before it in the moment. */
        LISTED_LATER,
        /** The customer prefers it, but no message to one person can be sent on it. */
        NO_MESSAGES,
        /** The customer prefers it, but it does not suit the message. */
        NOT_SUITED,
        /** The customer refused it for the purpose. */
        REFUSED,
        /** The customer was not asked, or did not say, whether it may be used for the purpose. */
        NO_CONSENT,
        /** As many messages were sent as are allowed. */
        PRESSURE;

        boolean isChosen() {
            return compareTo(FIRST) <= 0;
        }
    }

    /** Creates a verdict. */
    public ChannelVerdict {
        checkNotNull(channel, "channel");
        checkNotNull(reason, "reason");
    }

    /** Returns the channel; not the reason, which tells of the customer's consents and preferences. */
    @Override
    public String toString() {
        return "verdict on channel " + channel.id();
    }
}
