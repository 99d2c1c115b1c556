package dev.parcours.attribution;

import com.google.common.base.Suppliers;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Solves a chain in the way that takes the least work.
 *
 * <p>That is by the matrix of visits where there are few states, or nearly as many channels as states; otherwise by
 * sweeps, until these have taken as much work as the matrix would.
 */
final class ChainSolver implements RemovalSolver {

    private static final int ALWAYS_DENSE_STATES = 64;
    private static final int FEWEST_SWEEPS = 20;
    // About a minute.
    private static final double MOST_WORK = 5e10;

    private final MarkovFlows flows;
    private final double mostWork;
    private final Supplier<DenseChain> dense;

    ChainSolver(MarkovFlows flows) {
        this(flows, MOST_WORK);
    }

    ChainSolver(MarkovFlows flows, double mostWork) {
        this.flows = flows;
        this.mostWork = mostWork;
        dense = Suppliers.memoize(() -> new DenseChain(flows));
    }

    @Override
    public double[] visitsFrom(int state) {
        return solve(List.of(), solver -> solver.visitsFrom(state));
    }

    @Override
    public ChannelWorths lost(List<int[]> sets) {
        if (flows.totalConversions() == 0) {
            // No error is small in relation to nothing, so sweeps would go on for ever.
            return new ChannelWorths(new double[sets.size()], new double[sets.size()]);
        }
        return solve(sets, solver -> solver.lost(sets));
    }

    private <T> T solve(List<int[]> sets, Function<RemovalSolver, T> question) {
        boolean fits = flows.states() <= MarkovAttribution.MAX_DENSE_STATES;
        double denseWork = fits ? denseWork(sets) : mostWork;
        if (flows.states() <= ALWAYS_DENSE_STATES || (fits && leastSweptWork(sets) > denseWork)) {
            return question.apply(dense.get());
        }
        try {
            return question.apply(new SweptChain(flows, denseWork));
        } catch (SweptChain.WorkExceededException e) {
            if (fits) {
                return question.apply(dense.get());
            }
            throw refusal(e);
        }
    }

    private IllegalArgumentException refusal(SweptChain.WorkExceededException cause) {
        String message = "the chain of order %s has %s states and %s moves, which take too long to solve; take a lower"
                + " order or a dimension with fewer values";
        return new IllegalArgumentException(
                message.formatted(flows.walks().order(), flows.states(), flows.moves().length), cause);
    }

    private double denseWork(List<int[]> sets) {
        double work = 2 * Math.pow(flows.states(), 3);
        for (int[] set : sets) {
            work += Math.pow(set.length, 3) / 3;
        }
        return work;
    }

    private double leastSweptWork(List<int[]> sets) {
        return FEWEST_SWEEPS * (1.0 + sets.size()) * (flows.states() + flows.moves().length);
    }
}
