package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.Map;

/**
 * Attributes a conversion to the first touch of its path.
 *
 * <p>For example, a conversion after <em>search, email, display</em> is credited to search alone; the other two touches
 * get nothing.
 */
public final class FirstTouchAttribution implements AttributionModel {

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
    public AttributionReport attribute(ConversionPaths paths) {
        return AttributionReport.byTouch(NAME, Map.of("credited", "first-touch"), paths, FirstTouchAttribution::shares);
    }

    private static double[] shares(ConversionPath path) {
        double[] shares = new double[path.touches().size()];
        shares[0] = 1;
        return shares;
    }
}
