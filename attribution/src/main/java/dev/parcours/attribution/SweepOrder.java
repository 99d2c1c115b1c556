package dev.parcours.attribution;

import java.util.Arrays;
import java.util.List;

/**
 * The moves of a chain by the state that they leave, states standing in an order in which those that others lead to
 * mostly come before them. After the states stand two ends of walks, of conversions and of value.
 */
final class SweepOrder {

    private final MarkovFlows flows;
    // Of each state the place in the order, and of each place the state.
    private final int[] places;
    private final int[] states;
    private final int[] starts;
    private final int[] targets;
    private final double[] rates;
    private final Arrivals arrivals;

    private SweepOrder(MarkovFlows flows) {
        this.flows = flows;
        int[] firsts = firstMoves(flows);
        int[] moves = movesBySource(flows, firsts);
        states = leadingLast(flows, firsts, moves);
        places = new int[states.length];
        for (int place = 0; place < states.length; place++) {
            places[states[place]] = place;
        }
        starts = new int[states.length + 1];
        targets = new int[moves.length + 2 * states.length];
        rates = new double[targets.length];
        int size = 0;
        for (int place = 0; place < states.length; place++) {
            int state = states[place];
            for (int i = firsts[state]; i < firsts[state + 1]; i++) {
                targets[size] = places[flows.walks().target(moves[i])];
                rates[size++] = flows.perVisit(flows.moves()[moves[i]], state);
            }
            size = addEnd(size, conversion(), flows.perVisit(flows.conversions()[state], state));
            size = addEnd(size, value(), flows.perVisit(flows.values()[state], state));
            starts[place + 1] = size;
        }
        arrivals = Arrivals.of(starts, targets);
    }

    static SweepOrder of(MarkovFlows flows) {
        return new SweepOrder(flows);
    }

    private int addEnd(int size, int end, double rate) {
        targets[size] = end;
        rates[size] = rate;
        return rate > 0 ? size + 1 : size;
    }

    private static int[] firstMoves(MarkovFlows flows) {
        int[] firsts = new int[flows.states() + 1];
        for (int move = 0; move < flows.moves().length; move++) {
            if (flows.moves()[move] > 0) {
                firsts[flows.walks().source(move) + 1]++;
            }
        }
        for (int state = 0; state < flows.states(); state++) {
            firsts[state + 1] += firsts[state];
        }
        return firsts;
    }

    private static int[] movesBySource(MarkovFlows flows, int[] firsts) {
        int[] next = firsts.clone();
        int[] moves = new int[firsts[firsts.length - 1]];
        for (int move = 0; move < flows.moves().length; move++) {
            if (flows.moves()[move] > 0) {
                moves[next[flows.walks().source(move)]++] = move;
            }
        }
        return moves;
    }

    /** Returns the states in the order in which a search in depth leaves them. */
    private static int[] leadingLast(MarkovFlows flows, int[] firsts, int[] moves) {
        int[] next = firsts.clone();
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
                if (next[state] == firsts[state + 1]) {
                    left[size++] = state;
                    depth--;
                } else {
                    int target = flows.walks().target(moves[next[state]++]);
                    if (!isSeen[target]) {
                        isSeen[target] = true;
                        stack[depth++] = target;
                    }
                }
            }
        }
        return left;
    }

    /** Returns the number of places, those of the two ends included. */
    int size() {
        return states.length + 2;
    }

    /** Returns the place of conversions. */
    int conversion() {
        return states.length;
    }

    /** Returns the place of value. */
    int value() {
        return states.length + 1;
    }

    int place(int state) {
        return places[state];
    }

    /** Returns where the moves from each place start. */
    int[] starts() {
        return starts;
    }

    /** Returns the places that moves lead to. */
    int[] targets() {
        return targets;
    }

    /** Returns the probabilities of moves and, for those to the end of value, what is earned for each visit. */
    double[] rates() {
        return rates;
    }

    double visits(int place) {
        return flows.visits()[states[place]];
    }

    double starting(int place) {
        return flows.starts()[states[place]];
    }

    /** Returns all places of states. */
    int[] all() {
        int[] all = new int[states.length];
        Arrays.setAll(all, place -> place);
        return all;
    }

    /** Returns the places from which walks can get into sets of states, these included, in order. */
    int[] leadingTo(List<int[]> sets) {
        boolean[] isLeading = new boolean[states.length];
        int[] found = new int[states.length];
        int size = 0;
        for (int[] set : sets) {
            for (int state : set) {
                size = find(places[state], isLeading, found, size);
            }
        }
        for (int i = 0; i < size; i++) {
            for (int k = arrivals.starts[found[i]]; k < arrivals.starts[found[i] + 1]; k++) {
                size = find(arrivals.sources[k], isLeading, found, size);
            }
        }
        return Arrays.stream(found, 0, size).sorted().toArray();
    }

    private static int find(int place, boolean[] isFound, int[] found, int size) {
        if (isFound[place]) {
            return size;
        }
        isFound[place] = true;
        found[size] = place;
        return size + 1;
    }

    /** The places that moves come from, by the place that they lead to. */
    private record Arrivals(int[] starts, int[] sources) {

        static Arrivals of(int[] from, int[] targets) {
            int places = from.length - 1;
            int[] starts = new int[places + 3];
            int size = from[places];
            for (int i = 0; i < size; i++) {
                starts[targets[i] + 1]++;
            }
            for (int place = 0; place < places + 2; place++) {
                starts[place + 1] += starts[place];
            }
            int[] next = starts.clone();
            int[] sources = new int[size];
            for (int place = 0; place < places; place++) {
                for (int i = from[place]; i < from[place + 1]; i++) {
                    sources[next[targets[i]]++] = place;
                }
            }
            return new Arrivals(starts, sources);
        }
    }
}
