package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;
import java.util.Map;

/**
 * Attributes a conversion to the first touch of its path.
 *
 * <p>For example, a conversion after <em>search, email, display</em> is credited to search alone; the other two touches
 * get nothing.
 */
public final class FirstTouchAttribution extends TouchRule {

    static final String NAME = "first";

    private static final FirstTouchAttribution INSTANCE = new FirstTouchAttribution();

    private FirstTouchAttribution() {}

    /** Returns the model. */
    public static FirstTouchAttribution withDefaults() {
        return INSTANCE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("credited", "first-touch");
    }

    @Override
    void share(ConversionPaths paths, int row, double[] shares) {
        Arrays.fill(shares, 0, paths.length(row), 0);
        shares[0] = 1;
    }
}
