package dev.parcours.attribution;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Turns random bits into counts of a Poisson distribution.
 *
 * <p>Up to a mean of 10,000 the distribution is tabled, and the count of a number between 0 and 1 is looked up, from a
 * start that its first bits tell. Beyond, a normal distribution of the same mean and variance is rounded to whole
 * numbers. At {@code z} standard deviations from the mean, its quantiles are off by some {@code (z^2 - 1) / 6} counts
 * and by rounding: by at most two counts, or a fiftieth of a standard deviation, up to 3 standard deviations, which
 * takes in all but three draws in a thousand; and by less than 13 counts anywhere.
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
        least = least(distribution);
        cumulative = new double[most(distribution) - least + 1];
        Arrays.setAll(cumulative, i -> distribution.cumulativeProbability(least + i));
        cumulative[cumulative.length - 1] = 1;
        int place = 0;
        for (int guide = 0; guide < GUIDES; guide++) {
            while (cumulative[place] < (double) guide / GUIDES) {
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

    /**
     * Returns how the same counts are drawn with next to no memory, which takes longer. Of the largest ones, which come
     * up less than once in 1e12 draws, some may differ by rounding.
     */
    static Draw withoutTable(double mean) {
        if (mean == 0 || mean > MAX_TABLED) {
            return ofMean(mean);
        }
        PoissonDistribution distribution = PoissonDistribution.of(mean);
        int least = least(distribution);
        int most = most(distribution);
        return bits -> {
            int count = distribution.inverseCumulativeProbability(between0And1(bits));
            return Math.max(least, Math.min(count, most));
        };
    }

    private static int least(PoissonDistribution distribution) {
        return distribution.inverseCumulativeProbability(LEFT_OUT);
    }

    private static int most(PoissonDistribution distribution) {
        return distribution.inverseSurvivalProbability(LEFT_OUT);
    }

    private static double between0And1(long bits) {
        return ((bits >>> 12) + 0.5) * UNIT;
    }

    private double count(long bits) {
        double probability = between0And1(bits);
        int place = guides[(int) (bits >>> 56)];
        while (cumulative[place] < probability) {
            place++;
        }
        return (double) least + place;
    }
}
