package dev.parcours.examples.benchmarks.segmentation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Draws that are always the same, since they come from a seed. */
final class Draws {

    private final SplittableRandom random;

    Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Returns true so often. */
    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** Returns a whole number between two, both included. */
    int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    /** Returns a number from 0 to below another, the smaller the likelier: of skew 1 all alike, of 2 the square. */
    int skewed(int bound, double skew) {
        return (int) (bound * Math.pow(random.nextDouble(), skew));
    }

    /** Returns one of a list, the first likelier. */
    <T> T oneOf(List<T> values, double skew) {
        return values.get(skewed(values.size(), skew));
    }

    /** Returns one of some numbers. */
    int oneOf(int... numbers) {
        return numbers[random.nextInt(numbers.length)];
    }

    /** Returns different ones of a list, the first likelier, in the order of their draw: so many, or fewer. */
    <T> List<T> someOf(List<T> values, double skew, int most) {
        return Stream.generate(() -> oneOf(values, skew)).limit(most).distinct().toList();
    }

    /** Returns some numbers' order, drawn: the numbers from 0 to below a bound, shuffled. */
    int[] shuffled(int bound) {
        int[] numbers = new int[bound];
        Arrays.setAll(numbers, i -> i);
        for (int i = bound - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int number = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = number;
        }
        return numbers;
    }
}
