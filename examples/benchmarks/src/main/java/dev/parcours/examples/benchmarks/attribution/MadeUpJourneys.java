package dev.parcours.examples.benchmarks.attribution;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.PathCounts;
import dev.parcours.attribution.path.PathRows;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Journeys with four touches on average, some channels met far more often than others; a tenth of the journeys buy. The
 * same seed makes the same journeys.
 */
final class MadeUpJourneys {

    private static final double GOES_ON = 0.75;
    private static final int LONGEST = 200;
    private static final double BUYS = 0.1;

    private final List<String> names;
    private final int[][] touches;
    private final long[] worth;

    private MadeUpJourneys(int journeys, int channels) {
        SplittableRandom random = new SplittableRandom(42);
        names = IntStream.range(0, channels).mapToObj(i -> "channel " + i).toList();
        touches = new int[journeys][];
        worth = new long[journeys];
        int[] longest = new int[LONGEST];
        for (int journey = 0; journey < journeys; journey++) {
            int length = 0;
            do {
                longest[length++] = (int) (channels * random.nextDouble() * random.nextDouble());
            } while (length < LONGEST && random.nextDouble() < GOES_ON);
            touches[journey] = Arrays.copyOf(longest, length);
            worth[journey] = random.nextDouble() < BUYS ? random.nextLong(100, 20_000) : 0;
        }
    }

    static MadeUpJourneys of(int journeys, int channels) {
        return new MadeUpJourneys(journeys, channels);
    }

    /** What takes paths whose channels are numbers. */
    private interface Adder {
        void add(int[] path, int length, double converted, long value, double notConverted);
    }

    /** Lists the journeys, whose channels are numbers. */
    ConversionPaths listInts() {
        PathRows rows = PathRows.in(Money.NO_CURRENCY);
        names.forEach(rows::channelNumber);
        addInts(rows::add);
        return rows.paths();
    }

    /** Counts the journeys, whose channels are numbers. */
    ConversionPaths countInts() {
        PathCounts counts = PathCounts.in(Money.NO_CURRENCY);
        names.forEach(counts::channelNumber);
        addInts(counts::add);
        return counts.paths();
    }

    private void addInts(Adder adder) {
        for (int journey = 0; journey < touches.length; journey++) {
            int[] path = touches[journey];
            boolean buys = worth[journey] > 0;
            adder.add(path, path.length, buys ? 1 : 0, worth[journey], buys ? 0 : 1);
        }
    }

    /** Returns the journeys with the names of their channels. */
    List<List<String>> named() {
        List<List<String>> named = new ArrayList<>();
        for (int[] path : touches) {
            named.add(IntStream.of(path).mapToObj(names::get).toList());
        }
        return named;
    }

    /** Counts the journeys, whose channels are texts. */
    ConversionPaths countStrings(List<List<String>> named) {
        PathCounts counts = PathCounts.in(Money.NO_CURRENCY);
        int[] path = new int[LONGEST];
        for (int journey = 0; journey < worth.length; journey++) {
            int length = 0;
            for (String channel : named.get(journey)) {
                path[length++] = counts.channelNumber(channel);
            }
            boolean buys = worth[journey] > 0;
            counts.add(path, length, buys ? 1 : 0, worth[journey], buys ? 0 : 1);
        }
        return counts.paths();
    }

    /** Returns as many paths as there are journeys, each counted a few times with and without a conversion. */
    ConversionPaths counted() {
        SplittableRandom random = new SplittableRandom(43);
        List<ConversionPath> paths = new ArrayList<>();
        for (int journey = 0; journey < touches.length; journey++) {
            int conversions = random.nextInt(4);
            ConversionPath.Builder path = ConversionPath.builder("p" + journey)
                    .conversions(conversions)
                    .value(BigDecimal.valueOf(conversions * 1_000L, 2))
                    .nonConversions(random.nextInt(14));
            IntStream.of(touches[journey]).forEach(channel -> path.touch(names.get(channel)));
            paths.add(path.build());
        }
        return ConversionPaths.of(paths);
    }
}
