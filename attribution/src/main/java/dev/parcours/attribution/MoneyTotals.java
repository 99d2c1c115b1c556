package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;

/** The minor units that the touches of each channel earn, added up path by path. */
final class MoneyTotals {

    private MoneyTotals() {}

    static long[] of(ConversionPaths paths, TouchShares rule, PathMoney money) {
        long[] totals = new long[paths.channels().size()];
        double[] buffer = new double[TouchTotals.longest(paths)];
        for (int row = 0; row < paths.size(); row++) {
            if (paths.minorUnits(row) > 0 && paths.length(row) > 0) {
                long[] units = money.units(paths, row, PathMoney.sharesOf(rule, paths, row, buffer));
                for (int i = 0; i < units.length; i++) {
                    totals[paths.channelIndex(row, i)] += units[i];
                }
            }
        }
        return totals;
    }
}
