package dev.parcours.attribution;

/**
 * Solves chains whose every walk ends.
 *
 * <p>The matrix {@code I - Q} is factorised once, without pivoting: each pivot is the probability of leaving a state
 * for one not yet eliminated, added up from its parts and never found by subtracting from 1 (Grassmann, Taksar and
 * Heyman (1985), Regenerative analysis and steady state distributions for Markov chains, Operations Research 33(5),
 * 1107–1116). So nothing cancels, and nothing can become negative.
 */
final class AbsorbingChain {

    private AbsorbingChain() {}

    /**
     * Returns {@code (I - Q)^-1}: in row {@code i} the numbers of visits to each state of a walk that is in state
     * {@code i}.
     *
     * @param moves {@code Q}, the probabilities of moves between states; overwritten
     * @param exits the probability that a walk ends in each state; overwritten. Together with the row of {@code moves}
     *     it sums to 1
     */
    static double[][] expectedVisits(double[][] moves, double[] exits) {
        factorise(moves, exits);
        int size = moves.length;
        double[][] visits = new double[size][size];
        for (int i = 0; i < size; i++) {
            visits[i][i] = 1;
            for (int k = 0; k < i; k++) {
                addMultiple(visits[i], moves[i][k], visits[k], 0, k + 1);
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int j = i + 1; j < size; j++) {
                addMultiple(visits[i], moves[i][j], visits[j], 0, size);
            }
            double leaving = moves[i][i];
            for (int j = 0; j < size; j++) {
                visits[i][j] /= leaving;
            }
        }
        return visits;
    }

    /** Puts the factors into the matrix: below the diagonal L, negated; on it the pivots; above it U, negated. */
    private static void factorise(double[][] moves, double[] exits) {
        int size = moves.length;
        for (int i = 0; i < size; i++) {
            double[] row = moves[i];
            for (int k = 0; k < i; k++) {
                if (row[k] != 0) {
                    row[k] /= moves[k][k];
                    addMultiple(row, row[k], moves[k], k + 1, size);
                    exits[i] += row[k] * exits[k];
                }
            }
            double leaving = exits[i];
            for (int j = i + 1; j < size; j++) {
                leaving += row[j];
            }
            row[i] = leaving;
        }
    }

    private static void addMultiple(double[] row, double factor, double[] other, int from, int to) {
        if (factor != 0) {
            for (int j = from; j < to; j++) {
                row[j] += factor * other[j];
            }
        }
    }

    /** Returns the product of a matrix and a column. */
    static double[] times(double[][] matrix, double[] column) {
        double[] product = new double[column.length];
        for (int i = 0; i < product.length; i++) {
            double sum = 0;
            for (int j = 0; j < column.length; j++) {
                sum += matrix[i][j] * column[j];
            }
            product[i] = sum;
        }
        return product;
    }

    /**
     * Returns how often walks enter a set of states first through each of its states: the {@code m} of {@code m N[A,A]
     * = n[A]}.
     *
     * <p>No pivoting is needed, since a state is visited from itself at least as often as from any other, so that the
     * pivot is the largest of its column of {@code N[A,A]}, and remains so while states are eliminated.
     *
     * @param expected {@code N}
     * @param visits {@code n}, how often walks visit each state
     * @param set {@code A}, the indexes of its states
     */
    static double[] firstEntries(double[][] expected, double[] visits, int[] set) {
        int size = set.length;
        double[][] rows = new double[size][size];
        double[] entries = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = expected[set[j]][set[i]];
            }
            entries[i] = visits[set[i]];
            for (int k = 0; k < i; k++) {
                double factor = -rows[i][k] / rows[k][k];
                addMultiple(rows[i], factor, rows[k], k + 1, size);
                entries[i] += factor * entries[k];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int j = i + 1; j < size; j++) {
                entries[i] -= rows[i][j] * entries[j];
            }
            // Not negative but for rounding.
            entries[i] = Math.max(entries[i] / rows[i][i], 0);
        }
        return entries;
    }
}
