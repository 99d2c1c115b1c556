package dev.parcours.attribution.path;

import com.google.common.collect.ImmutableMap;
import dev.parcours.core.Money;
import java.util.Arrays;
import java.util.Currency;

/**
 * Paths that are given by the numbers of their channels and kept one by one.
 *
 * <p>This is the fastest way from columns of numbers to the reports of models that look at each path once, such as
 * first and last touch. {@link PathCounts}, which count equal paths together, take longer to fill and then serve many
 * models, resampling and chains faster.
 *
 * <pre>{@code
 * PathRows rows = PathRows.in(euro);
 * int search = rows.channelNumber("search");
 * int email = rows.channelNumber("email");
 * rows.add(new int[] {search, email}, 2, 1, 49_90, 0);
 * AttributionReport report = LastTouchAttribution.withDefaults().attribute(rows.paths());
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class PathRows {

    private final Currency currency;
    private final ChannelNumbers channels = new ChannelNumbers();
    private int[] touches = new int[256];
    private int[] starts = new int[64];
    private double[] conversions = new double[64];
    private long[] minorUnits = new long[64];
    private double[] nonConversions = new double[64];
    private int size;

    private PathRows(Currency currency) {
        this.currency = currency;
    }

    /**
     * Returns no paths of channels yet, with values in a currency.
     *
     * @param currency the currency, or {@link Money#NO_CURRENCY} if it is not stated
     */
    public static PathRows in(Currency currency) {
        return new PathRows(currency);
    }

    /**
     * Returns the number that a channel has in these paths.
     *
     * @throws IllegalArgumentException if the channel is blank
     */
    public int channelNumber(String channel) {
        return channels.of(Touch.of(channel).channel());
    }

    /**
     * Adds a path.
     *
     * @param channelNumbers the {@linkplain #channelNumber numbers} of the channels of its touches, in order
     * @param length how many of them belong to the path
     * @param converted how often it ended with a conversion
     * @param value what these are worth together, in minor units of the currency
     * @param notConverted how often it ended without a conversion
     * @throws IllegalArgumentException if a number is not that of a channel, if there are fewer numbers, or if the
     *     counts and the value are not such as a {@link ConversionPath} may have; nothing is added then
     */
    public void add(int[] channelNumbers, int length, double converted, long value, double notConverted) {
        ConversionPath.checkWeights(converted, value, notConverted);
        channels.check(channelNumbers, length);
        ensure(length);
        conversions[size] = converted;
        minorUnits[size] = value;
        nonConversions[size] = notConverted;
        System.arraycopy(channelNumbers, 0, touches, starts[size], length);
        starts[size + 1] = starts[size] + length;
        size++;
    }

    private void ensure(int length) {
        if (size + 1 == starts.length) {
            int capacity = Math.multiplyExact(2, starts.length);
            starts = Arrays.copyOf(starts, capacity);
            conversions = Arrays.copyOf(conversions, capacity);
            minorUnits = Arrays.copyOf(minorUnits, capacity);
            nonConversions = Arrays.copyOf(nonConversions, capacity);
        }
        int end = Math.addExact(starts[size], length);
        if (end > touches.length) {
            touches = Arrays.copyOf(touches, Math.max(end, (int) Math.min(2L * touches.length, Integer.MAX_VALUE - 8)));
        }
    }

    /**
     * Returns the paths in the order in which they were added, each listed under the number of its row, from 1.
     *
     * @throws IllegalArgumentException if the sum of the values does not fit {@link Money}
     */
    public ConversionPaths paths() {
        int[] places = Arrays.copyOf(touches, starts[size]);
        boolean[] isUsed = usedChannels(places);
        ChannelOrder order = ChannelOrder.of(channels, number -> isUsed[number]);
        Arrays.setAll(places, i -> order.places()[places[i]]);
        PathColumns columns = new PathColumns(
                order.names(),
                Arrays.copyOf(starts, size + 1),
                places,
                Arrays.copyOf(conversions, size),
                Arrays.copyOf(minorUnits, size),
                Arrays.copyOf(nonConversions, size));
        return ConversionPaths.of(columns, PathOrigin.UNKNOWN.withCurrency(currency), ImmutableMap.of());
    }

    private boolean[] usedChannels(int[] numbers) {
        boolean[] isUsed = new boolean[channels.size()];
        for (int number : numbers) {
            isUsed[number] = true;
        }
        return isUsed;
    }

    /** Returns the count of paths. */
    @Override
    public String toString() {
        return "%s paths".formatted(size);
    }
}
