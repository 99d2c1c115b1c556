package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;

/** How a rule shares a conversion out among the touches of its path. */
@FunctionalInterface
interface TouchShares {

    /**
     * Writes one share per touch, none negative, with the sum 1 if the model is additive.
     *
     * @param paths the paths
     * @param row the row of one that has touches and conversions
     * @param shares where to write, at least as long as the path; what stands there before means nothing
     */
    void share(ConversionPaths paths, int row, double[] shares);
}
