package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Map;

/**
 * Attributes a conversion in equal parts to all touches of its path, or to its distinct channels.
 *
 * <ul>
 *   <li>{@linkplain #withDefaults() Per touch}: after <em>search, search, email</em>, search has 2/3 of the conversion
 *       and email 1/3.
 *   <li>{@linkplain #perChannel() Per channel}: search and email have 1/2 each, and each of the two touches of search
 *       1/4. This is also what the Shapley value of a channel comes to, if the worth of a set of channels is the
 *       conversions of the paths that have no other channels.
 * </ul>
 */
public final class LinearAttribution extends TouchRule {

    static final String NAME = "linear";
    static final String NAME_PER_CHANNEL = "linear-unique";

    private static final LinearAttribution PER_TOUCH = new LinearAttribution(false);
    private static final LinearAttribution PER_CHANNEL = new LinearAttribution(true);

    private final boolean isPerChannel;

    private LinearAttribution(boolean isPerChannel) {
        this.isPerChannel = isPerChannel;
    }

    /** Returns the model in which all touches have equal parts. */
    public static LinearAttribution withDefaults() {
        return PER_TOUCH;
    }

    /** Returns the model in which all distinct channels of a path have equal parts. */
    public static LinearAttribution perChannel() {
        return PER_CHANNEL;
    }

    @Override
    public String name() {
        return isPerChannel ? NAME_PER_CHANNEL : NAME;
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("credited", isPerChannel ? "every-channel-of-the-path" : "every-touch");
    }

    @Override
    TouchShares shares(ConversionPaths paths) {
        return isPerChannel ? EqualParts::perChannel : EqualParts::perTouch;
    }
}
