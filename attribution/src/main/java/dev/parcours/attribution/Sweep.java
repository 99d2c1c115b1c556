package dev.parcours.attribution;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Expected visits to the states of a chain, that sweep after sweep come nearer to those of its walks, for four sets of
 * states side by side at which walks end.
 */
final class Sweep {

    /** How many sets are worked on side by side. */
    static final int COLUMNS = 4;

    /** Up to which part of the visits a change is one of rounding, which further sweeps need not make smaller. */
    static final double ROUNDING = 1e-15;

    private static final double LARGEST_RATIO = 0.95;
    // Finding, sorting and clearing a place take about as long as this many multiplications.
    private static final int WORK_TO_ACTIVATE = 40;

    private final SweepOrder order;
    private final double[] visits;
    private final double[] given;
    private final double[] steps;
    // One bit for each column in which walks end at a place.
    private final byte[] ends;
    private final double[] changes = new double[COLUMNS];
    private final double[] changesBefore = new double[COLUMNS];
    private final boolean[] isActive;
    private int[] active;
    private int size;
    private double workOfSweep;

    Sweep(SweepOrder order) {
        this.order = order;
        visits = new double[Math.multiplyExact(COLUMNS, order.size())];
        given = new double[visits.length];
        steps = new double[visits.length];
        ends = new byte[order.size()];
        isActive = new boolean[order.size()];
        active = new int[64];
    }

    /** Forgets walks and ends. */
    void clear() {
        for (int i = 0; i < size; i++) {
            int place = active[i];
            int at = COLUMNS * place;
            Arrays.fill(visits, at, at + COLUMNS, 0);
            Arrays.fill(given, at, at + COLUMNS, 0);
            Arrays.fill(steps, at, at + COLUMNS, 0);
            ends[place] = 0;
            isActive[place] = false;
        }
        size = 0;
        workOfSweep = 0;
    }

    /** Lets walks end at a place. */
    void end(int place, int column) {
        ends[place] |= (byte) (1 << column);
        activate(place);
    }

    /** Lets walks start at a place. */
    void start(int place, int column, double walks) {
        if (!isEnd(place, column)) {
            given[COLUMNS * place + column] += walks;
            activate(place);
        }
    }

    private void activate(int place) {
        if (!isActive[place]) {
            isActive[place] = true;
            if (size == active.length) {
                active = Arrays.copyOf(active, 2 * size);
            }
            active[size++] = place;
        }
    }

    private boolean isEnd(int place, int column) {
        return ((ends[place] >>> column) & 1) == 1;
    }

    /**
     * Finds the places that walks can get to, once all their starts and ends are given.
     *
     * @return how much work that was, in multiplications
     */
    double spread() {
        for (int i = 0; i < size; i++) {
            int place = active[i];
            order.forEachTarget(place, this::activate);
            workOfSweep += COLUMNS * (1.0 + order.starts()[place + 1] - order.starts()[place]);
        }
        Arrays.sort(active, 0, size);
        return (double) WORK_TO_ACTIVATE * size;
    }

    /** Returns how many multiplications each sweep takes. */
    double workOfSweep() {
        return workOfSweep;
    }

    /** Puts the visits of each place in agreement with those of the places that walks come from. */
    void run() {
        System.arraycopy(changes, 0, changesBefore, 0, COLUMNS);
        Arrays.fill(changes, 0);
        int[] starts = order.starts();
        int[] sources = order.sources();
        double[] rates = order.rates();
        for (int k = 0; k < size; k++) {
            int place = active[k];
            int at = COLUMNS * place;
            double first = given[at];
            double second = given[at + 1];
            double third = given[at + 2];
            double fourth = given[at + 3];
            // Four sums in variables are several times as fast as four in an array.
            for (int i = starts[place]; i < starts[place + 1]; i++) {
                int from = COLUMNS * sources[i];
                first += rates[i] * visits[from];
                second += rates[i] * visits[from + 1];
                third += rates[i] * visits[from + 2];
                fourth += rates[i] * visits[from + 3];
            }
            set(place, 0, first);
            set(place, 1, second);
            set(place, 2, third);
            set(place, 3, fourth);
        }
    }

    private void set(int place, int column, double now) {
        if (!isEnd(place, column)) {
            int at = COLUMNS * place + column;
            steps[at] = now - visits[at];
            double change = Math.abs(steps[at]);
            changes[column] += change > ROUNDING * now ? change : 0;
            visits[at] = now;
        }
    }

    /**
     * Takes as many steps like the last one as are to be expected, each smaller than the one before in the ratio of the
     * last two. Wherever this leads, the next sweep tells how far from the solution that is.
     */
    void leap() {
        double[] factors = new double[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            double ratio = changes[column] / changesBefore[column];
            factors[column] = ratio <= LARGEST_RATIO ? ratio / (1 - ratio) : 0;
        }
        for (int i = 0; i < size; i++) {
            for (int column = 0; column < COLUMNS; column++) {
                int at = COLUMNS * active[i] + column;
                visits[at] += factors[column] * steps[at];
            }
        }
    }

    /**
     * Returns the sum of the changes of visits in the last sweep that are more than rounding, of the column in which it
     * is largest.
     */
    double largestChange() {
        return Arrays.stream(changes).max().orElse(0);
    }

    double visits(int place, int column) {
        return visits[COLUMNS * place + column];
    }

    /** Returns the sum, over all places, of visits times what each is worth. */
    double sum(int column, IntToDoubleFunction worth) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += visits(active[i], column) * worth.applyAsDouble(active[i]);
        }
        return sum;
    }
}
