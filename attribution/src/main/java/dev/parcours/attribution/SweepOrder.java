package dev.parcours.attribution;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The moves of a chain with its states in an order in which most moves lead to a later place, so that one sweep carries
 * walks far.
 */
final class SweepOrder {

    private final MarkovFlows flows;
    private final Adjacency leaving;
    private final int[] states;
    private final int[] places;
    private final int[] starts;
    private final int[] sources;
    private final double[] rates;

    SweepOrder(MarkovFlows flows) {
        this.flows = flows;
        MarkovWalks walks = flows.walks();
        int moves = flows.moves().length;
        leaving = Adjacency.of(flows.states(), moves, move -> flows.moves()[move] > 0 ? walks.source(move) : -1);
        states = reversed(leftBySearchInDepth());
        places = new int[states.length];
        for (int place = 0; place < states.length; place++) {
            places[states[place]] = place;
        }
        Adjacency arriving =
                Adjacency.of(flows.states(), moves, move -> flows.moves()[move] > 0 ? places[walks.target(move)] : -1);
        starts = arriving.starts();
        sources = Arrays.stream(arriving.edges())
                .map(move -> places[walks.source(move)])
                .toArray();
        rates = Arrays.stream(arriving.edges())
                .mapToDouble(move -> flows.perVisit(flows.moves()[move], walks.source(move)))
                .toArray();
    }

    /**
     * Returns the states in the order in which a search in depth leaves them: those that a state leads to before it.
     */
    private int[] leftBySearchInDepth() {
        int[] next = leaving.starts().clone();
        boolean[] isSeen = new boolean[flows.states()];
        int[] stack = new int[flows.states()];
        int[] left = new int[flows.states()];
        int size = 0;
        for (int root = 0; root < left.length; root++) {
            int depth = 0;
            if (!isSeen[root]) {
                isSeen[root] = true;
                stack[depth++] = root;
            }
            while (depth > 0) {
                int state = stack[depth - 1];
                if (next[state] == leaving.starts()[state + 1]) {
                    left[size++] = state;
                    depth--;
                } else {
                    int target = flows.walks().target(leaving.edges()[next[state]++]);
                    if (!isSeen[target]) {
                        isSeen[target] = true;
                        stack[depth++] = target;
                    }
                }
            }
        }
        return left;
    }

    private static int[] reversed(int[] items) {
        int[] reversed = new int[items.length];
        Arrays.setAll(reversed, i -> items[items.length - 1 - i]);
        return reversed;
    }

    /** Tells the places that moves from a place lead to. */
    void forEachTarget(int place, IntConsumer action) {
        int state = states[place];
        for (int i = leaving.starts()[state]; i < leaving.starts()[state + 1]; i++) {
            action.accept(places[flows.walks().target(leaving.edges()[i])]);
        }
    }

    /** Tells the moves that leave a state and that somebody takes. */
    void forEachMove(int state, IntConsumer action) {
        for (int i = leaving.starts()[state]; i < leaving.starts()[state + 1]; i++) {
            action.accept(leaving.edges()[i]);
        }
    }

    int size() {
        return states.length;
    }

    int place(int state) {
        return places[state];
    }

    int state(int place) {
        return states[place];
    }

    /** Returns where the moves that arrive at each place start. */
    int[] starts() {
        return starts;
    }

    /** Returns the places that moves come from. */
    int[] sources() {
        return sources;
    }

    /** Returns the probabilities of moves. */
    double[] rates() {
        return rates;
    }
}
