package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.parcours.core.ConfidenceInterval;
import java.util.Arrays;
import java.util.List;

/**
 * How sure the credits of a model are: what they come to in resamples of the paths.
 *
 * <p>The bounds of an interval are percentiles of the resamples: of 1,000 at the level 0.95, the 26th lowest and the
 * 26th highest.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CreditIntervals {

    private final String model;
    private final ImmutableList<String> channels;
    // By channel, then by resample.
    private final double[][] conversions;
    private final double[][] values;
    private final double level;
    private final ImmutableList<CreditInterval> intervals;

    CreditIntervals(String model, List<String> channels, double[][] conversions, double[][] values, double level) {
        this.model = model;
        this.channels = ImmutableList.copyOf(channels);
        this.conversions = conversions;
        this.values = values;
        this.level = level;
        ImmutableList.Builder<CreditInterval> built = ImmutableList.builder();
        for (int channel = 0; channel < channels.size(); channel++) {
            built.add(interval(channel));
        }
        intervals = built.build();
    }

    private CreditInterval interval(int channel) {
        return new CreditInterval(
                channels.get(channel),
                percentiles(conversions[channel]),
                percentiles(values[channel]),
                deviation(conversions[channel]),
                deviation(values[channel]));
    }

    private ConfidenceInterval percentiles(double[] resamples) {
        double[] sorted = resamples.clone();
        Arrays.sort(sorted);
        int cut = cut(sorted.length);
        return new ConfidenceInterval(sorted[cut], sorted[sorted.length - 1 - cut], level);
    }

    /** How many of the lowest, and of the highest, the interval leaves out. */
    private int cut(int resamples) {
        // A level such as 0.95 is a little less than it says; 25 of 1,000 must not become 24.
        return (int) Math.floor(resamples * (1 - level) / 2 + 1e-9);
    }

    private static double deviation(double[] resamples) {
        double mean = Arrays.stream(resamples).average().orElseThrow();
        double squares = Arrays.stream(resamples)
                .map(credit -> (credit - mean) * (credit - mean))
                .sum();
        return Math.sqrt(squares / (resamples.length - 1));
    }

    /** Returns the {@linkplain AttributionModel#name() name} of the model. */
    public String model() {
        return model;
    }

    /** Returns how often such intervals hold the true credit, between 0 and 1. */
    public double level() {
        return level;
    }

    /** Returns the intervals of the channels in the order of their names. */
    public List<CreditInterval> channels() {
        return intervals;
    }

    /**
     * Returns the interval of a channel.
     *
     * @throws IllegalArgumentException if no path is on the channel
     */
    public CreditInterval channel(String id) {
        return intervals.get(place(id));
    }

    /**
     * Returns by how many conversions a channel has more than another, as far as the data tell.
     *
     * @throws IllegalArgumentException if no path is on one of the channels
     */
    public ConfidenceInterval difference(String channel, String other) {
        double[] one = conversions[place(channel)];
        double[] two = conversions[place(other)];
        double[] differences = new double[one.length];
        Arrays.setAll(differences, resample -> one[resample] - two[resample]);
        return percentiles(differences);
    }

    /**
     * Returns the pairs of channels of which the data do not tell which has more conversions: zero is in the interval
     * of their difference. Each pair is in the order of the names, and so are the pairs.
     */
    public List<ChannelPair> indistinguishable() {
        ImmutableList.Builder<ChannelPair> pairs = ImmutableList.builder();
        for (int one = 0; one < channels.size(); one++) {
            for (int other = one + 1; other < channels.size(); other++) {
                if (isZeroBetween(conversions[one], conversions[other])) {
                    pairs.add(new ChannelPair(channels.get(one), channels.get(other)));
                }
            }
        }
        return pairs.build();
    }

    private boolean isZeroBetween(double[] one, double[] other) {
        int notAbove = 0;
        int notBelow = 0;
        for (int resample = 0; resample < one.length; resample++) {
            notAbove += one[resample] <= other[resample] ? 1 : 0;
            notBelow += one[resample] >= other[resample] ? 1 : 0;
        }
        return Math.min(notAbove, notBelow) > cut(one.length);
    }

    private int place(String id) {
        int place = ChannelPlace.of(channels, id);
        checkArgument(place >= 0, "no path is on '%s'; the channels are %s", id, new ChannelNames(channels));
        return place;
    }

    /**
     * Two channels.
     *
     * @param first the one whose name comes first
     * @param second the other
     */
    public record ChannelPair(String first, String second) {}

    /** Returns the model and the number of channels. */
    @Override
    public String toString() {
        return "%s: intervals of %s channels at the level %s".formatted(model, channels.size(), level);
    }
}
