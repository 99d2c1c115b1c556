package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;
import java.util.Map;

/**
 * Attributes a conversion to the last touch of its path.
 *
 * <p>For example, a conversion after <em>search, email, display</em> is credited to display alone; the other two
 * touches get nothing.
 */
public final class LastTouchAttribution extends TouchRule {

    static final String NAME = "last";

    private static final LastTouchAttribution INSTANCE = new LastTouchAttribution();

    private LastTouchAttribution() {}

    /** Returns the model. */
    public static LastTouchAttribution withDefaults() {
        return INSTANCE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("credited", "last-touch");
    }

    @Override
    void share(ConversionPaths paths, int row, double[] shares) {
        int length = paths.length(row);
        Arrays.fill(shares, 0, length, 0);
        shares[length - 1] = 1;
    }
}
