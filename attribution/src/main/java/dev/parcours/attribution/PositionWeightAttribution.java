package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Map;

/**
 * Attributes a conversion to all touches of its path in proportion to weights that their places are given.
 *
 * <pre>{@code
 * PositionWeightAttribution.of("rising", (place, touches) -> place + 1);
 * }</pre>
 *
 * <p>By this model, touches 1, 2 and 3 of a path have 1/6, 2/6 and 3/6. If no touch of a path has a weight, all have
 * equal parts.
 */
public final class PositionWeightAttribution extends TouchRule {

    static final String NAME = "by-position";

    /** What a touch weighs. */
    @FunctionalInterface
    public interface Weight {

        /**
         * Returns the weight of a touch, a function of the arguments alone.
         *
         * @param place the place of the touch in its path, from 0
         * @param touches how many touches the path has
         * @return 0, or a number between 1e-100 and 1e100
         */
        double of(int place, int touches);
    }

    private final String rule;
    private final Weight weight;

    private PositionWeightAttribution(String rule, Weight weight) {
        this.rule = rule;
        this.weight = weight;
    }

    /**
     * Returns the model of a weight.
     *
     * @param rule what to call the weight in reports. {@link AttributionModel#named} cannot read it
     * @param weight the weight. A path for which it gives what is no weight is refused when it is attributed
     * @throws IllegalArgumentException if the name is blank
     */
    public static PositionWeightAttribution of(String rule, Weight weight) {
        checkArgument(!rule.isBlank(), "the name of a weight must not be blank");
        return new PositionWeightAttribution(rule, checkNotNull(weight, "weight"));
    }

    @Override
    public String name() {
        return NAME + ":" + OptionText.escaped(rule);
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("weights", rule);
    }

    @Override
    TouchShares shares(ConversionPaths paths) {
        return this::share;
    }

    private void share(ConversionPaths paths, int row, double[] shares) {
        int length = paths.length(row);
        for (int i = 0; i < length; i++) {
            shares[i] = Weights.check(weight.of(i, length), rule);
        }
        Parts.ofWeights(shares, length);
    }
}
