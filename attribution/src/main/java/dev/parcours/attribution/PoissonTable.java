package dev.parcours.attribution;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Turns random bits into counts of a Poisson distribution.
 *
 * <p>Up to a mean of 10,000 the distribution is tabled, and the count of a number between 0 and 1 is looked up, from a
 * start that its first bits tell. Beyond, a normal distribution of the same mean and variance is rounded to whole
 * numbers; its quantiles then differ by less than a hundredth of a standard deviation.
 */
final class PoissonTable {

    private static final double MAX_TABLED = 10_000;
    private static final double LEFT_OUT = 1e-15;
    private static final int GUIDES = 1 << 8;
    private static final double UNIT = 0x1.0p-52;

    private final int least;
    private final double[] cumulative;
    private final int[] guides = new int[GUIDES];

    private PoissonTable(PoissonDistribution distribution) {
        least = distribution.inverseCumulativeProbability(LEFT_OUT);
        int most = distribution.inverseSurvivalProbability(LEFT_OUT);
        cumulative = new double[most - least + 1];
        Arrays.setAll(cumulative, i -> distribution.cumulativeProbability(least + i));
        cumulative[cumulative.length - 1] = 1;
        int place = 0;
        for (int guide = 0; guide < GUIDES; guide++) {
            while (cumulative[place] <= (double) guide / GUIDES) {
                place++;
            }
            guides[guide] = place;
        }
    }

    /** A way to draw counts. */
    interface Draw {

        /** Returns the count that 64 random bits stand for. */
        double of(long bits);
    }

    /** Returns how counts of a mean, at least 0, are drawn. */
    static Draw ofMean(double mean) {
        if (mean == 0) {
            return bits -> 0;
        }
        if (mean > MAX_TABLED) {
            NormalDistribution normal = NormalDistribution.of(mean, Math.sqrt(mean));
            return bits -> Math.max(0, Math.rint(normal.inverseCumulativeProbability(between0And1(bits))));
        }
        return new PoissonTable(PoissonDistribution.of(mean))::count;
    }

    private static double between0And1(long bits) {
        return ((bits >>> 12) + 0.5) * UNIT;
    }

    private double count(long bits) {
        double probability = between0And1(bits);
        int place = guides[(int) (bits >>> 56)];
        while (cumulative[place] <= probability) {
            place++;
        }
        return (double) least + place;
    }
}
