package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Map;

/**
 * Attributes a conversion to all touches of its path in proportion to weights that their channels are given.
 *
 * <p>For example, with the weights search 1 and display 0.25, a conversion after <em>search, display, display,
 * email</em> is credited to search with 1 / 1.5 and to each display with 0.25 / 1.5. E-mail, which has no weight, gets
 * nothing. If no touch of a path has a weight, all have equal parts.
 */
public final class ChannelWeightAttribution extends WeightRule {

    static final String NAME = "by-channel";

    private ChannelWeightAttribution(Map<String, Double> weights) {
        super(NAME, weights);
    }

    /**
     * Returns the model of some weights.
     *
     * @param weights the weight of a touch by the id of its channel, or by what else touches say on the dimension of
     *     the paths; 0 for all others
     * @throws IllegalArgumentException if there is none, if an id is blank, or if a weight is neither 0 nor between
     *     1e-100 and 1e100
     */
    public static ChannelWeightAttribution of(Map<String, Double> weights) {
        return new ChannelWeightAttribution(weights);
    }

    @Override
    TouchShares shares(ConversionPaths paths) {
        double[] ofChannel = paths.channels().stream().mapToDouble(this::weight).toArray();
        return (all, row, shares) -> {
            int length = all.length(row);
            for (int i = 0; i < length; i++) {
                shares[i] = ofChannel[all.channelIndex(row, i)];
            }
            Parts.ofWeights(shares, length);
        };
    }
}
