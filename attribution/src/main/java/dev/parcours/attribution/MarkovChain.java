package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The Markov chain that paths teach, open to questions.
 *
 * <p>What its states are, and what it means to remove a channel, {@link MarkovAttribution} says. A state is given as
 * the list of its channels.
 *
 * <pre>{@code
 * MarkovChain chain = MarkovAttribution.ofOrder(1).chain(paths);
 * chain.conversionProbability(List.of("email"));
 * chain.removalEffect(List.of("search", "social"));
 * chain.without(List.of("display"), costs).net();
 * }</pre>
 *
 * <p>For example, of the paths <em>C1, C2, C3</em> with a conversion and <em>C1</em> and <em>C2, C3</em> without, a
 * walk in C1 goes on to C2 with probability 1/2, converts with probability 1/4, and all conversions are lost without
 * C2.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MarkovChain {

    private final MarkovFlows flows;
    private final ChainSolver solver;
    private final Supplier<List<MarkovMove>> moves;

    MarkovChain(MarkovFlows flows) {
        this.flows = flows;
        solver = new ChainSolver(flows);
        moves = Suppliers.memoize(this::listMoves);
    }

    /** Returns how many consecutive touches make a state. */
    public int order() {
        return flows.walks().order();
    }

    /** Returns the states that walks visit, in the order in which the paths first show them. */
    public List<List<String>> states() {
        return IntStream.range(0, flows.states())
                .filter(state -> flows.visits()[state] > 0)
                .mapToObj(this::channels)
                .toList();
    }

    private List<String> channels(int state) {
        List<String> names = flows.walks().paths().channels();
        return Arrays.stream(flows.walks().window(state)).mapToObj(names::get).toList();
    }

    /**
     * Returns the moves that walks make: those from the start, which is an empty list, then those from each state in
     * order, with the ends last.
     */
    public List<MarkovMove> moves() {
        return moves.get();
    }

    private List<MarkovMove> listMoves() {
        MarkovWalks walks = flows.walks();
        Adjacency leaving = Adjacency.of(flows.states(), flows.moves().length, walks::source);
        List<MarkovMove> list = new ArrayList<>();
        double all = walks();
        for (int state = 0; state < flows.states(); state++) {
            if (flows.starts()[state] > 0) {
                list.add(MarkovMove.to(List.of(), channels(state), flows.starts()[state], all));
            }
        }
        for (int state = 0; state < flows.states(); state++) {
            List<String> from = channels(state);
            double visits = flows.visits()[state];
            for (int i = leaving.starts()[state]; i < leaving.starts()[state + 1]; i++) {
                int move = leaving.edges()[i];
                if (flows.moves()[move] > 0) {
                    list.add(MarkovMove.to(from, channels(walks.target(move)), flows.moves()[move], visits));
                }
            }
            addEnd(list, from, MarkovMove.End.CONVERSION, flows.conversions()[state], visits);
            addEnd(list, from, MarkovMove.End.NULL, flows.nonConversions()[state], visits);
        }
        return List.copyOf(list);
    }

    private static void addEnd(
            List<MarkovMove> list, List<String> from, MarkovMove.End end, double count, double visits) {
        if (count > 0) {
            list.add(MarkovMove.to(from, end, count, visits));
        }
    }

    /** Returns how many walks there are. */
    private double walks() {
        return Arrays.stream(flows.starts()).sum();
    }

    /** Returns the probability that a walk converts, 0 if there is no walk. */
    public double conversionProbability() {
        return ratio(flows.totalConversions(), walks());
    }

    /**
     * Returns the probability that a walk that is in a state converts.
     *
     * @throws IllegalArgumentException if no walk visits the state
     */
    public double conversionProbability(List<String> state) {
        double[] visits = solver.visitsFrom(find(state));
        double probability = 0;
        for (int i = 0; i < visits.length; i++) {
            probability += visits[i] * flows.perVisit(flows.conversions()[i], i);
        }
        return Math.min(probability, 1);
    }

    /**
     * Returns how often a walk visits a state on average.
     *
     * @throws IllegalArgumentException if no walk visits the state
     */
    public double expectedVisits(List<String> state) {
        return flows.visits()[find(state)] / walks();
    }

    /**
     * Returns how often a walk that is in a state visits another on average. The visit that it is at counts.
     *
     * @throws IllegalArgumentException if no walk visits one of the states
     */
    public double expectedVisits(List<String> from, List<String> state) {
        return solver.visitsFrom(find(from))[find(state)];
    }

    private int find(List<String> state) {
        List<String> names = flows.walks().paths().channels();
        int[] window = state.stream()
                .mapToInt(channel -> ChannelPlace.of(names, channel))
                .toArray();
        int found = flows.walks().find(window);
        checkArgument(found >= 0 && flows.visits()[found] > 0, "no walk is ever in the state %s", state);
        return found;
    }

    /**
     * Returns the part of the conversions that would be lost without any of some channels, from 0 to 1.
     *
     * @throws IllegalArgumentException if no touch of the paths is on one of the channels
     */
    public double removalEffect(Collection<String> channels) {
        return lost(channels).ofConversions()[0];
    }

    /**
     * Returns the part of the value of conversions that would be lost without any of some channels, from 0 to 1.
     *
     * @throws IllegalArgumentException if no touch of the paths is on one of the channels
     */
    public double valueRemovalEffect(Collection<String> channels) {
        return lost(channels).ofValue()[0];
    }

    /**
     * Returns what would be lost, and what saved, without some channels.
     *
     * <p>For example, of the paths <em>C1, C2, C3</em> with a conversion worth 10 and <em>C1</em> and <em>C2, C3</em>
     * without, half a conversion and a value of 5 are lost without C1. If it cost 2, a value of 3 is lost on balance,
     * and 4 is saved for each conversion lost.
     *
     * @param channels the channels
     * @param costs what they cost over the time of the paths
     * @throws IllegalArgumentException if no touch of the paths is on one of the channels, or if the costs and the
     *     values are in two stated currencies
     */
    public ChannelRemoval without(Collection<String> channels, ChannelCosts costs) {
        costs.checkCurrency(flows.walks().paths().currency());
        TreeSet<String> sorted = new TreeSet<>(channels);
        ChannelWorths lost = lost(sorted);
        return new ChannelRemoval(
                List.copyOf(sorted),
                lost.ofConversions()[0] * flows.totalConversions(),
                lost.ofValue()[0] * flows.totalValue(),
                costs.sum(sorted));
    }

    private ChannelWorths lost(Collection<String> channels) {
        TreeSet<Integer> states = new TreeSet<>();
        ConversionPaths paths = flows.walks().paths();
        for (String channel : channels) {
            int index = ChannelPlace.of(paths.channels(), channel);
            ChannelNames names = new ChannelNames(paths.channels());
            checkArgument(index >= 0, "no touch of the %s is on '%s'; they are on %s", paths, channel, names);
            Arrays.stream(flows.walks().holding()[index]).forEach(states::add);
        }
        int[] set = states.stream().mapToInt(Integer::intValue).toArray();
        return solver.lost(List.of(set)).partsOf(flows.totalConversions(), flows.totalValue());
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /** Returns the order and the counts. */
    @Override
    public String toString() {
        return "chain of order %s with %s states".formatted(order(), states().size());
    }
}
