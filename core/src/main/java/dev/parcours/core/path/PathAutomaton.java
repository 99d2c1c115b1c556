package dev.parcours.core.path;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A designed path as places and the ways between them, each way a step. A journey conforms if it leads from place 0 to
 * an end. No way is silent, so whatever moves through the path has a step to show for it.
 */
final class PathAutomaton {

    static final int START = 0;

    // Far above any cost, and far enough below the largest number to be added to.
    private static final int UNREACHED = Integer.MAX_VALUE / 2;
    private static final int[] NO_STEPS = {};

    /**
     * A way from a place.
     *
     * @param step the step that it is, by its place in the path
     * @param to the place that it leads to
     */
    record Way(int step, int to) {}

    private final List<DesignedStep> steps;
    private final int[] firstWay;
    private final int[] wayStep;
    private final int[] wayTo;
    private final boolean[] isEnd;
    private final boolean goesBack;
    private final Map<String, int[]> stepsByName = new HashMap<>();
    private final int[] lastRow;

    /**
     * Creates an automaton.
     *
     * @param steps the steps of the path
     * @param firstWay for each place the number of its first way, and at the end how many ways there are
     * @param ways the ways from place to place, those of one place in the order of their steps
     * @param isEnd for each place whether the path may end there
     */
    PathAutomaton(List<DesignedStep> steps, int[] firstWay, List<Way> ways, boolean[] isEnd) {
        this.steps = List.copyOf(steps);
        this.firstWay = firstWay.clone();
        this.wayStep = ways.stream().mapToInt(Way::step).toArray();
        this.wayTo = ways.stream().mapToInt(Way::to).toArray();
        this.isEnd = isEnd.clone();
        goesBack = goesBack();
        for (int step = 0; step < steps.size(); step++) {
            for (String name : steps.get(step).anyOf()) {
                stepsByName.merge(name, new int[] {step}, PathAutomaton::joined);
            }
        }
        lastRow = new int[places()];
        for (int place = 0; place < lastRow.length; place++) {
            lastRow[place] = isEnd[place] ? 0 : UNREACHED;
        }
        skipSteps(lastRow);
    }

    private static int[] joined(int[] first, int[] second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private boolean goesBack() {
        for (int place = 0; place < places(); place++) {
            for (int way = firstWay(place); way < firstWay(place + 1); way++) {
                if (wayTo[way] < place) {
                    return true;
                }
            }
        }
        return false;
    }

    List<DesignedStep> steps() {
        return steps;
    }

    /** The fewest steps from the start to an end. */
    int shortest() {
        return lastRow[START];
    }

    int places() {
        return isEnd.length;
    }

    boolean isEnd(int place) {
        return isEnd[place];
    }

    /** The number of the first way from a place; that of the next place is where its ways end. */
    int firstWay(int place) {
        return firstWay[place];
    }

    int stepOf(int way) {
        return wayStep[way];
    }

    int to(int way) {
        return wayTo[way];
    }

    /** The steps that a name stands for, in the order of the path. */
    int[] stepsNamed(String name) {
        return stepsByName.getOrDefault(name, NO_STEPS);
    }

    /** The least cost from each place to an end if no step of the journey is left. */
    int[] lastRow() {
        return lastRow.clone();
    }

    /**
     * Finds the least cost from each place to an end before a step of the journey.
     *
     * @param isMatched for each step of the path whether the step of the journey is one
     * @param after the least costs after that step
     * @param row receives the least costs before it
     */
    void rowBefore(boolean[] isMatched, int[] after, int[] row) {
        for (int place = 0; place < row.length; place++) {
            int cost = after[place] + 1;
            for (int way = firstWay[place]; way < firstWay[place + 1]; way++) {
                if (isMatched[wayStep[way]]) {
                    cost = Math.min(cost, after[wayTo[way]]);
                }
            }
            row[place] = cost;
        }
        skipSteps(row);
    }

    /** Lowers the costs where it is cheaper to skip a step of the path first. */
    private void skipSteps(int[] row) {
        // Ways forward are settled from the end in one go; those that repeat a block may take another.
        boolean isLowered = lowerBySkipping(row);
        while (goesBack && isLowered) {
            isLowered = lowerBySkipping(row);
        }
    }

    private boolean lowerBySkipping(int[] row) {
        boolean isLowered = false;
        for (int place = row.length - 1; place >= 0; place--) {
            for (int way = firstWay[place]; way < firstWay[place + 1]; way++) {
                int cost = row[wayTo[way]] + 1;
                if (cost < row[place]) {
                    row[place] = cost;
                    isLowered = true;
                }
            }
        }
        return isLowered;
    }
}
