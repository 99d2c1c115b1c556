package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import java.util.Map;

/**
 * Attributes conversions to channels by how many would be lost without each, in a Markov chain that all paths teach.
 *
 * <ul>
 *   <li>A state of the chain is a window of {@code k} consecutive touches, where {@code k} is the order; a path shorter
 *       than that is one state of its whole length. Consecutive repeats of a state count as one.
 *   <li>Each path walks from the start through its states to <em>conversion</em> as often as it converted, and to
 *       <em>null</em> as often as it did not. The probability of a move is the frequency of the move among those from
 *       its state.
 *   <li>To remove a channel is to send all that enters a state holding it to null. Then
 *       <pre>{@code
 * removalEffect(channel) = 1 - P(conversion without the channel) / P(conversion)
 * conversions(channel) = conversions * removalEffect(channel) / (sum of all removal effects)
 * }</pre>
 *   <li>Values go the same way, where reaching conversion from a state earns the mean value of the conversions that end
 *       in the state.
 * </ul>
 *
 * <p>For example, of the paths <em>C1, C2, C3</em> with a conversion and <em>C1</em> and <em>C2, C3</em> without, the
 * removal effects in order 1 are 1/2, 1 and 1, so the one conversion is credited 0.2, 0.4 and 0.4.
 *
 * <p>The effects are solved, not simulated, to within 1e-13 and, by rounding, some 1e-15 for each state that a walk
 * with a conversion visits on average. With {@code Q} the probabilities of moves between states, {@code N = (I - Q)^-1}
 * the expected numbers of visits, {@code n} those from the start, {@code h} the probability of conversion from each
 * state and {@code A} the states that hold the channel, the distribution {@code m} of the state through which {@code A}
 * is entered first solves {@code m N[A,A] = n[A]}, and
 *
 * <pre>{@code
 * removalEffect(channel) = (sum over a in A of m(a) h(a)) / P(conversion)
 * }</pre>
 *
 * <p>One factorisation of {@code I - Q} without cancellation gives {@code N} for all channels, where there are up to
 * 4,000 states. Where most states have few moves, as in higher orders, it is faster, and beyond 4,000 states the only
 * way, to find in turns what walks do after they have met a channel, until it is known that no effect is off by more
 * than that. A chain for which that takes more than some 5e10 multiplications is refused: 1,000 channels in order 1 and
 * 200 in order 2, with a million moves, are far from it.
 *
 * <p>If no path converts, every effect and credit is zero.
 *
 * <p>See <em>Anderl, Becker, von Wangenheim and Schumann (2016), Mapping the customer journey: Lessons learned from
 * graph-based online attribution modeling, International Journal of Research in Marketing 33(3), 457–474</em>.
 */
public final class MarkovAttribution extends ChannelModel {

    /** The largest order. */
    public static final int MAX_ORDER = 10;

    /** The largest number of states. */
    public static final int MAX_STATES = 1_000_000;

    static final int MAX_DENSE_STATES = 4_000;

    static final String NAME = "markov";

    private final int order;

    private MarkovAttribution(int order) {
        this.order = order;
    }

    /**
     * Returns the model of an order.
     *
     * @param order how many consecutive touches make a state, from 1 to {@link #MAX_ORDER}
     * @throws IllegalArgumentException if the order is out of this range
     */
    public static MarkovAttribution ofOrder(int order) {
        checkArgument(order >= 1 && order <= MAX_ORDER, "order must be between 1 and %s, but was %s", MAX_ORDER, order);
        return new MarkovAttribution(order);
    }

    /** Returns the chain that paths teach, to ask it more than attribution does. */
    public MarkovChain chain(ConversionPaths paths) {
        return new MarkovChain(MarkovFlows.of(MarkovWalks.of(paths, order), PathWeights.of(paths)));
    }

    @Override
    public String name() {
        return NAME + ":" + order;
    }

    @Override
    Map<String, String> conventions() {
        return Map.of(
                "order",
                Integer.toString(order),
                "repeats",
                "collapsed",
                "non-conversions",
                "counted",
                "removal",
                "to-null",
                "precision",
                SweptChain.PRECISION + "+" + SweptChain.ROUNDING + "-per-visit");
    }

    @Override
    boolean worthIsRemovalEffect() {
        return true;
    }

    @Override
    Calculation prepare(ConversionPaths paths) {
        MarkovWalks walks = MarkovWalks.of(paths, order);
        return weights -> removalEffects(MarkovFlows.of(walks, weights));
    }

    private static ChannelWorths removalEffects(MarkovFlows flows) {
        return new ChainSolver(flows)
                .lost(List.of(flows.walks().holding()))
                .partsOf(flows.totalConversions(), flows.totalValue());
    }
}
