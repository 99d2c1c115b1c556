package dev.parcours.core.ingest;

import dev.parcours.core.Channel;
import dev.parcours.core.Touchpoint;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Gives the interactions of one place one touchpoint, as far as bounded tables remember them: millions of interactions
 * share few.
 */
final class TouchpointPool {

    private static final int SIZE = 1024;
    private static final int NEAR_SIZE = 256;

    // A race here costs a duplicate and nothing else.
    private final AtomicReferenceArray<Touchpoint> touchpoints;
    // Those that were met under the very strings of one source, which need no comparing of characters.
    private final @Nullable Known[] near = new Known[NEAR_SIZE];

    private TouchpointPool(AtomicReferenceArray<Touchpoint> touchpoints) {
        this.touchpoints = touchpoints;
    }

    TouchpointPool() {
        this(new AtomicReferenceArray<>(SIZE));
    }

    /** Returns a pool of the same touchpoints for one source. */
    TouchpointPool ofSource() {
        return new TouchpointPool(touchpoints);
    }

    /** Returns the touchpoint of a channel, which may be the empty text, and a name, or null if it is not known. */
    @Nullable Touchpoint find(String channel, String name) {
        int hash = hash(channel, name);
        Known latest = near[hash & (NEAR_SIZE - 1)];
        if (latest != null && latest.is(channel, name)) {
            return latest.touchpoint;
        }
        Touchpoint shared = touchpoints.get(hash & (SIZE - 1));
        if (shared == null
                || !shared.name().equals(name)
                || !shared.channel().map(Channel::id).orElse("").equals(channel)) {
            return null;
        }
        near[hash & (NEAR_SIZE - 1)] = new Known(channel, name, shared);
        return shared;
    }

    /** Makes the touchpoint of a channel, which may be the empty text, and a name. */
    Touchpoint add(String channel, String name) {
        Touchpoint touchpoint = channel.isEmpty() ? Touchpoint.of(name) : Touchpoint.of(Channel.of(channel), name);
        touchpoints.set(hash(channel, name) & (SIZE - 1), touchpoint);
        return touchpoint;
    }

    private static int hash(String channel, String name) {
        return 31 * channel.hashCode() + name.hashCode();
    }

    /** A touchpoint and the strings by which it was asked for. */
    private record Known(String channel, String name, Touchpoint touchpoint) {

        @SuppressWarnings("ReferenceEquality") // of which the other is a slower version
        boolean is(String otherChannel, String otherName) {
            return name == otherName && channel == otherChannel;
        }
    }
}
