package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Map;

/**
 * Attributes conversions to channels by their Shapley values, where the worth of a set of channels is the conversions
 * of the paths that meet no other channel.
 *
 * <p>With this worth the Shapley value of a channel is its equal part of each path that meets it:
 *
 * <pre>{@code
 * conversions(channel) = sum over the converting paths p with the channel of conversions(p) / (channels of p)
 * }</pre>
 *
 * <p>So both variants credit channels as {@link LinearAttribution#perChannel()} does, and no less simply. (For
 * {@link ShapleyRateAttribution}, whose worth is a rate, this is not so.)
 *
 * <ul>
 *   <li>{@linkplain #simplified() Simplified}: only the channels of a path matter.
 *   <li>{@linkplain #ordered() Ordered}: the part of a channel is spread equally over the positions at which the path
 *       meets it, which {@link AttributionReport#positions()} tells. For example, of 9 conversions after A, B, C, 7
 *       after A, B, 5 after B, A, 10 after A and 3 after A, B, A, touch A has 17.25 in first, 2.5 in second and 0.75 in
 *       third position, B 2.5 and 8 in first and second, and C 3 in third.
 * </ul>
 *
 * <p>See <em>Zhao, Mahboobi and Bagheri (2018), Shapley value methods for attribution modeling in online advertising,
 * arXiv:1804.05327</em>.
 */
public final class ShapleyAttribution extends TouchRule {

    static final String NAME = "shapley";
    static final String NAME_ORDERED = "shapley-ordered";

    private static final ShapleyAttribution SIMPLIFIED = new ShapleyAttribution(NAME);
    private static final ShapleyAttribution ORDERED = new ShapleyAttribution(NAME_ORDERED);

    private final String name;

    private ShapleyAttribution(String name) {
        this.name = name;
    }

    /** Returns the model that looks at the channels of a path. */
    public static ShapleyAttribution simplified() {
        return SIMPLIFIED;
    }

    /** Returns the model that looks at channels and their positions. */
    public static ShapleyAttribution ordered() {
        return ORDERED;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    Map<String, String> conventions() {
        return Map.of(
                "worth", "conversions-of-subsets", "players", name.equals(NAME) ? "channels" : "channels-at-positions");
    }

    @Override
    TouchShares shares(ConversionPaths paths) {
        return EqualParts::perChannel;
    }
}
