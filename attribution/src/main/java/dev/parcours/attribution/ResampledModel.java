package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;

/** A model made ready to attribute the same paths with other weights, again and again. */
@FunctionalInterface
interface ResampledModel {

    ChannelScale credits(PathWeights weights);

    static ResampledModel of(AttributionModel model, ConversionPaths paths) {
        if (model instanceof ChannelModel channelModel) {
            ChannelModel.Calculation prepared = channelModel.prepare(paths);
            return weights -> ChannelScale.of(paths, weights, prepared.worths(weights));
        }
        TouchModel touchModel = (TouchModel) model;
        touchModel.check(paths);
        return weights -> TouchTotals.of(paths, weights, touchModel.shares(paths, weights));
    }
}
