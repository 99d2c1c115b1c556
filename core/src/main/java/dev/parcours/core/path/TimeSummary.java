package dev.parcours.core.path;

import dev.parcours.core.internal.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What many durations are like. The quantiles are exact, by linear interpolation between the two nearest durations
 * (type 7 of Hyndman and Fan 1996, Sample quantiles in statistical packages, The American Statistician 50, 361–365). Of
 * 1, 2, 3 and 10 s the median is 2.5 s and the 90th percentile 7.9 s.
 *
 * @param count how many durations there are
 * @param total their sum, zero if there is none
 * @param median the median, or empty if there is no duration
 * @param p90 the 90th percentile, or empty if there is no duration
 */
public record TimeSummary(long count, Duration total, Optional<Duration> median, Optional<Duration> p90) {

    static TimeSummary of(Durations times) {
        List<Optional<Duration>> quantiles = times.quantiles(50, 90);
        return new TimeSummary(times.size(), times.total(), quantiles.get(0), quantiles.get(1));
    }
}
