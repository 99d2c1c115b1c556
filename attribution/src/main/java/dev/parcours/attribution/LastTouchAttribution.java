package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.Map;

/**
 * Attributes a conversion to the last touch of its path.
 *
 * <p>For example, a conversion after <em>search, email, display</em> is credited to display alone; the other two
 * touches get nothing.
 */
public final class LastTouchAttribution implements AttributionModel {

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
    public AttributionReport attribute(ConversionPaths paths) {
        return AttributionReport.byTouch(NAME, Map.of("credited", "last-touch"), paths, LastTouchAttribution::shares);
    }

    private static double[] shares(ConversionPath path) {
        double[] shares = new double[path.touches().size()];
        shares[shares.length - 1] = 1;
        return shares;
    }
}
