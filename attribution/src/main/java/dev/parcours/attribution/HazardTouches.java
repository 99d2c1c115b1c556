package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** How many days passed from each touch to the end of its path and to the end of what was observed, in columns. */
final class HazardTouches {

    private static final double SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    private final ConversionPaths paths;
    private final int[] starts;
    private final double[] toConversion;
    private final double[] toTheEnd;

    /**
     * Reads the times of the touches of paths that count.
     *
     * @throws IllegalArgumentException if one is not known
     */
    HazardTouches(ConversionPaths paths, PathWeights weights) {
        this.paths = paths;
        starts = new int[paths.size() + 1];
        for (int row = 0; row < paths.size(); row++) {
            starts[row + 1] = starts[row] + paths.length(row);
        }
        toConversion = new double[starts[paths.size()]];
        toTheEnd = new double[toConversion.length];
        List<ConversionPath> list = paths.list();
        int[] counting = IntStream.range(0, paths.size())
                .filter(row -> paths.length(row) > 0 && weights.conversions()[row] + weights.nonConversions()[row] > 0)
                .toArray();
        Instant end = Instant.MIN;
        for (int row : counting) {
            checkTimes(list.get(row));
            Instant last = last(list.get(row));
            end = last.isAfter(end) ? last : end;
        }
        for (int row : counting) {
            read(list.get(row), row, end);
        }
    }

    private static void checkTimes(ConversionPath path) {
        boolean hasTimes =
                path.touches().stream().allMatch(touch -> touch.time().isPresent())
                        && (path.conversions() == 0 || path.conversionTime().isPresent());
        checkArgument(
                hasTimes,
                "the hazard model needs the times of all touches and conversions, which path '%s' does not have; paths"
                        + " that were counted together have no times, so make paths from journeys or take another model",
                path.id());
    }

    private static Instant last(ConversionPath path) {
        return path.conversionTime()
                .orElseGet(() ->
                        path.touches().get(path.touches().size() - 1).time().orElseThrow());
    }

    private void read(ConversionPath path, int row, Instant end) {
        for (int i = 0; i < path.touches().size(); i++) {
            Touch touch = path.touches().get(i);
            toConversion[starts[row] + i] = days(touch.time().orElseThrow(), last(path));
            toTheEnd[starts[row] + i] = days(touch.time().orElseThrow(), end);
        }
    }

    private static double days(Instant from, Instant to) {
        Duration duration = Duration.between(from, to);
        return (duration.getSeconds() + duration.getNano() * 1e-9) / SECONDS_OF_DAY;
    }

    ConversionPaths paths() {
        return paths;
    }

    double toConversion(int row, int touch) {
        return toConversion[starts[row] + touch];
    }

    double toTheEnd(int row, int touch) {
        return toTheEnd[starts[row] + touch];
    }
}
