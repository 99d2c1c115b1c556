package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import java.util.Map;

/**
 * A model that finds what each channel is worth over all paths together, and credits channels in proportion.
 *
 * <p>If no channel is worth anything, though there are conversions, each conversion is shared equally among the
 * distinct channels of its path.
 */
abstract non-sealed class ChannelModel implements AttributionModel {

    /** Returns the choices of the model, as codes by name. */
    abstract Map<String, String> conventions();

    /** Finds what channels are worth, again and again for other weights of the same paths. */
    interface Calculation {

        /** Returns what each channel is worth. */
        ChannelWorths worths(PathWeights weights);
    }

    /**
     * Does what depends on the paths alone and not on how often they occurred.
     *
     * @throws IllegalArgumentException if the model cannot be applied to the paths
     */
    abstract Calculation prepare(ConversionPaths paths);

    /** Returns whether the worth of a channel is the part of the conversions that would be lost without it. */
    boolean worthIsRemovalEffect() {
        return false;
    }

    @Override
    public final AttributionReport attribute(ConversionPaths paths) {
        PathWeights weights = PathWeights.of(paths);
        ChannelWorths worths = prepare(paths).worths(weights);
        ChannelScale scale = ChannelScale.of(paths, weights, worths);
        List<ChannelCredit> credits = ChannelCredits.of(paths, scale.conversions(), scale.values(), scale.money(paths));
        return new AttributionReport(
                this,
                conventions(),
                paths,
                worthIsRemovalEffect() ? ChannelCredits.withEffects(credits, worths) : credits,
                ProportionalSharing.of(paths, scale));
    }
}
