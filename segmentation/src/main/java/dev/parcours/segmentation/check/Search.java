package dev.parcours.segmentation.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a customer who meets all of some demands.
 *
 * <p>What every such customer has is assumed at once; where several ways are left, they are tried in turn. If each ends
 * in a contradiction there is no such customer, which is then proved. If one does not, that is no proof that there is
 * one: subjects may say that something is possible that is not.
 */
final class Search {

    private static final int MOST_LEVELS = 500;

    private final Definitions definitions;
    private final boolean withPositions;
    private final Set<Literal> reasons = new LinkedHashSet<>();
    private final boolean hasReasons;
    private Budget budget;
    private Assumptions assumptions;

    /**
     * Creates a search.
     *
     * @param withPositions whether to look into the rules of positions
     * @param hasReasons whether to keep the literals that contradict each other
     */
    Search(Definitions definitions, boolean withPositions, boolean hasReasons) {
        this.definitions = definitions;
        this.withPositions = withPositions;
        this.hasReasons = hasReasons;
        budget = new Budget(0);
        assumptions = new Assumptions(budget, reasons, hasReasons);
    }

    /** What a search came to. */
    enum Outcome {
        /** There is no such customer. */
        IMPOSSIBLE,
        /** No contradiction was found in all that is known of conditions. */
        POSSIBLE,
        /** It would have taken too long. */
        TOO_LARGE
    }

    /** Looks for a customer who meets some demands. */
    Outcome search(List<Demand> demands, Budget newBudget) {
        budget = newBudget;
        assumptions = new Assumptions(budget, reasons, hasReasons);
        return search(demands, 0);
    }

    /** Returns a case in which a demand is met, if one is found. */
    Optional<Case> example(Demand demand, Budget newBudget) {
        return search(List.of(demand), newBudget) == Outcome.POSSIBLE
                ? Optional.of(assumptions.asCase())
                : Optional.empty();
    }

    /**
     * Returns the literals that contradict each other, in the order in which they were found to. Where what has to be
     * assumed is a contradiction by itself they are there without being asked for, since that costs little.
     */
    Set<Literal> reasons() {
        return reasons;
    }

    private Outcome search(Collection<? extends Demand> demands, int level) {
        Optional<List<Demand.Sum>> propagated = propagate(demands, level == 0);
        if (budget.isSpent() || level > MOST_LEVELS) {
            return Outcome.TOO_LARGE;
        }
        if (propagated.isEmpty()) {
            return Outcome.IMPOSSIBLE;
        }
        List<Demand.Sum> open = propagated.get();
        if (open.isEmpty()) {
            return assumptions.isTooLarge() ? Outcome.TOO_LARGE : Outcome.POSSIBLE;
        }
        Demand.Sum sum = open.get(0);
        int mark = assumptions.mark();
        List<Demand> with = new ArrayList<>(open);
        with.set(0, sum.withoutFirst(sum.needed() - sum.weights()[0]));
        with.add(sum.parts().get(0));
        Outcome outcome = search(with, level + 1);
        if (outcome != Outcome.IMPOSSIBLE) {
            return outcome;
        }
        assumptions.undoTo(mark);
        List<Demand> without = new ArrayList<>(open);
        without.set(0, sum.withoutFirst(sum.needed()));
        return search(without, level + 1);
    }

    /** Assumes what has to hold; returns the demands that can be met in several ways, or empty on a contradiction. */
    private Optional<List<Demand.Sum>> propagate(Collection<? extends Demand> demands, boolean isFirst) {
        Deque<Demand> forced = new ArrayDeque<>(demands);
        List<Demand.Sum> open = new ArrayList<>();
        boolean keepsReasons = hasReasons || isFirst;
        while (!forced.isEmpty()) {
            assume(forced, open);
            if (budget.isSpent()) {
                return Optional.of(open);
            }
            if (!assumptions.isPossible(keepsReasons)) {
                return Optional.empty();
            }
            keepsReasons = hasReasons;
            List<Demand.Sum> before = List.copyOf(open);
            open.clear();
            for (Demand.Sum sum : before) {
                Demand.Sum left = reduced(sum);
                if (left.slack() < 0) {
                    return Optional.empty();
                }
                force(left, forced, open);
            }
        }
        return Optional.of(open);
    }

    /** Assumes what is forced, and leaves what is not to be seen later. */
    private void assume(Deque<Demand> forced, List<Demand.Sum> open) {
        while (!forced.isEmpty() && !budget.isSpent()) {
            Demand demand = forced.poll();
            budget.spend(1);
            if (demand instanceof Demand.Single single) {
                if (!assumptions.implies(single.literal())) {
                    assumptions.add(single.literal());
                    definitions.meaning(single.literal(), withPositions).ifPresent(forced::add);
                }
            } else {
                Demand.Sum sum = (Demand.Sum) demand;
                if (sum.needed() > 0 && sum.slack() == 0) {
                    forced.addAll(sum.parts());
                } else if (sum.needed() > 0) {
                    open.add(sum);
                }
            }
        }
    }

    /** Returns a sum without the parts that hold already and those that cannot. */
    private Demand.Sum reduced(Demand.Sum sum) {
        List<Demand> parts = new ArrayList<>();
        long[] weights = new long[sum.weights().length];
        long needed = sum.needed();
        for (int i = 0; i < weights.length && needed > 0; i++) {
            Demand part = sum.parts().get(i);
            if (part instanceof Demand.Single single && assumptions.implies(single.literal())) {
                needed -= sum.weights()[i];
            } else if (canHold(part)) {
                weights[parts.size()] = sum.weights()[i];
                parts.add(part);
            }
        }
        return new Demand.Sum(parts, Arrays.copyOf(weights, parts.size()), needed);
    }

    private boolean canHold(Demand demand) {
        budget.spend(1);
        if (demand instanceof Demand.Single single) {
            return assumptions.canHold(single.literal());
        }
        Demand.Sum sum = (Demand.Sum) demand;
        long slack = sum.slack();
        for (int i = 0; i < sum.weights().length && slack >= 0 && !budget.isSpent(); i++) {
            slack -= canHold(sum.parts().get(i)) ? 0 : sum.weights()[i];
        }
        return slack >= 0;
    }

    /** Takes the parts out of a sum that it cannot do without. */
    private static void force(Demand.Sum sum, Deque<Demand> forced, List<Demand.Sum> open) {
        if (sum.needed() <= 0) {
            return;
        }
        long slack = sum.slack();
        List<Demand> parts = new ArrayList<>();
        long[] weights = new long[sum.weights().length];
        long needed = sum.needed();
        for (int i = 0; i < weights.length; i++) {
            if (sum.weights()[i] > slack) {
                forced.add(sum.parts().get(i));
                needed -= sum.weights()[i];
            } else {
                weights[parts.size()] = sum.weights()[i];
                parts.add(sum.parts().get(i));
            }
        }
        if (needed > 0) {
            open.add(new Demand.Sum(parts, Arrays.copyOf(weights, parts.size()), needed));
        }
    }
}
