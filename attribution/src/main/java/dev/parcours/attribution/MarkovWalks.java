package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;

/**
 * The states of a chain and the walk of each path through them, whatever its weight.
 *
 * <p>A move is numbered by the state that it leaves and the channel that is met next, which between them say which
 * state it enters. So the window of a touch is looked up only when a move is seen for the first time.
 */
final class MarkovWalks {

    private static final int NONE = -1;

    private final ConversionPaths paths;
    private final int order;
    // Windows as a tree: the number of a pair of a node and a channel, plus one, is the node below; 0 is the root.
    private final PairIndex nodes = new PairIndex();
    private final IntList stateOfNode = new IntList();
    private final IntList nodeOfState = new IntList();
    private final PairIndex moves = new PairIndex();
    private final IntList targets = new IntList();
    private final IntList walked = new IntList();
    private final int[] starts;
    private final int[] first;
    private final int[] last;
    private final int[] movesOfRows;
    private final int[][] holding;

    private MarkovWalks(ConversionPaths paths, int order) {
        this.paths = paths;
        this.order = order;
        starts = new int[paths.size() + 1];
        first = new int[paths.size()];
        last = new int[paths.size()];
        stateOfNode.add(NONE);
        for (int row = 0; row < paths.size(); row++) {
            walk(row);
            starts[row + 1] = walked.size();
        }
        movesOfRows = walked.toArray();
        holding = statesByChannel();
    }

    static MarkovWalks of(ConversionPaths paths, int order) {
        return new MarkovWalks(paths, order);
    }

    private void walk(int row) {
        int length = paths.length(row);
        if (length == 0) {
            first[row] = NONE;
            return;
        }
        int window = Math.min(order, length);
        int state = state(row, 0, window);
        first[row] = state;
        for (int next = window; next < length; next++) {
            int move = moves.of(state, paths.channelIndex(row, next));
            if (move == targets.size()) {
                targets.add(state(row, next - window + 1, window));
            }
            if (targets.get(move) != state) {
                walked.add(move);
                state = targets.get(move);
            }
        }
        last[row] = state;
    }

    private int state(int row, int from, int window) {
        int node = 0;
        for (int i = from; i < from + window; i++) {
            node = nodes.of(node, paths.channelIndex(row, i)) + 1;
            if (node == stateOfNode.size()) {
                stateOfNode.add(NONE);
            }
        }
        if (stateOfNode.get(node) == NONE) {
            stateOfNode.set(node, nodeOfState.size());
            nodeOfState.add(node);
            checkArgument(
                    states() <= MarkovAttribution.MAX_STATES,
                    "the paths have more than %s states of order %s; take a lower order or a dimension with fewer values",
                    MarkovAttribution.MAX_STATES,
                    order);
        }
        return stateOfNode.get(node);
    }

    private int[][] statesByChannel() {
        int[] sizes = new int[paths.channels().size()];
        int[][] channels = new int[states()][];
        for (int state = 0; state < channels.length; state++) {
            channels[state] = Arrays.stream(window(state)).distinct().toArray();
            for (int channel : channels[state]) {
                sizes[channel]++;
            }
        }
        int[][] byChannel = new int[sizes.length][];
        Arrays.setAll(byChannel, channel -> new int[sizes[channel]]);
        for (int state = channels.length - 1; state >= 0; state--) {
            for (int channel : channels[state]) {
                byChannel[channel][--sizes[channel]] = state;
            }
        }
        return byChannel;
    }

    ConversionPaths paths() {
        return paths;
    }

    int order() {
        return order;
    }

    int states() {
        return nodeOfState.size();
    }

    /** Returns the channels of a state in order. */
    int[] window(int state) {
        int[] window = new int[order];
        int from = order;
        for (int node = nodeOfState.get(state); node > 0; node = nodes.first(node - 1)) {
            window[--from] = nodes.second(node - 1);
        }
        return Arrays.copyOfRange(window, from, order);
    }

    /** Returns the state of a window, or -1 if there is none. */
    int find(int[] window) {
        int node = 0;
        for (int channel : window) {
            node = nodes.find(node, channel) + 1;
            if (node == 0) {
                return NONE;
            }
        }
        return stateOfNode.get(node);
    }

    /** Returns for each channel the states that hold it, in order. */
    int[][] holding() {
        return holding;
    }

    /** Returns the number of moves, those from a state to itself included, which no walk takes. */
    int moves() {
        return targets.size();
    }

    int source(int move) {
        return moves.first(move);
    }

    int target(int move) {
        return targets.get(move);
    }

    /** Returns the state in which the walk of a path starts, or -1 if it has no touch. */
    int first(int row) {
        return first[row];
    }

    /** Returns the state in which the walk of a path ends. */
    int last(int row) {
        return last[row];
    }

    /** Adds a weight to each move of a path as often as its walk takes it. */
    void addMoves(int row, double weight, double[] flows) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            flows[movesOfRows[i]] += weight;
        }
    }
}
