package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;

/**
 * How much each row of paths counts: as it was observed, or as a resample has it.
 *
 * @param conversions how often each path converted
 * @param values what these are worth together, in major units
 * @param nonConversions how often each did not
 */
@SuppressWarnings("ArrayRecordComponent") // stays in this package, where nobody compares or changes it
record PathWeights(double[] conversions, double[] values, double[] nonConversions) {

    static PathWeights of(ConversionPaths paths) {
        int size = paths.size();
        PathWeights weights = new PathWeights(new double[size], new double[size], new double[size]);
        double unitsPerMajor = Math.pow(10, Money.decimals(paths.currency()));
        for (int row = 0; row < size; row++) {
            weights.conversions[row] = paths.conversions(row);
            weights.values[row] = paths.minorUnits(row) / unitsPerMajor;
            weights.nonConversions[row] = paths.nonConversions(row);
        }
        return weights;
    }
}
