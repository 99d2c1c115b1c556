package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * How often one distinct path was counted.
 *
 * @param channels the channels of its touches, in order
 * @param conversions how often it ended with a conversion
 * @param minorUnits what these are worth together, in minor units
 * @param nonConversions how often it ended without one
 * @param additions how many paths were counted together for it, less those removed; at least 1
 */
public record PathCount(
        List<String> channels, double conversions, long minorUnits, double nonConversions, long additions) {

    /**
     * Creates a count.
     *
     * @throws IllegalArgumentException if there is no addition
     */
    public PathCount {
        channels = List.copyOf(channels);
        checkArgument(additions >= 1, "a path must have been added at least once, but was %s times", additions);
    }
}
