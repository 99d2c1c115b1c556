package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Maps;
import dev.parcours.core.Dimension;
import dev.parcours.core.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often each distinct path ended with a conversion and how often without, and what the conversions are worth.
 *
 * <p>Adding in any order, and merging parts in any order, gives the same counts; removing what was added, after a
 * refund or an erasure, gives the counts without it. This holds exactly for whole numbers up to 2^53 and for all
 * values, and up to rounding for fractions.
 *
 * <pre>{@code
 * ConversionPathRule rule = ConversionPathRule.on("purchase");
 * PathCounts counts = PathCounts.of(rule.over(monday));
 * counts.merge(PathCounts.of(rule.over(tuesday)));
 * AttributionReport report = MarkovAttribution.ofOrder(1).attribute(counts.paths());
 * }</pre>
 *
 * <p>A path takes four bytes a touch and about 50 beside, however often it is counted. Of its touches only the channels
 * are kept: models that need times, kinds of interactions or milestones cannot be applied to counts, and no journey can
 * be looked up.
 *
 * <p>Not thread-safe.
 */
public final class PathCounts {

    private final PathOrigin origin;
    private final ChannelNumbers channels = new ChannelNumbers();
    private final PathTable table = new PathTable();
    private final Map<NoCredit, Long> leftOut = new EnumMap<>(NoCredit.class);
    private int[] touches = new int[64];

    private PathCounts(PathOrigin origin) {
        this.origin = origin;
    }

    /**
     * Returns the counts of channels without any path, with values in a currency.
     *
     * @param currency the currency, or {@link Money#NO_CURRENCY} if it is not stated
     */
    public static PathCounts in(Currency currency) {
        return new PathCounts(PathOrigin.UNKNOWN.withCurrency(currency));
    }

    /**
     * Returns the counts of the paths that a rule makes, without any path: add what {@link ConversionPathRule#pathsOf}
     * returns.
     *
     * @throws IllegalArgumentException if the rule has {@linkplain ConversionPathRule#problems problems}, or if it says
     *     no currency
     */
    public static PathCounts by(ConversionPathRule rule) {
        return new PathCounts(rule.origin());
    }

    /** Returns the counts of paths, which stay on their dimension, in their currency and of their conventions. */
    public static PathCounts of(ConversionPaths paths) {
        PathCounts counts = new PathCounts(paths.origin());
        counts.addAll(paths);
        return counts;
    }

    /**
     * Returns counts on another dimension, or on a pair of dimensions, without any path.
     *
     * @throws IllegalArgumentException if there are not one or two different ones
     */
    public PathCounts withDimensions(Dimension... dimensions) {
        return new PathCounts(origin.withDimensions(List.of(dimensions)));
    }

    /** Returns counts without any path that state by which choices paths are made, as codes by name. */
    public PathCounts withConventions(Map<String, String> conventions) {
        return new PathCounts(origin.withConventions(conventions));
    }

    /** Returns counts of the same dimension, currency and conventions without any path. */
    public PathCounts empty() {
        return new PathCounts(origin);
    }

    private void addAll(ConversionPaths paths) {
        int[] numbers = paths.channels().stream().mapToInt(channels::of).toArray();
        for (int row = 0; row < paths.size(); row++) {
            int length = paths.length(row);
            ensureTouches(length);
            for (int i = 0; i < length; i++) {
                touches[i] = numbers[paths.channelIndex(row, i)];
            }
            // Without a check, since rows that were counted together may have more than one path may.
            table.change(
                    table.add(touches, length),
                    1,
                    paths.conversions(row),
                    paths.minorUnits(row),
                    paths.nonConversions(row));
        }
        paths.leftOut().forEach((reason, count) -> leftOut.merge(reason, count, Math::addExact));
    }

    /**
     * Counts a path.
     *
     * @throws IllegalArgumentException if its value is not an amount of the currency
     */
    public void add(ConversionPath path) {
        long value = MinorUnits.of(path, origin.currency());
        int length = path.touches().size();
        ensureTouches(length);
        for (int i = 0; i < length; i++) {
            touches[i] = channels.of(path.touches().get(i).channel());
        }
        add(touches, length, path.conversions(), value, path.nonConversions());
        path.leftOut().forEach(left -> leftOut.merge(left.reason(), 1L, Math::addExact));
    }

    /**
     * Returns the number that a channel has in these counts, for {@link #add(int[], int, double, long, double)}.
     *
     * @throws IllegalArgumentException if the channel is blank
     */
    public int channelNumber(String channel) {
        return channels.of(Touch.of(channel).channel());
    }

    /**
     * Counts a path whose channels are given by number, which is the fastest way to count.
     *
     * @param channelNumbers the {@linkplain #channelNumber numbers} of the channels of its touches, in order
     * @param length how many of them belong to the path
     * @param converted how often it ended with a conversion
     * @param value what these are worth together, in minor units of the currency
     * @param notConverted how often it ended without a conversion
     * @throws IllegalArgumentException if a number is not that of a channel, if there are fewer numbers, or if the
     *     counts and the value are not such as a {@link ConversionPath} may have; nothing is counted then
     */
    public void add(int[] channelNumbers, int length, double converted, long value, double notConverted) {
        ConversionPath.checkWeights(converted, value, notConverted);
        channels.check(channelNumbers, length);
        table.change(table.add(channelNumbers, length), 1, converted, value, notConverted);
    }

    /**
     * Takes back a path that was counted before.
     *
     * @throws IllegalArgumentException if it was not counted, as far as the counts can show it; they stay as they were
     */
    public void remove(ConversionPath path) {
        long value = MinorUnits.of(path, origin.currency());
        int length = path.touches().size();
        ensureTouches(length);
        for (int i = 0; i < length; i++) {
            touches[i] = channels.find(path.touches().get(i).channel());
        }
        int found = table.find(touches, length);
        checkArgument(
                found >= 0
                        && table.additions(found) > 0
                        && isWorth(found, value)
                        && isAtLeast(table.conversions(found), path.conversions())
                        && isAtLeast(table.nonConversions(found), path.nonConversions()),
                "path '%s' cannot be removed, since it was not counted",
                path.id());
        Map<NoCredit, Long> left = new EnumMap<>(NoCredit.class);
        path.leftOut().forEach(touch -> left.merge(touch.reason(), 1L, Long::sum));
        left.forEach((reason, count) -> checkArgument(
                leftOut.getOrDefault(reason, 0L) >= count,
                "path '%s' cannot be removed, since it was not counted with what it leaves out",
                path.id()));
        left.forEach((reason, count) ->
                leftOut.computeIfPresent(reason, (key, had) -> had.equals(count) ? null : had - count));
        table.change(found, -1, -path.conversions(), -value, -path.nonConversions());
    }

    /** The last one that was counted has all of the value that is left. */
    private boolean isWorth(int path, long value) {
        long counted = table.minorUnits(path);
        return table.additions(path) == 1 ? counted == value : counted >= value;
    }

    /** Fractions that were added one by one need not sum to what they would exactly. */
    private static boolean isAtLeast(double counted, double removed) {
        return counted >= removed * (1 - 1e-9);
    }

    /**
     * Adds what other counts have. They are left as they are; if they are these, every path is counted once more.
     *
     * @throws IllegalArgumentException if they are on another dimension, in another currency or of other conventions
     */
    public void merge(PathCounts other) {
        origin.checkEqual(other.origin);
        int[] numbers = other.channels.names().stream().mapToInt(channels::of).toArray();
        PathTable added = other.table;
        for (int path : other.countedPaths()) {
            int length = added.length(path);
            ensureTouches(length);
            for (int i = 0; i < length; i++) {
                touches[i] = numbers[added.touch(path, i)];
            }
            table.change(
                    table.add(touches, length),
                    added.additions(path),
                    added.conversions(path),
                    added.minorUnits(path),
                    added.nonConversions(path));
        }
        Map.copyOf(other.leftOut).forEach((reason, count) -> leftOut.merge(reason, count, Math::addExact));
    }

    /**
     * Returns the distinct paths counted, in the order of the names of their channels: of two paths the one whose first
     * different channel comes first by name, or the shorter one. A path is listed under the number of its row, from 1.
     */
    public ConversionPaths paths() {
        int[] counted = countedPaths();
        boolean[] isUsed = usedChannels(counted);
        ChannelOrder order = ChannelOrder.of(channels, number -> isUsed[number]);
        PathColumns columns = columns(new PathOrder(table, order).sorted(counted), order);
        return ConversionPaths.of(columns, origin, Maps.immutableEnumMap(leftOut));
    }

    private int[] countedPaths() {
        int[] counted = new int[table.size()];
        int size = 0;
        for (int path = 0; path < table.end(); path = table.next(path)) {
            if (table.additions(path) > 0) {
                counted[size++] = path;
            }
        }
        return Arrays.copyOf(counted, size);
    }

    private boolean[] usedChannels(int[] paths) {
        boolean[] isUsed = new boolean[channels.size()];
        for (int path : paths) {
            for (int i = 0; i < table.length(path); i++) {
                isUsed[table.touch(path, i)] = true;
            }
        }
        return isUsed;
    }

    private PathColumns columns(int[] paths, ChannelOrder order) {
        int[] starts = new int[paths.length + 1];
        for (int row = 0; row < paths.length; row++) {
            starts[row + 1] = starts[row] + table.length(paths[row]);
        }
        int[] all = new int[starts[paths.length]];
        double[] conversions = new double[paths.length];
        long[] minorUnits = new long[paths.length];
        double[] nonConversions = new double[paths.length];
        for (int row = 0; row < paths.length; row++) {
            int path = paths[row];
            conversions[row] = table.conversions(path);
            minorUnits[row] = table.minorUnits(path);
            nonConversions[row] = table.nonConversions(path);
            table.copyTouches(path, all, starts[row]);
        }
        // In a pass of its own, since copying is far faster than a loop over the few touches of each path.
        Arrays.setAll(all, i -> order.places()[all[i]]);
        return new PathColumns(order.names(), starts, all, conversions, minorUnits, nonConversions);
    }

    private void ensureTouches(int length) {
        if (length > touches.length) {
            touches = new int[Math.max(length, 2 * touches.length)];
        }
    }

    /**
     * Counts a path as often as another count has it.
     *
     * @throws IllegalArgumentException if a channel is blank
     */
    public void add(PathCount count) {
        int length = count.channels().size();
        ensureTouches(length);
        for (int i = 0; i < length; i++) {
            touches[i] = channelNumber(count.channels().get(i));
        }
        table.change(
                table.add(touches, length),
                count.additions(),
                count.conversions(),
                count.minorUnits(),
                count.nonConversions());
    }

    /** Returns the distinct paths counted, in the order of {@link #paths}. */
    public List<PathCount> list() {
        ConversionPaths paths = paths();
        int[] byNumber = paths.channels().stream().mapToInt(channels::find).toArray();
        List<PathCount> list = new ArrayList<>();
        for (int row = 0; row < paths.size(); row++) {
            int length = paths.length(row);
            List<String> names = new ArrayList<>(length);
            ensureTouches(length);
            for (int i = 0; i < length; i++) {
                touches[i] = byNumber[paths.channelIndex(row, i)];
                names.add(paths.channels().get(paths.channelIndex(row, i)));
            }
            list.add(new PathCount(
                    names,
                    paths.conversions(row),
                    paths.minorUnits(row),
                    paths.nonConversions(row),
                    table.additions(table.find(touches, length))));
        }
        return List.copyOf(list);
    }

    /**
     * Counts touches that got into no path.
     *
     * @param reason why they did not
     * @param count how many they are, at least 0
     * @throws IllegalArgumentException if the count is negative, or if the reason is not one that keeps a touch out
     */
    public void addLeftOut(NoCredit reason, long count) {
        checkArgument(reason.keepsOut(), "%s does not keep a touch out of a path", reason);
        checkArgument(count >= 0, "the count of touches left out must be at least 0, but was %s", count);
        leftOut.merge(reason, count, Math::addExact);
    }

    /** Returns the dimension that the touches are on, or the pair of them. */
    public List<Dimension> dimensions() {
        return origin.dimensions();
    }

    /** Returns the currency of the values, or {@link Money#NO_CURRENCY} if it is not stated. */
    public Currency currency() {
        return origin.currency();
    }

    /** Returns the choices by which the paths were made, as codes by name; empty if they are not known. */
    public Map<String, String> conventions() {
        return origin.conventions();
    }

    /** Returns how many touches got into no path, by the reason. */
    public Map<NoCredit, Long> leftOut() {
        return Maps.immutableEnumMap(leftOut);
    }

    /** Returns how many distinct paths are counted. */
    public int size() {
        return countedPaths().length;
    }

    /** Returns the count of distinct paths. */
    @Override
    public String toString() {
        return "%s distinct paths".formatted(size());
    }
}
