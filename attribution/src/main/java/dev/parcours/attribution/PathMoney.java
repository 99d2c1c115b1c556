package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.util.Arrays;

/** How the value of a path is divided into the minor units of its touches. */
@FunctionalInterface
interface PathMoney {

    /** All of it is shared out, by the method of the largest remainder. */
    PathMoney SHARED_OUT =
            (paths, row, shares) -> LargestRemainder.of(new Money(paths.minorUnits(row), paths.currency()), shares);

    /**
     * Returns the minor units of each touch.
     *
     * @param row a path with touches and conversions
     * @param shares the share of each of its touches
     */
    long[] units(ConversionPaths paths, int row, double[] shares);

    /** Returns the shares of one path, as the length of the array tells how many. */
    static double[] sharesOf(TouchShares rule, ConversionPaths paths, int row, double[] buffer) {
        rule.share(paths, row, buffer);
        return Arrays.copyOf(buffer, paths.length(row));
    }
}
