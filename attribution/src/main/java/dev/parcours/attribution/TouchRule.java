package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;

/** A model that shares each conversion out by looking at its own path alone. */
abstract class TouchRule extends TouchModel {

    @Override
    final TouchShares shares(ConversionPaths paths, PathWeights weights) {
        return shares(paths);
    }

    /**
     * Returns how conversions of some paths, or of the converting ones among them, are shared out; what can be looked
     * up once for all paths is.
     */
    @Override
    abstract TouchShares shares(ConversionPaths paths);

    /** Most paths end without a conversion, and a rule does not learn from them. */
    @Override
    final ConversionPaths summed(ConversionPaths paths) {
        return paths.converting();
    }
}
