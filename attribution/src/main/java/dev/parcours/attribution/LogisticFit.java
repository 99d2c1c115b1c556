package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the coefficients of a logistic regression with a quadratic penalty by Newton's method, each step halved until
 * it improves what is maximised. Since that is strictly concave, the steps lead to its only maximum.
 */
final class LogisticFit {

    private static final int MOST_STEPS = 100;
    private static final double TOLERANCE = 1e-12;

    private final double penalty;
    private final int size;
    private final int[][] sets;
    private final double[] conversions;
    private final double[] all;

    private LogisticFit(Map<int[], double[]> counts, int channels, double penalty) {
        this.penalty = penalty;
        size = channels + 1;
        sets = counts.keySet().toArray(int[][]::new);
        conversions = counts.values().stream().mapToDouble(count -> count[0]).toArray();
        all = counts.values().stream().mapToDouble(count -> count[1]).toArray();
    }

    /** Returns the coefficient of each channel, and last the intercept. */
    static double[] coefficients(ConversionPaths paths, PathWeights weights, double penalty) {
        // In the order of sets, so that the order of rows makes no difference.
        Map<int[], double[]> counts = new TreeMap<>(Arrays::compare);
        for (int row = 0; row < paths.size(); row++) {
            double weight = weights.conversions()[row] + weights.nonConversions()[row];
            if (weight > 0 && paths.length(row) > 0) {
                double[] count = counts.computeIfAbsent(ChannelParts.channels(paths, row), set -> new double[2]);
                count[0] += weights.conversions()[row];
                count[1] += weight;
            }
        }
        return new LogisticFit(counts, paths.channels().size(), penalty).coefficients();
    }

    private double[] coefficients() {
        double[] coefficients = new double[size];
        double objective = objective(coefficients);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(coefficients);
            double length = Arrays.stream(direction).map(Math::abs).max().orElse(0);
            if (length <= TOLERANCE) {
                break;
            }
            double part = 1;
            double[] next = moved(coefficients, direction, part);
            while (objective(next) < objective && part * length > TOLERANCE) {
                part /= 2;
                next = moved(coefficients, direction, part);
            }
            coefficients = next;
            objective = objective(next);
        }
        return coefficients;
    }

    private static double[] moved(double[] from, double[] direction, double part) {
        double[] to = new double[from.length];
        Arrays.setAll(to, i -> from[i] + part * direction[i]);
        return to;
    }

    private double objective(double[] coefficients) {
        Sum sum = new Sum();
        for (int i = 0; i < sets.length; i++) {
            double score = score(coefficients, sets[i]);
            // The logarithm of 1 + exp(score), without overflow.
            double odds = Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
            sum.add(conversions[i] * score - all[i] * odds);
        }
        for (double coefficient : coefficients) {
            sum.add(-penalty / 2 * coefficient * coefficient);
        }
        return sum.get();
    }

    static double score(double[] coefficients, int[] set) {
        double score = coefficients[coefficients.length - 1];
        for (int channel : set) {
            score += coefficients[channel];
        }
        return score;
    }

    static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    /** Solves the second derivative times the direction equal to the first one. */
    private double[] direction(double[] coefficients) {
        double[] gradient = new double[size];
        double[][] curvature = new double[size][size];
        for (int i = 0; i < size; i++) {
            gradient[i] = -penalty * coefficients[i];
            curvature[i][i] = penalty;
        }
        for (int i = 0; i < sets.length; i++) {
            double probability = probability(score(coefficients, sets[i]));
            int[] set = Arrays.copyOf(sets[i], sets[i].length + 1);
            set[sets[i].length] = size - 1;
            double variance = all[i] * probability * (1 - probability);
            for (int row = 0; row < set.length; row++) {
                gradient[set[row]] += conversions[i] - all[i] * probability;
                for (int column = 0; column <= row; column++) {
                    curvature[set[row]][set[column]] += variance;
                }
            }
        }
        return solved(curvature, gradient);
    }

    /** Solves a positive definite system, given below the diagonal, by the factors of Cholesky. */
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
            for (int k = 0; k < i; k++) {
                right[i] -= matrix[i][k] * right[k];
            }
            right[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                right[i] -= matrix[k][i] * right[k];
            }
            right[i] /= matrix[i][i];
        }
        return right;
    }
}
