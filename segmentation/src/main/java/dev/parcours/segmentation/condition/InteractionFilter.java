package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import java.util.Optional;

/**
 * Which interactions a condition looks at. One that does not say its channel or campaign is not among those of a
 * channel or campaign.
 *
 * @param type what happened, such as "add_to_cart"
 * @param channel the id of the channel, or empty for all
 * @param touchpoint the name of the touchpoint, or empty for all
 * @param campaign the campaign, or empty for all
 */
public record InteractionFilter(
        String type, Optional<String> channel, Optional<String> touchpoint, Optional<String> campaign) {

    /**
     * Creates a filter.
     *
     * @throws IllegalArgumentException if a part is blank or holds a control character
     */
    public InteractionFilter {
        Checks.checkName(type, "interaction type");
        checkNotNull(channel, "channel").ifPresent(id -> Checks.checkName(id, "channel id"));
        checkNotNull(touchpoint, "touchpoint").ifPresent(name -> Checks.checkName(name, "touchpoint name"));
        checkNotNull(campaign, "campaign").ifPresent(name -> Checks.checkName(name, "campaign"));
    }

    /**
     * Returns the filter of all interactions of a type.
     *
     * @throws IllegalArgumentException if the type is blank or holds a control character
     */
    public static InteractionFilter ofType(String type) {
        return new InteractionFilter(type, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns whether an interaction passes. */
    public boolean matches(Interaction interaction) {
        return type.equals(interaction.type())
                && (channel.isEmpty() || channel.equals(interaction.channel().map(Channel::id)))
                && (touchpoint.isEmpty()
                        || touchpoint.get().equals(interaction.touchpoint().name()))
                && (campaign.isEmpty() || campaign.equals(interaction.campaign()));
    }
}
