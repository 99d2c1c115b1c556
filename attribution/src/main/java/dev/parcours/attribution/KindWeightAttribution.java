package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.Touch;
import java.util.List;
import java.util.Map;

/**
 * Attributes a conversion to all touches of its path in proportion to weights that the kinds of interactions are given.
 *
 * <p>For example, with the weights click 1 and view 0.2, a conversion after a view, another one and a click is credited
 * to each view with 0.2 / 1.4 and to the click with 1 / 1.4. A kind that has no weight gets nothing. If no touch of a
 * path has a weight, all have equal parts.
 *
 * <p>The {@linkplain Touch#kind() kinds} of all touches are needed, so paths that were counted together cannot be
 * attributed in this way: {@link #attribute} refuses them with an {@link IllegalArgumentException}.
 */
public final class KindWeightAttribution extends WeightRule {

    static final String NAME = "by-kind";

    private KindWeightAttribution(Map<String, Double> weights) {
        super(NAME, weights);
    }

    /**
     * Returns the model of some weights.
     *
     * @param weights the weight of a touch by its kind, that is by the type of the interaction; 0 for all others
     * @throws IllegalArgumentException if there is none, if a kind is blank, or if a weight is neither 0 nor between
     *     1e-100 and 1e100
     */
    public static KindWeightAttribution of(Map<String, Double> weights) {
        return new KindWeightAttribution(weights);
    }

    @Override
    void check(ConversionPaths paths) {
        for (int row = 0; row < paths.size(); row++) {
            if (paths.conversions(row) > 0 && paths.length(row) > 0) {
                checkKinds(paths.list().get(row));
            }
        }
    }

    private static void checkKinds(ConversionPath path) {
        checkArgument(
                path.touches().stream().allMatch(touch -> touch.kind().isPresent()),
                "weights of kinds need the kinds of all touches, which path '%s' does not have; paths that were counted"
                        + " together have no kinds, so make paths from journeys or take another model",
                path.id());
    }

    @Override
    TouchShares shares(ConversionPaths paths) {
        return this::share;
    }

    private void share(ConversionPaths paths, int row, double[] shares) {
        List<Touch> touches = paths.list().get(row).touches();
        for (int i = 0; i < touches.size(); i++) {
            shares[i] = weight(touches.get(i).kind().orElse(""));
        }
        Parts.ofWeights(shares, touches.size());
    }
}
