package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;

/** A model that shares each conversion out by looking at its own path alone. */
abstract class TouchRule extends TouchModel {

    @Override
    final TouchShares shares(ConversionPaths paths, PathWeights weights) {
        return this::share;
    }

    /** Does what {@link TouchShares#share} asks for. */
    abstract void share(ConversionPaths paths, int row, double[] shares);
}
