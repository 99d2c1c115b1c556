package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Divides what players are worth together among them by what each adds to those who came before, on average over all
 * orders in which they can come (Shapley (1953), A value for n-person games, Contributions to the Theory of Games 2,
 * 307–317).
 *
 * <pre>{@code
 * value(i) = sum over the sets S without i of |S|! (n - 1 - |S|)! / n! * (worth(S + i) - worth(S))
 * }</pre>
 *
 * <p>A set of up to {@link #MAX_PLAYERS} players is a number whose bit {@code i} says whether player {@code i} is in
 * it, so that worths are an array of {@code 2^n} numbers, that of nobody first. Of what was counted by the exact set of
 * players, {@link #worthsOfExactSets} first makes worths, each the sum over all subsets. For example, if 10 conversions
 * are those of A alone, 6 of B, 4 of C, 12 of A and B together, 8 of A and C, 2 of B and C and 9 of all three, the
 * worths are 0, 10, 6, 28, 4, 22, 12 and 51, and the values of A, B and C are 23, 16 and 12.
 *
 * <p>Values sum to the worth of all less that of nobody. They may be negative.
 */
public final class ShapleyValue {

    /** The largest number of players for whom values are exact. */
    public static final int MAX_PLAYERS = 24;

    private ShapleyValue() {}

    /**
     * Returns the exact values. Takes time in proportion to {@code n 2^n}.
     *
     * @param worths the worth of each set, by the number of the set
     * @return the value of each player
     * @throws IllegalArgumentException if the number of worths is not a power of two from 1 to 2^24, or if a worth is
     *     not finite
     */
    public static double[] exact(double[] worths) {
        int players = players(worths);
        double[] weights = new double[players];
        double choices = 1;
        for (int size = 0; size < players; size++) {
            weights[size] = 1 / (players * choices);
            choices = choices * (players - 1 - size) / (size + 1);
        }
        double[] values = new double[players];
        for (int player = 0; player < players; player++) {
            values[player] = value(worths, weights, 1 << player);
        }
        return values;
    }

    private static double value(double[] worths, double[] weights, int bit) {
        Sum sum = new Sum();
        for (int from = 0; from < worths.length; from += 2 * bit) {
            double part = 0;
            for (int set = from; set < from + bit; set++) {
                part += weights[Integer.bitCount(set)] * (worths[set + bit] - worths[set]);
            }
            sum.add(part);
        }
        return sum.get();
    }

    /**
     * Returns for each set the sum over all of its subsets, itself and that of nobody included. Takes time in
     * proportion to {@code n 2^n}.
     *
     * @param exactSets what belongs to each set and to no other, by the number of the set
     * @throws IllegalArgumentException if their number is not a power of two from 1 to 2^24, or if one is not finite
     */
    public static double[] worthsOfExactSets(double[] exactSets) {
        players(exactSets);
        double[] worths = exactSets.clone();
        addSubsets(worths);
        return worths;
    }

    /** Replaces each number by the sum over all subsets. */
    static void addSubsets(double[] worths) {
        for (int bit = 1; bit < worths.length; bit *= 2) {
            for (int from = 0; from < worths.length; from += 2 * bit) {
                for (int set = from; set < from + bit; set++) {
                    worths[set + bit] += worths[set];
                }
            }
        }
    }

    private static int players(double[] worths) {
        checkArgument(
                Integer.bitCount(worths.length) == 1 && worths.length <= 1 << MAX_PLAYERS,
                "there must be 2^n worths of the sets of n players, for n up to %s, but there were %s; sample more players",
                MAX_PLAYERS,
                worths.length);
        for (int set = 0; set < worths.length; set++) {
            finite(worths[set]);
        }
        return Integer.numberOfTrailingZeros(worths.length);
    }

    /**
     * Returns estimates of the values, for any number of players, from orders drawn at random, each the average of what
     * the player adds in them.
     *
     * @param players how many players there are, at least 1
     * @param worth returns the worth of a set, which it must not keep
     * @param orders how many orders to draw, at least 2
     * @param seed of the draws; the same one gives the same estimates
     * @throws IllegalArgumentException if there are fewer players or orders, or if a worth is not finite
     */
    public static ShapleyEstimate sampled(int players, ToDoubleFunction<BitSet> worth, int orders, long seed) {
        checkArgument(players >= 1, "there must be at least 1 player, but there were %s", players);
        checkArgument(orders >= 2, "there must be at least 2 orders, but there were %s", orders);
        Random random = new Random(seed);
        int[] order = new int[players];
        Arrays.setAll(order, i -> i);
        double[] means = new double[players];
        double[] squares = new double[players];
        for (int drawn = 1; drawn <= orders; drawn++) {
            shuffle(order, random);
            BitSet set = new BitSet(players);
            double before = finite(worth.applyAsDouble(set));
            for (int player : order) {
                set.set(player);
                double after = finite(worth.applyAsDouble(set));
                double difference = after - before - means[player];
                means[player] += difference / drawn;
                squares[player] += difference * (after - before - means[player]);
                before = after;
            }
        }
        double divisor = (double) orders * (orders - 1);
        return new ShapleyEstimate(
                list(Arrays.stream(means)), list(Arrays.stream(squares).map(square -> Math.sqrt(square / divisor))));
    }

    private static List<Double> list(DoubleStream numbers) {
        return numbers.boxed().toList();
    }

    private static double finite(double worth) {
        checkArgument(Double.isFinite(worth), "the worth of a set must be finite, but was %s", worth);
        return worth;
    }

    private static void shuffle(int[] items, Random random) {
        for (int i = items.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int item = items[i];
            items[i] = items[j];
            items[j] = item;
        }
    }
}
