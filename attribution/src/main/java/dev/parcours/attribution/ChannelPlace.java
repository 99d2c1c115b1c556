package dev.parcours.attribution;

import java.util.Collections;
import java.util.List;

/** Finds a channel among those of paths, which are in the order of their names, without looking at each. */
final class ChannelPlace {

    private ChannelPlace() {}

    /** Returns the place of a channel, or -1 if it is not there. */
    static int of(List<String> channels, String channel) {
        return Math.max(Collections.binarySearch(channels, channel), -1);
    }
}
