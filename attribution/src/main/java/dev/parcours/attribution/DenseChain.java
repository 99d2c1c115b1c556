package dev.parcours.attribution;

import java.util.Arrays;
import java.util.List;

/** Solves chains of few states, or of many moves, by the matrix of expected visits. */
final class DenseChain implements RemovalSolver {

    private final MarkovFlows flows;
    private final double[][] expected;
    private final ChannelWorths worthOfStates;

    DenseChain(MarkovFlows flows) {
        this.flows = flows;
        double[][] moves = new double[flows.states()][flows.states()];
        for (int move = 0; move < flows.moves().length; move++) {
            int from = flows.walks().source(move);
            moves[from][flows.walks().target(move)] = flows.perVisit(flows.moves()[move], from);
        }
        expected = AbsorbingChain.expectedVisits(moves, exits());
        worthOfStates = new ChannelWorths(
                AbsorbingChain.times(expected, perVisit(flows.conversions())),
                AbsorbingChain.times(expected, perVisit(flows.values())));
    }

    /** A state that nobody visits is left at once, so that every state is left. */
    private double[] exits() {
        double[] exits = new double[flows.states()];
        Arrays.setAll(exits, state -> {
            double ending = flows.conversions()[state] + flows.nonConversions()[state];
            return flows.visits()[state] > 0 ? ending / flows.visits()[state] : 1;
        });
        return exits;
    }

    private double[] perVisit(double[] counts) {
        double[] rates = new double[counts.length];
        Arrays.setAll(rates, state -> flows.perVisit(counts[state], state));
        return rates;
    }

    @Override
    public double[] visitsFrom(int state) {
        return expected[state].clone();
    }

    @Override
    public ChannelWorths lost(List<int[]> sets) {
        ChannelWorths lost = new ChannelWorths(new double[sets.size()], new double[sets.size()]);
        for (int i = 0; i < sets.size(); i++) {
            int[] set = sets.get(i);
            // The visits counted are those expected from the start, times the number of walks; so are the entries.
            double[] entries = AbsorbingChain.firstEntries(expected, flows.visits(), set);
            for (int k = 0; k < set.length; k++) {
                lost.ofConversions()[i] += entries[k] * worthOfStates.ofConversions()[set[k]];
                lost.ofValue()[i] += entries[k] * worthOfStates.ofValue()[set[k]];
            }
        }
        return lost;
    }
}
