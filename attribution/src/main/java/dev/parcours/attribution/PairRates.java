package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;

/** The rates of conversion of the paths that meet a channel, or both of two channels. */
final class PairRates {

    // A path of more would take a matrix of more than 16 million pairs.
    private static final int MAX_CHANNELS = 4_000;

    private final PairIndex pairs = new PairIndex();
    private double[] conversions = new double[64];
    private double[] all = new double[64];

    static PairRates of(ConversionPaths paths, PathWeights weights) {
        PairRates rates = new PairRates();
        for (int row = 0; row < paths.size(); row++) {
            double weight = weights.conversions()[row] + weights.nonConversions()[row];
            if (weight > 0) {
                rates.add(channels(paths, row), weights.conversions()[row], weight);
            }
        }
        return rates;
    }

    static int[] channels(ConversionPaths paths, int row) {
        int[] channels = ChannelParts.channels(paths, row);
        if (channels.length > MAX_CHANNELS) {
            String message =
                    "the path in row %s meets %s channels, of which pairs are looked at, and more than %s are too"
                            + " many; take a dimension with fewer values";
            throw new IllegalArgumentException(message.formatted(row + 1, channels.length, MAX_CHANNELS));
        }
        return channels;
    }

    private void add(int[] channels, double converted, double weight) {
        for (int i = 0; i < channels.length; i++) {
            for (int j = i; j < channels.length; j++) {
                int pair = pairs.of(channels[i], channels[j]);
                if (pair == all.length) {
                    conversions = Arrays.copyOf(conversions, 2 * pair);
                    all = Arrays.copyOf(all, 2 * pair);
                }
                conversions[pair] += converted;
                all[pair] += weight;
            }
        }
    }

    /** Returns the rate of the paths that meet a channel, or two in order. */
    double rate(int channel, int other) {
        int pair = pairs.find(channel, other);
        return pair >= 0 && all[pair] > 0 ? conversions[pair] / all[pair] : 0;
    }

    /** Returns what each channel of a path earned, of its distinct channels in order. */
    double[] earned(int[] channels) {
        double[] alone = Arrays.stream(channels)
                .mapToDouble(channel -> rate(channel, channel))
                .toArray();
        double[] earned = alone.clone();
        double share = 1.0 / (2 * (channels.length - 1));
        for (int i = 0; i < channels.length; i++) {
            for (int j = i + 1; j < channels.length; j++) {
                double together = share * (rate(channels[i], channels[j]) - alone[i] - alone[j]);
                earned[i] += together;
                earned[j] += together;
            }
        }
        return Arrays.stream(earned).map(one -> Math.max(one, 0)).toArray();
    }
}
