package dev.parcours.attribution;

import java.util.Arrays;
import java.util.List;

/**
 * Solves chains of many states with few moves from each, by sweeps that put every state in agreement with those that it
 * leads to (Gauss–Seidel), later states of walks before earlier ones.
 *
 * <p>For a set of states {@code A}, what is lost from state {@code i} is {@code h(i)}, what is expected from there, if
 * {@code i} is in {@code A}, and else {@code d(i) = sum over j of Q(i,j) d(j)}. All terms are positive, so that nothing
 * cancels. How far a solution is from the exact one is known, not guessed: a sweep that changed {@code d} by {@code c}
 * leaves an error of what is lost in all of at most
 *
 * <pre>{@code
 * sum over i of n(i) |c(i)|
 * }</pre>
 *
 * <p>where {@code n} are the counted visits. For with {@code e = Q d - d} outside {@code A}, the error is the sum of
 * {@code n'(i) e(i)}, where {@code n'} are the visits of walks that end on entering {@code A}, at most {@code n}; and
 * {@code e(i)} is what changed after {@code i} in the sweep, so that the sum of {@code n(i) |e(i)|} is at most that of
 * {@code n(i) Q(i,j) |c(j)|}, in which the {@code n(i) Q(i,j)} of one {@code j} sum to at most {@code n(j)}. An error of
 * {@code h} is bounded in the same way.
 */
final class SweptChain implements RemovalSolver {

    /** The largest error of a removal effect. */
    static final double PRECISION = 1e-13;

    // As many columns as are worked on side by side: eight sets, each for conversions and for value.
    private static final int COLUMNS = 16;
    private static final int SETS = COLUMNS / 2;

    private final MarkovFlows flows;
    private final SweepOrder order;
    private final Budget budget;
    private final double[] expected;

    private SweptChain(MarkovFlows flows, Budget budget) {
        this.flows = flows;
        this.budget = budget;
        order = SweepOrder.of(flows);
        expected = expected();
    }

    /**
     * Solves what is expected from each state.
     *
     * @param allowedWork how many multiplications there may be for this and for every question that follows
     * @throws WorkExceededException if they do not suffice
     */
    static SweptChain of(MarkovFlows flows, double allowedWork) {
        return new SweptChain(flows, new Budget(allowedWork));
    }

    /** Two columns, for conversions and for value, of which each end of walks is worth one. */
    private double[] expected() {
        Sweep sweep = new Sweep(order, 2, order.all());
        sweep.fix(order.conversion(), 0, 1);
        sweep.fix(order.conversion(), 1, 0);
        sweep.fix(order.value(), 0, 0);
        sweep.fix(order.value(), 1, 1);
        solve(sweep);
        return sweep.solution();
    }

    private void solve(Sweep sweep) {
        double forConversions = PRECISION * flows.totalConversions();
        double forValue = PRECISION * flows.totalValue();
        do {
            budget.spend(sweep.work());
            sweep.run();
        } while (sweep.largestError(0) > forConversions || sweep.largestError(1) > forValue);
    }

    @Override
    public ChannelWorths fromStates() {
        ChannelWorths worths = new ChannelWorths(new double[flows.states()], new double[flows.states()]);
        for (int state = 0; state < flows.states(); state++) {
            worths.ofConversions()[state] = expected[2 * order.place(state)];
            worths.ofValue()[state] = expected[2 * order.place(state) + 1];
        }
        return worths;
    }

    @Override
    public ChannelWorths lost(List<int[]> sets) {
        ChannelWorths lost = new ChannelWorths(new double[sets.size()], new double[sets.size()]);
        for (int from = 0; from < sets.size(); from += SETS) {
            lost(sets.subList(from, Math.min(from + SETS, sets.size())), from, lost);
        }
        return lost;
    }

    private void lost(List<int[]> sets, int from, ChannelWorths lost) {
        Sweep sweep = new Sweep(order, COLUMNS, order.leadingTo(sets));
        for (int i = 0; i < sets.size(); i++) {
            for (int state : sets.get(i)) {
                int place = order.place(state);
                sweep.fix(place, 2 * i, expected[2 * place]);
                sweep.fix(place, 2 * i + 1, expected[2 * place + 1]);
            }
        }
        solve(sweep);
        for (int i = 0; i < sets.size(); i++) {
            lost.ofConversions()[from + i] = sweep.atStart(2 * i);
            lost.ofValue()[from + i] = sweep.atStart(2 * i + 1);
        }
    }

    /** How much work may still be done. */
    private static final class Budget {

        private double left;

        Budget(double allowed) {
            left = allowed;
        }

        void spend(double work) {
            left -= work;
            if (left < 0) {
                throw new WorkExceededException();
            }
        }
    }

    /** The chain is too large, or its walks too long, for the work allowed. */
    static final class WorkExceededException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
