package dev.parcours.attribution.path;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** How long before their conversions touches happened, in seconds, in one column; NaN where that is not known. */
final class TouchAges {

    private TouchAges() {}

    static double[] unknown(int touches) {
        double[] ages = new double[touches];
        Arrays.fill(ages, Double.NaN);
        return ages;
    }

    static double[] of(List<ConversionPath> paths, int[] starts) {
        double[] ages = unknown(starts[paths.size()]);
        int row = 0;
        for (ConversionPath path : paths) {
            Instant conversion = path.conversionTime().orElse(null);
            for (int i = 0; conversion != null && i < path.touches().size(); i++) {
                Instant time = path.touches().get(i).timeOrNull();
                ages[starts[row] + i] = time == null ? Double.NaN : seconds(time, conversion);
            }
            row++;
        }
        return ages;
    }

    private static double seconds(Instant from, Instant to) {
        return (to.getEpochSecond() - from.getEpochSecond()) + (to.getNano() - from.getNano()) * 1e-9;
    }
}
