package dev.parcours.core.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the alignment of one journey. */
final class Aligner {

    private static final int NO_WAY = -1;

    private final PathAutomaton design;
    private final List<String> journey;
    private final AlignmentCosts costs;
    private final List<Integer> matches = new ArrayList<>();
    private final Deviations deviations;
    private int done;
    private int place = PathAutomaton.START;

    Aligner(PathAutomaton design, List<String> journey) {
        this.design = design;
        this.journey = journey;
        costs = new AlignmentCosts(design, journey);
        deviations = new Deviations(design, journey);
    }

    Alignment align() {
        int cost = costs.cost(0, PathAutomaton.START);
        while (done < journey.size() || !design.isEnd(place)) {
            move();
        }
        return new Alignment(journey, matches, cost, journey.size() + design.shortest(), deviations.list());
    }

    private void move() {
        int cost = costs.cost(done, place);
        if (done < journey.size()) {
            int matching = matchingWay(cost);
            if (matching != NO_WAY) {
                match(matching);
                return;
            }
            if (costs.cost(done + 1, place) + 1 == cost) {
                extra();
                return;
            }
        }
        skip(cost);
    }

    private int matchingWay(int cost) {
        int[] named = design.stepsNamed(journey.get(done));
        for (int way = design.firstWay(place); way < design.firstWay(place + 1); way++) {
            boolean isMatch = Arrays.binarySearch(named, design.stepOf(way)) >= 0;
            if (isMatch && costs.cost(done + 1, design.to(way)) == cost) {
                return way;
            }
        }
        return NO_WAY;
    }

    private void match(int way) {
        matches.add(design.stepOf(way));
        deviations.pass(design.stepOf(way));
        place = design.to(way);
        done++;
    }

    private void extra() {
        matches.add(Deviations.NONE);
        deviations.addExtra(done);
        done++;
    }

    private void skip(int cost) {
        int way = design.firstWay(place);
        while (costs.cost(done, design.to(way)) + 1 != cost) {
            way++;
        }
        deviations.addSkipped(design.stepOf(way));
        place = design.to(way);
    }
}
