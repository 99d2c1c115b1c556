package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * How often one distinct path was counted.
 *
 * <p>Many paths together may have more conversions than {@link ConversionPath#MAX_COUNT}, and what rounding leaves when
 * fractions were removed may be less than {@link ConversionPath#MIN_COUNT}.
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
     * @throws IllegalArgumentException if there is no addition, if a count or the value is negative or not finite, or
     *     if there is a value without a conversion
     */
    public PathCount {
        channels = List.copyOf(channels);
        checkArgument(
                isCount(conversions) && isCount(nonConversions),
                "conversions and non-conversions must be finite and at least 0, but were %s and %s",
                conversions,
                nonConversions);
        ConversionPath.checkMinorUnits(minorUnits, conversions);
        checkArgument(additions >= 1, "a path must have been added at least once, but was %s times", additions);
    }

    private static boolean isCount(double count) {
        return count >= 0 && Double.isFinite(count);
    }
}
