package dev.parcours.attribution;

import java.util.List;

/** Finds what is lost if all that enters a set of states ends there. */
interface RemovalSolver {

    /** Returns, for each state, the probability of conversion and the expected value of a walk that is in it. */
    ChannelWorths fromStates();

    /** Returns, for each set of states, the conversions and the value that are lost without it. */
    ChannelWorths lost(List<int[]> sets);
}
