package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;
import java.util.Map;

/**
 * Attributes fixed parts of a conversion to the first and the last touch of its path, and the rest in equal parts to
 * those between.
 *
 * <pre>{@code
 * share(first) = f,  share(last) = l,  share(i) = (1 - f - l) / (n - 2) for the others of n touches
 * }</pre>
 *
 * <p>The usual model has {@code f = l = 0.4}: after <em>search, email, display, email</em>, search has 0.4, the first
 * email and display 0.1 each and the last email 0.4.
 *
 * <ul>
 *   <li>A single touch has everything.
 *   <li>Two touches share in the ratio {@code f : l}, in halves if both are 0.
 * </ul>
 *
 * <p>The usual model is also called U-shaped. With 0.2 and 0.6 it is called {@linkplain #jShaped() J-shaped}, with 0.6
 * and 0.2 {@linkplain #inverseJShaped() inverse J-shaped}.
 */
public final class PositionBasedAttribution extends TouchRule {

    static final String NAME = "position";

    static final String NAME_J = "j";
    static final String NAME_INVERSE_J = "inverse-j";

    private static final double DEFAULT_SHARE = 0.4;
    private static final double J_FIRST = 0.2;
    private static final double J_LAST = 0.6;

    private final double first;
    private final double last;

    private PositionBasedAttribution(double first, double last) {
        this.first = first;
        this.last = last;
    }

    /** Returns the model with 40 % for the first touch and 40 % for the last. */
    public static PositionBasedAttribution withDefaults() {
        return new PositionBasedAttribution(DEFAULT_SHARE, DEFAULT_SHARE);
    }

    /** Returns the model with 20 % for the first touch and 60 % for the last. */
    public static PositionBasedAttribution jShaped() {
        return new PositionBasedAttribution(J_FIRST, J_LAST);
    }

    /** Returns the model with 60 % for the first touch and 20 % for the last. */
    public static PositionBasedAttribution inverseJShaped() {
        return new PositionBasedAttribution(J_LAST, J_FIRST);
    }

    /**
     * Returns the model with other parts.
     *
     * @param first the part of the first touch, from 0 to 1
     * @param last the part of the last touch, from 0 to 1
     * @throws IllegalArgumentException if a part is not between 0 and 1, or if their sum is above 1
     */
    public static PositionBasedAttribution ofShares(double first, double last) {
        checkArgument(
                first >= 0 && last >= 0 && first + last <= 1,
                "the shares of the first and the last touch must be at least 0 and sum to at most 1, but were %s and %s",
                first,
                last);
        return new PositionBasedAttribution(first, last);
    }

    @Override
    public String name() {
        if (first == J_FIRST && last == J_LAST) {
            return NAME_J;
        }
        if (first == J_LAST && last == J_FIRST) {
            return NAME_INVERSE_J;
        }
        return first == DEFAULT_SHARE && last == DEFAULT_SHARE ? NAME : NAME + ":" + first + ":" + last;
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("first", Double.toString(first), "last", Double.toString(last));
    }

    @Override
    TouchShares shares(ConversionPaths paths) {
        return this::share;
    }

    private void share(ConversionPaths paths, int row, double[] shares) {
        int end = paths.length(row) - 1;
        if (end == 0) {
            shares[0] = 1;
        } else if (end == 1) {
            shares[0] = first + last > 0 ? first / (first + last) : 0.5;
            shares[1] = 1 - shares[0];
        } else {
            Arrays.fill(shares, 0, end, (1 - (first + last)) / (end - 1));
            shares[0] = first;
            shares[end] = last;
        }
    }
}
