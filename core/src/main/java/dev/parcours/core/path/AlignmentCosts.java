package dev.parcours.core.path;

import java.util.List;

/**
 * The least cost to the end from each step of a journey and each place of a designed path.
 *
 * <p>Costs are found from the end of the journey and read from its start. Of a journey of n steps, only every √n-th row
 * is kept, and the rows between two of those are found again when they are read, so that long journeys take twice the
 * time and not n times the memory.
 */
final class AlignmentCosts {

    private final PathAutomaton path;
    private final List<String> journey;
    private final boolean[] isMatched;
    private final int distance;
    private final int[][] kept;
    private final int[][] rows;
    private int block = -1;

    AlignmentCosts(PathAutomaton path, List<String> journey) {
        this.path = path;
        this.journey = journey;
        isMatched = new boolean[path.steps().size()];
        distance = (int) Math.ceil(Math.sqrt(journey.size() + 1.0));
        kept = new int[journey.size() / distance + 1][];
        rows = new int[distance + 1][path.places()];
        keepRows();
    }

    private void keepRows() {
        int[] after = path.lastRow();
        int[] before = after.clone();
        keep(journey.size(), after);
        for (int step = journey.size() - 1; step >= 0; step--) {
            fill(step, after, before);
            keep(step, before);
            int[] done = after;
            after = before;
            before = done;
        }
    }

    private void keep(int step, int[] row) {
        if (step % distance == 0) {
            kept[step / distance] = row.clone();
        }
    }

    private void fill(int step, int[] after, int[] before) {
        int[] matched = path.stepsNamed(journey.get(step));
        mark(matched, true);
        path.rowBefore(isMatched, after, before);
        mark(matched, false);
    }

    private void mark(int[] matched, boolean mark) {
        for (int step : matched) {
            isMatched[step] = mark;
        }
    }

    /**
     * Returns the least cost from a place to an end when so many steps of the journey are done. A call may go back by
     * one step from the farthest one asked for, and no further.
     */
    int cost(int steps, int place) {
        // The last row of a block is the first of the next, so that two rows beside each other are always in one.
        if (block < 0 || steps > (block + 1) * distance) {
            block = steps / distance;
            findRows();
        }
        return rows[steps - block * distance][place];
    }

    private void findRows() {
        int first = block * distance;
        int last = Math.min(first + distance, journey.size());
        int[] row = last % distance == 0 ? kept[last / distance] : path.lastRow();
        System.arraycopy(row, 0, rows[last - first], 0, row.length);
        for (int step = last - 1; step >= first; step--) {
            fill(step, rows[step + 1 - first], rows[step - first]);
        }
    }
}
