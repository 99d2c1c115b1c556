package dev.parcours.attribution;

import java.util.Arrays;

/** Columns of numbers, one per state, that sweep after sweep come nearer to what the moves of a chain say. */
final class Sweep {

    private final SweepOrder order;
    private final int width;
    private final int[] active;
    private final double[] solution;
    // One bit for each column in which the number of a place is given.
    private final int[] fixed;
    private final double[] changes;
    private final double work;

    /** Starts from zero in all columns at the active places; elsewhere it stays so. */
    Sweep(SweepOrder order, int width, int[] active) {
        this.order = order;
        this.width = width;
        this.active = active;
        solution = new double[width * order.size()];
        fixed = new int[order.size()];
        changes = new double[width];
        int[] starts = order.starts();
        work = width
                * Arrays.stream(active)
                        .mapToDouble(place -> 1.0 + starts[place + 1] - starts[place])
                        .sum();
    }

    /** Gives the number of a place. */
    void fix(int place, int column, double number) {
        fixed[place] |= 1 << column;
        solution[width * place + column] = number;
    }

    /** Returns how many multiplications a sweep takes. */
    double work() {
        return work;
    }

    void run() {
        Arrays.fill(changes, 0);
        double[] sums = new double[width];
        for (int place : active) {
            addUp(place, sums);
            double visits = order.visits(place);
            int given = fixed[place];
            int at = width * place;
            for (int column = 0; column < width; column++) {
                if ((given >>> column & 1) == 0) {
                    changes[column] += visits * Math.abs(sums[column] - solution[at + column]);
                    solution[at + column] = sums[column];
                }
            }
        }
    }

    private void addUp(int place, double[] sums) {
        int[] targets = order.targets();
        double[] rates = order.rates();
        Arrays.fill(sums, 0);
        for (int i = order.starts()[place]; i < order.starts()[place + 1]; i++) {
            double rate = rates[i];
            int from = width * targets[i];
            for (int column = 0; column < sums.length; column++) {
                sums[column] += rate * solution[from + column];
            }
        }
    }

    /** Returns the largest error that the last sweep leaves in the even columns, or in the odd ones. */
    double largestError(int firstColumn) {
        double largest = 0;
        for (int column = firstColumn; column < width; column += 2) {
            largest = Math.max(largest, changes[column]);
        }
        return largest;
    }

    /** Returns what a column comes to over all walks from their starts. */
    double atStart(int column) {
        double sum = 0;
        for (int place : active) {
            sum += order.starting(place) * solution[width * place + column];
        }
        return sum;
    }

    double[] solution() {
        return solution;
    }
}
