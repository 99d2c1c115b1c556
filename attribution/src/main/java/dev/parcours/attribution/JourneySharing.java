package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;

/** How the conversions of single paths are credited to their touches, so that journeys can be told their credits. */
interface JourneySharing {

    /** Returns the share of each touch in the conversions of a path that has both. */
    double[] ofConversions(ConversionPaths paths, int row);

    /** Returns the share of each touch in their value. */
    double[] ofValue(ConversionPaths paths, int row);

    /** Returns the minor units of each touch. */
    long[] money(ConversionPaths paths, int row);
}
