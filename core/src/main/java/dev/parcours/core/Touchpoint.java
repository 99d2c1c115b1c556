package dev.parcours.core;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * A place where brand and customer meet, such as the product page on the web or the order confirmation by e-mail.
 *
 * <p>Maps plan touchpoints and interactions happen at them; the two are the same touchpoint if channel and name are
 * equal.
 *
 * @param channel the channel, or empty if the data do not say
 * @param name the name of the place; not blank
 */
public record Touchpoint(Optional<Channel> channel, String name) implements Comparable<Touchpoint> {

    private static final Comparator<Touchpoint> ORDER =
            Comparator.comparing(Touchpoint::channelId).thenComparing(Touchpoint::name);

    /**
     * Creates a touchpoint.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public Touchpoint {
        checkNotNull(channel, "channel");
        Checks.checkId(name, "touchpoint name");
    }

    /**
     * Returns the touchpoint of a name on a channel.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public static Touchpoint of(Channel channel, String name) {
        return new Touchpoint(Optional.of(channel), name);
    }

    /**
     * Returns a touchpoint whose channel is not known.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public static Touchpoint of(String name) {
        return new Touchpoint(Optional.empty(), name);
    }

    /**
     * Compares by the id of the channel, no channel first, then by name. This agrees with equality as long as one id
     * stands for one channel.
     */
    @Override
    public int compareTo(Touchpoint other) {
        return ORDER.compare(this, other);
    }

    private String channelId() {
        return channel.map(Channel::id).orElse("");
    }
}
