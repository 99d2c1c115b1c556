package dev.parcours.attribution;

import java.util.List;

/** Answers questions about a chain. */
interface RemovalSolver {

    /**
     * Returns, for each set of states, the conversions and the value that are lost if all that enters it ends there.
     */
    ChannelWorths lost(List<int[]> sets);

    /** Returns the expected visits to each state of a walk that is in a state, this one included. */
    double[] visitsFrom(int state);
}
