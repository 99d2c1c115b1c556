package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;
import java.util.Map;

/**
 * Attributes a conversion to all touches of its path in equal parts.
 *
 * <p>Touches are counted, not channels: after <em>search, search, email</em>, search has 2/3 of the conversion and
 * email 1/3.
 */
public final class LinearAttribution implements AttributionModel {

    static final String NAME = "linear";

    private static final LinearAttribution INSTANCE = new LinearAttribution();

    private LinearAttribution() {}

    /** Returns the model. */
    public static LinearAttribution withDefaults() {
        return INSTANCE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public AttributionReport attribute(ConversionPaths paths) {
        return AttributionReport.byTouch(NAME, Map.of("credited", "every-touch"), paths, LinearAttribution::shares);
    }

    private static double[] shares(ConversionPath path) {
        double[] shares = new double[path.touches().size()];
        Arrays.fill(shares, 1.0 / shares.length);
        return shares;
    }
}
