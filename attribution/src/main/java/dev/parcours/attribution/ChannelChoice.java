package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import java.util.Set;

/**
 * Some channels, or all but some.
 *
 * @param channels the channels
 * @param isInverse whether all others are meant
 */
record ChannelChoice(Set<String> channels, boolean isInverse) {

    static final ChannelChoice ALL = new ChannelChoice(Set.of(), true);

    static ChannelChoice on(String... channels) {
        return new ChannelChoice(checked(channels), false);
    }

    static ChannelChoice notOn(String... channels) {
        return new ChannelChoice(checked(channels), true);
    }

    private static Set<String> checked(String... channels) {
        checkArgument(channels.length > 0, "give at least one channel");
        for (String channel : channels) {
            checkArgument(!channel.isBlank(), "the id of a channel must not be blank");
        }
        return ImmutableSortedSet.copyOf(channels);
    }

    /** Returns whether each channel of the paths is meant, by its place. */
    boolean[] of(ConversionPaths paths) {
        List<String> names = paths.channels();
        boolean[] isMeant = new boolean[names.size()];
        for (int i = 0; i < isMeant.length; i++) {
            isMeant[i] = channels.contains(names.get(i)) != isInverse;
        }
        return isMeant;
    }

    /** Returns the choice as a code. */
    String code() {
        return this.equals(ALL) ? "all" : (isInverse ? "not-on:" : "on:") + OptionText.list(channels);
    }
}
