package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;

/** A model that shares each conversion out by looking at its own path alone. */
abstract class TouchRule extends TouchModel {

    @Override
    final TouchShares shares(ConversionPaths paths, PathWeights weights) {
        return shares(paths);
    }

    /** Returns how conversions of some paths are shared out; what can be looked up once for all paths is. */
    abstract TouchShares shares(ConversionPaths paths);
}
