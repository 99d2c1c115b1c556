package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;

/** The sharing of a {@link TouchModel}, whose channels are the sums of their touches. */
record TouchSharing(TouchShares shares, PathMoney pathMoney) implements JourneySharing {

    @Override
    public double[] ofConversions(ConversionPaths paths, int row) {
        return PathMoney.sharesOf(shares, paths, row, new double[paths.length(row)]);
    }

    @Override
    public double[] ofValue(ConversionPaths paths, int row) {
        return ofConversions(paths, row);
    }

    @Override
    public long[] money(ConversionPaths paths, int row) {
        return pathMoney.units(paths, row, ofConversions(paths, row));
    }
}
