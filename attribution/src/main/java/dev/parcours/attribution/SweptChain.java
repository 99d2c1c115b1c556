package dev.parcours.attribution;

import java.util.List;

/**
 * Solves chains of many states with few moves from each, by sweeps that put the visits of every state in agreement with
 * those of the states before it (Gauss–Seidel), and by leaps to where the sweeps seem to lead (Aitken).
 *
 * <p>What is lost without a set of states {@code A} are the conversions in {@code A} and those that walks make
 * elsewhere after they have been in {@code A}:
 *
 * <pre>{@code
 * lost(A) = (sum over a in A of conversions(a)) + (sum over i not in A of z(i) r(i))
 * z(j) = (sum over a in A of moves(a,j)) + (sum over i not in A of z(i) Q(i,j))   for j not in A
 * }</pre>
 *
 * <p>Here {@code z} are the visits since a walk was last in {@code A} and {@code r} the probability that a visit is
 * followed by a conversion at once. Moves and conversions are counted, only {@code z} is solved, and all terms are
 * positive, so that nothing cancels.
 *
 * <p>How far a solution is from the exact one is known, not guessed: a sweep that changed {@code z} by {@code c} leaves
 * in {@code lost(A)} an error of at most {@code sum over i of |c(i)|}. For {@code z} is then out of agreement at
 * {@code j} by at most the sum of {@code |c(i)| Q(i,j)} over all {@code i}, and a walk in {@code j} makes one
 * conversion at most.
 *
 * <p>Where one walk in 1e10 converts, that sum need not get small in relation to the conversions, since the visits of
 * all walks are rounded. So changes of at most a part {@code u} of the visits do not count. They leave in
 * {@code lost(A)} an error of at most {@code u * (sum over i of z(i) h(i))}, where {@code h} is the probability that a
 * walk converts before it is in {@code A} again. The sum is that of visits of walks that convert, and so at most the
 * conversions times how many states such a walk visits on average.
 */
final class SweptChain implements RemovalSolver {

    /** The largest error of a removal effect, beside that of rounding. */
    static final double PRECISION = 1e-13;

    /** The largest error of rounding for each state that a walk with a conversion visits on average. */
    static final double ROUNDING = Sweep.ROUNDING;

    private static final int SWEEPS_BETWEEN_LEAPS = 6;
    private static final int SETS_TO_JUDGE_BY = 32;

    private final MarkovFlows flows;
    private final SweepOrder order;
    private final Sweep sweep;
    private final double largestChange;
    private final double allowedWork;
    private double work;

    /**
     * Prepares a chain.
     *
     * @param allowedWork how many multiplications there may be, after which a {@link WorkExceededException} is thrown
     */
    SweptChain(MarkovFlows flows, double allowedWork) {
        this.flows = flows;
        this.allowedWork = allowedWork;
        order = new SweepOrder(flows);
        sweep = new Sweep(order);
        largestChange = largestChange();
    }

    /** A walk earns at most what the conversions in one state are worth on average. */
    private double largestChange() {
        double mostEarned = 0;
        for (int state = 0; state < flows.states(); state++) {
            if (flows.values()[state] > 0) {
                mostEarned = Math.max(mostEarned, flows.values()[state] / flows.conversions()[state]);
            }
        }
        double byValue = mostEarned > 0 ? flows.totalValue() / mostEarned : Double.POSITIVE_INFINITY;
        return PRECISION * Math.min(flows.totalConversions(), byValue);
    }

    @Override
    public ChannelWorths lost(List<int[]> sets) {
        ChannelWorths lost = new ChannelWorths(new double[sets.size()], new double[sets.size()]);
        for (int from = 0; from < sets.size(); from += Sweep.COLUMNS) {
            lost(sets.subList(from, Math.min(from + Sweep.COLUMNS, sets.size())), from, lost);
            checkPace(from + Sweep.COLUMNS, sets.size());
        }
        return lost;
    }

    private void lost(List<int[]> sets, int from, ChannelWorths lost) {
        sweep.clear();
        for (int column = 0; column < sets.size(); column++) {
            remove(sets.get(column), column);
        }
        solve(largestChange);
        for (int column = 0; column < sets.size(); column++) {
            int[] set = sets.get(column);
            lost.ofConversions()[from + column] = lost(set, column, flows.conversions());
            lost.ofValue()[from + column] = lost(set, column, flows.values());
        }
    }

    private void remove(int[] set, int column) {
        for (int state : set) {
            sweep.end(order.place(state), column);
        }
        for (int state : set) {
            order.forEachMove(
                    state, move -> sweep.start(order.place(flows.walks().target(move)), column, flows.moves()[move]));
        }
    }

    /** Gives up early where, if the other sets take as much work as the first ones, all take more than is allowed. */
    private void checkPace(int done, int all) {
        if (done >= SETS_TO_JUDGE_BY && work / done * all > allowedWork) {
            throw new WorkExceededException();
        }
    }

    private void solve(double change) {
        spend(sweep.spread());
        int sweeps = 0;
        do {
            if (++sweeps % SWEEPS_BETWEEN_LEAPS == 0) {
                sweep.leap();
            }
            spend(sweep.workOfSweep());
            sweep.run();
        } while (sweep.largestChange() > change);
    }

    private void spend(double more) {
        work += more;
        if (work > allowedWork) {
            throw new WorkExceededException();
        }
    }

    private double lost(int[] set, int column, double[] ends) {
        double inSet = 0;
        for (int state : set) {
            inSet += ends[state];
        }
        return inSet + sweep.sum(column, place -> flows.perVisit(ends[order.state(place)], order.state(place)));
    }

    @Override
    public double[] visitsFrom(int state) {
        sweep.clear();
        sweep.start(order.place(state), 0, 1);
        solve(PRECISION);
        double[] visits = new double[flows.states()];
        for (int i = 0; i < visits.length; i++) {
            visits[i] = sweep.visits(order.place(i), 0);
        }
        return visits;
    }

    /** The chain is too large, or its walks too long, for the work allowed. */
    static final class WorkExceededException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
