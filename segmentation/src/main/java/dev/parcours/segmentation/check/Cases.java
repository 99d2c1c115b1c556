package dev.parcours.segmentation.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Ways to meet demands, each worked out when it is first asked for. */
final class Cases {

    /** More ways than these are not looked at one by one; a search has to see to them. */
    private static final int MOST_WAYS = 8;

    private static final int MOST_STEPS = 1_000;

    private final Definitions definitions;
    private final IdentityHashMap<Demand, List<Case>> withPositions = new IdentityHashMap<>();
    private final IdentityHashMap<Demand, List<Case>> withoutPositions = new IdentityHashMap<>();

    Cases(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * Returns whether two demands are seen at once to go together; false where that is not so easily seen.
     *
     * @param hasPositions whether to look into the rules of positions
     */
    boolean goTogether(Demand one, Demand other, boolean hasPositions, Budget budget) {
        for (Case first : of(one, hasPositions, budget)) {
            for (Case second : of(other, hasPositions, budget)) {
                if (first.goesWith(second, budget)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Case> of(Demand demand, boolean hasPositions, Budget budget) {
        IdentityHashMap<Demand, List<Case>> known = hasPositions ? withPositions : withoutPositions;
        List<Case> cases = known.get(demand);
        if (cases == null) {
            cases = worked(demand, hasPositions, budget);
            known.put(demand, cases);
        }
        return cases;
    }

    private List<Case> worked(Demand demand, boolean hasPositions, Budget budget) {
        List<Case> cases = new ArrayList<>();
        for (Demand way : ways(demand)) {
            Budget part = budget.part(MOST_STEPS);
            new Search(definitions, hasPositions, false).example(way, part).ifPresent(cases::add);
            budget.charge(part);
        }
        return List.copyOf(cases);
    }

    /** Returns demands of which each one alone meets a demand. */
    private static List<Demand> ways(Demand demand) {
        if (demand instanceof Demand.Sum sum && sum.needed() > 0 && isEnoughEach(sum)) {
            return sum.parts().subList(0, Math.min(sum.parts().size(), MOST_WAYS));
        }
        return List.of(demand);
    }

    private static boolean isEnoughEach(Demand.Sum sum) {
        for (long weight : sum.weights()) {
            if (weight < sum.needed()) {
                return false;
            }
        }
        return true;
    }
}
