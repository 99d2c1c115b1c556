package dev.parcours.core;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where brand and customer meet, such as the product page on the web or the order confirmation by e-mail.
 *
 * <p>Maps plan touchpoints and interactions happen at them; the two are the same touchpoint if the ids of their
 * channels and their names are equal: what a map knows of a channel beside its id, data do not say.
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

    /** Compares by the id of the channel, no channel first, then by name. */
    @Override
    public int compareTo(Touchpoint other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Touchpoint that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * channelId().hashCode() + name.hashCode();
    }

    private String channelId() {
        return channel.map(Channel::id).orElse("");
    }
}
