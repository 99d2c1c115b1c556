package dev.parcours.segmentation.condition;

/**
 * Holds if a channel is among those that the customer prefers to be met on, first or not.
 *
 * <p>Unknown if no preferred channel is known at all; false if others are. Preferences have no date: they hold at every
 * instant.
 *
 * @param channel the id of the channel
 */
public record Prefers(String channel) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the id is blank or holds a control character
     */
    public Prefers {
        Checks.checkName(channel, "channel id");
    }
}
