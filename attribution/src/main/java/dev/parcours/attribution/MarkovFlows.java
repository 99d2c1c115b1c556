package dev.parcours.attribution;

import java.util.Arrays;

/**
 * How often walks of some weights take each move, visit each state, start in it and end in it.
 *
 * @param walks the walks
 * @param moves how often each move is taken
 * @param visits how often each state is visited
 * @param starts how often walks start in each state
 * @param conversions how often they end in it with a conversion
 * @param nonConversions how often they end in it without one
 * @param values what these are worth
 */
@SuppressWarnings("ArrayRecordComponent") // stays in this package, where nobody compares or changes it
record MarkovFlows(
        MarkovWalks walks,
        double[] moves,
        double[] visits,
        double[] starts,
        double[] conversions,
        double[] nonConversions,
        double[] values) {

    static MarkovFlows of(MarkovWalks walks, PathWeights weights) {
        int states = walks.states();
        MarkovFlows flows = new MarkovFlows(
                walks,
                new double[walks.moves()],
                new double[states],
                new double[states],
                new double[states],
                new double[states],
                new double[states]);
        for (int row = 0; row < weights.conversions().length; row++) {
            flows.add(row, weights);
        }
        System.arraycopy(flows.starts, 0, flows.visits, 0, states);
        for (int move = 0; move < flows.moves.length; move++) {
            flows.visits[walks.target(move)] += flows.moves[move];
        }
        return flows;
    }

    private void add(int row, PathWeights weights) {
        double weight = weights.conversions()[row] + weights.nonConversions()[row];
        if (weight > 0 && walks.first(row) >= 0) {
            starts[walks.first(row)] += weight;
            walks.addMoves(row, weight, moves);
            conversions[walks.last(row)] += weights.conversions()[row];
            nonConversions[walks.last(row)] += weights.nonConversions()[row];
            values[walks.last(row)] += weights.values()[row];
        }
    }

    int states() {
        return visits.length;
    }

    double totalConversions() {
        return Arrays.stream(conversions).sum();
    }

    double totalValue() {
        return Arrays.stream(values).sum();
    }

    /** Returns a count of a state for each of its visits, 0 if there is none. */
    double perVisit(double count, int state) {
        return visits[state] > 0 ? count / visits[state] : 0;
    }
}
