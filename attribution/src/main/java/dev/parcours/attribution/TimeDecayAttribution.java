package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.attribution.path.ConversionPaths;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

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

    private static final Pattern DAYS = Pattern.compile("[0-9]{1,18}d");
    private static final long MAX_DAYS = 1_000_000_000;

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
        boolean isWholeDays = halfLife.equals(Duration.ofDays(halfLife.toDays()));
        return NAME + ":" + (isWholeDays ? halfLife.toDays() + "d" : halfLife.toString());
    }

    /**
     * Reads a half-life as names have it: days, such as {@code 7d}, or a duration of ISO 8601.
     *
     * @throws IllegalArgumentException if it is too long
     * @throws java.time.format.DateTimeParseException if it is neither
     */
    static Duration parseHalfLife(String text) {
        if (!DAYS.matcher(text).matches()) {
            return Duration.parse(text);
        }
        long days = Long.parseLong(text.substring(0, text.length() - 1));
        checkArgument(days <= MAX_DAYS, "a half-life of more than %s days is too long", MAX_DAYS);
        return Duration.ofDays(days);
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("half-life", halfLife.toString());
    }

    @Override
    void check(ConversionPaths paths) {
        for (int row = 0; row < paths.size(); row++) {
            if (paths.conversions(row) > 0 && paths.length(row) > 0 && !paths.hasTimes(row)) {
                throw new IllegalArgumentException(
                        "time decay needs the times of all touches and conversions, which path '%s' does not have; paths"
                                        .formatted(paths.list().get(row).id())
                                + " that were counted together have no times, so make paths from journeys or take another"
                                + " model");
            }
        }
    }

    @Override
    TouchShares shares(ConversionPaths paths) {
        double perSecond = -Math.log(2) / (halfLife.getSeconds() + halfLife.getNano() * 1e-9);
        return (all, row, shares) -> share(all, row, shares, perSecond);
    }

    private static void share(ConversionPaths paths, int row, double[] shares, double perSecond) {
        int length = paths.length(row);
        double latest = paths.secondsToConversion(row, length - 1);
        for (int i = 0; i < length; i++) {
            shares[i] = Math.exp((paths.secondsToConversion(row, i) - latest) * perSecond);
        }
        Parts.ofWeights(shares, length);
    }
}
