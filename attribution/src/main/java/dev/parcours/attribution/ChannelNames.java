package dev.parcours.attribution;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names channels in a message: all if they are few, otherwise the first ones and how many there are. */
record ChannelNames(Collection<String> channels) {

    private static final int SHOWN = 10;

    @Override
    public String toString() {
        if (channels.size() <= SHOWN) {
            return channels.toString();
        }
        return channels.stream().limit(SHOWN).collect(Collectors.joining(", ", "[", "]"))
                + " and others, %s in all".formatted(channels.size());
    }
}
