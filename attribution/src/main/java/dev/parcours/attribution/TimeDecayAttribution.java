package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Attributes a conversion to all touches of its path, giving the more recent ones more.
 *
 * <p>The weight of a touch halves with every half-life between it and the conversion:
 *
 * <pre>{@code
 * weight(i) = 2 ^ (-age(i) / halfLife)
 * share(i) = weight(i) / (sum of weight(j) over the touches j of the path)
 * }</pre>
 *
 * <p>Here {@code age(i)} is the time from touch {@code i} to the conversion. It is not rounded to days. For example,
 * with a half-life of 7 days, touches 14, 7 and 0 days before the conversion weigh 1/4, 1/2 and 1, so they have the
 * shares 1/7, 2/7 and 4/7.
 *
 * <p>The times of all touches and of the conversion are needed, so paths that were counted together cannot be
 * attributed in this way: {@link #attribute} refuses them with an {@link IllegalArgumentException}.
 *
 * <p>Ages are taken from the latest touch instead of from the conversion. That leaves every share unchanged and keeps
 * the largest weight at 1; otherwise all the weights of a path that ended more than 1,074 half-lives before its
 * conversion would underflow to zero.
 */
public final class TimeDecayAttribution extends TouchRule {

    static final String NAME = "time-decay";

    private static final Duration DEFAULT_HALF_LIFE = Duration.ofDays(7);

    private final Duration halfLife;

    private TimeDecayAttribution(Duration halfLife) {
        this.halfLife = halfLife;
    }

    /** Returns the model with a half-life of 7 days. */
    public static TimeDecayAttribution withDefaults() {
        return new TimeDecayAttribution(DEFAULT_HALF_LIFE);
    }

    /**
     * Returns the model with a half-life.
     *
     * @param halfLife the time in which the weight of a touch halves, positive
     * @throws IllegalArgumentException if it is not positive
     */
    public static TimeDecayAttribution ofHalfLife(Duration halfLife) {
        checkArgument(
                !halfLife.isNegative() && !halfLife.isZero(), "the half-life must be positive, but was %s", halfLife);
        return new TimeDecayAttribution(halfLife);
    }

    @Override
    public String name() {
        return halfLife.equals(DEFAULT_HALF_LIFE) ? NAME : NAME + ":" + halfLife;
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("half-life", halfLife.toString());
    }

    @Override
    void check(ConversionPaths paths) {
        paths.forEach(TimeDecayAttribution::checkTimes);
    }

    private static void checkTimes(ConversionPath path) {
        if (path.conversions() == 0 || path.touches().isEmpty()) {
            return;
        }
        boolean hasTimes = path.conversionTime().isPresent()
                && path.touches().stream().allMatch(touch -> touch.time().isPresent());
        checkArgument(
                hasTimes,
                "time decay needs the times of all touches and conversions, which path '%s' does not have; paths that"
                        + " were counted together have no times, so make paths from journeys or take another model",
                path.id());
    }

    @Override
    void share(ConversionPaths paths, int row, double[] shares) {
        List<Touch> touches = paths.list().get(row).touches();
        Instant latest = touches.get(touches.size() - 1).time().orElseThrow();
        double sum = 0;
        for (int i = 0; i < touches.size(); i++) {
            Duration age = Duration.between(touches.get(i).time().orElseThrow(), latest);
            shares[i] = Math.exp(-Math.log(2) * seconds(age) / seconds(halfLife));
            sum += shares[i];
        }
        for (int i = 0; i < touches.size(); i++) {
            shares[i] /= sum;
        }
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() * 1e-9;
    }
}
