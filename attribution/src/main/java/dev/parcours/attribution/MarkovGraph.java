package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The states that paths walk through, and how often they take each move. */
final class MarkovGraph {

    private final int channels;
    private final List<ImmutableIntArray> states;
    private final double[][] moves;
    private final double[] visits;
    private final double[] conversions;
    private final double[] values;
    private final double[] exits;

    private MarkovGraph(int channels, List<ImmutableIntArray> states) {
        this.channels = channels;
        this.states = states;
        int size = states.size();
        moves = new double[size][size];
        visits = new double[size];
        conversions = new double[size];
        values = new double[size];
        exits = new double[size];
    }

    /** Counts paths. Those without touches or of weight zero have no state. */
    static MarkovGraph of(ConversionPaths paths, PathWeights weights, int order) {
        Map<ImmutableIntArray, Integer> stateIndexes = new LinkedHashMap<>();
        List<Integer> walked = new ArrayList<>();
        List<int[]> walks = new ArrayList<>();
        for (int row = 0; row < paths.size(); row++) {
            if (paths.length(row) > 0 && weights.conversions()[row] + weights.nonConversions()[row] > 0) {
                int[] touches = new int[paths.length(row)];
                for (int i = 0; i < touches.length; i++) {
                    touches[i] = paths.channelIndex(row, i);
                }
                walked.add(row);
                walks.add(walk(touches, order, stateIndexes));
            }
        }
        MarkovGraph graph = new MarkovGraph(paths.channels().size(), List.copyOf(stateIndexes.keySet()));
        for (int i = 0; i < walks.size(); i++) {
            graph.add(walks.get(i), weights, walked.get(i));
        }
        return graph;
    }

    private static int[] walk(int[] touches, int order, Map<ImmutableIntArray, Integer> stateIndexes) {
        int length = Math.min(order, touches.length);
        int[] walk = new int[touches.length - length + 1];
        int size = 0;
        for (int from = 0; from + length <= touches.length; from++) {
            ImmutableIntArray window = ImmutableIntArray.copyOf(Arrays.copyOfRange(touches, from, from + length));
            int state = stateIndexes.computeIfAbsent(window, key -> stateIndexes.size());
            checkArgument(
                    stateIndexes.size() <= MarkovAttribution.MAX_STATES,
                    "the paths have more than %s states of order %s; take a lower order or a dimension with fewer values",
                    MarkovAttribution.MAX_STATES,
                    order);
            if (size == 0 || walk[size - 1] != state) {
                walk[size++] = state;
            }
        }
        return Arrays.copyOf(walk, size);
    }

    private void add(int[] walk, PathWeights weights, int row) {
        double weight = weights.conversions()[row] + weights.nonConversions()[row];
        for (int i = 0; i < walk.length; i++) {
            visits[walk[i]] += weight;
            if (i > 0) {
                moves[walk[i - 1]][walk[i]] += weight;
            }
        }
        int last = walk[walk.length - 1];
        exits[last] += weight;
        conversions[last] += weights.conversions()[row];
        values[last] += weights.values()[row];
    }

    /** Returns the removal effect of each channel in order; that of a channel in no state is zero. */
    ChannelWorths removalEffects() {
        ChannelWorths effects = new ChannelWorths(new double[channels], new double[channels]);
        double totalConversions = Arrays.stream(conversions).sum();
        if (totalConversions == 0) {
            return effects;
        }
        double totalValue = Arrays.stream(values).sum();
        double[][] expected = AbsorbingChain.expectedVisits(perVisit(moves), perVisit(exits));
        double[] converting = AbsorbingChain.times(expected, perVisit(conversions));
        double[] earning = AbsorbingChain.times(expected, perVisit(values));
        for (int channel = 0; channel < channels; channel++) {
            int[] holding = statesHolding(channel);
            // The visits counted are those expected from the start, times the number of walks; so are the entries.
            double[] entries = AbsorbingChain.firstEntries(expected, visits, holding);
            effects.ofConversions()[channel] = lost(entries, holding, converting, totalConversions);
            effects.ofValue()[channel] = lost(entries, holding, earning, totalValue);
        }
        return effects;
    }

    private static double lost(double[] entries, int[] holding, double[] worth, double total) {
        double lost = 0;
        for (int i = 0; i < entries.length; i++) {
            lost += entries[i] * worth[holding[i]];
        }
        // What is lost is at most everything; only rounding can say more.
        return total == 0 ? 0 : Math.min(lost / total, 1);
    }

    private int[] statesHolding(int channel) {
        int[] holding = new int[states.size()];
        int size = 0;
        for (int state = 0; state < holding.length; state++) {
            if (states.get(state).contains(channel)) {
                holding[size++] = state;
            }
        }
        return Arrays.copyOf(holding, size);
    }

    private double[][] perVisit(double[][] counts) {
        double[][] rates = new double[counts.length][];
        for (int i = 0; i < rates.length; i++) {
            double from = visits[i];
            rates[i] = Arrays.stream(counts[i]).map(count -> count / from).toArray();
        }
        return rates;
    }

    private double[] perVisit(double[] counts) {
        double[] rates = new double[counts.length];
        Arrays.setAll(rates, i -> counts[i] / visits[i]);
        return rates;
    }
}
