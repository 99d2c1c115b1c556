package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPath;

/** How a rule shares a conversion out among the touches of its path. */
@FunctionalInterface
interface TouchShares {

    /** Returns one share per touch of a path that has touches and conversions, none negative, with the sum 1. */
    double[] of(ConversionPath path);
}
