package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Turns the elements of a designed path into a {@link PathAutomaton}: first into places joined by steps and by silent
 * jumps, then without the jumps.
 *
 * <p>A step that may be repeated loops at its end. What must not see that loop, such as a block that is left out or
 * begun anew, has a beginning and an end of its own.
 */
final class PathCompiler {

    private final List<DesignedStep> steps = new ArrayList<>();
    private final List<List<PathAutomaton.Way>> ways = new ArrayList<>();
    private final List<List<Integer>> jumps = new ArrayList<>();

    private PathCompiler() {
        newPlace();
    }

    /**
     * Returns the automaton of elements without problems.
     *
     * @throws IllegalArgumentException if it would be too large
     */
    static PathAutomaton compile(List<DesignedElement> elements) {
        PathCompiler compiler = new PathCompiler();
        int end = compiler.sequence(elements, 0);
        return compiler.withoutJumps(end);
    }

    private int newPlace() {
        checkSize(ways.size());
        ways.add(new ArrayList<>());
        jumps.add(new ArrayList<>());
        return ways.size() - 1;
    }

    private int newStep(DesignedStep step) {
        steps.add(step);
        return steps.size() - 1;
    }

    private void way(int from, int step, int to) {
        ways.get(from).add(new PathAutomaton.Way(step, to));
    }

    private void jump(int from, int to) {
        jumps.get(from).add(to);
    }

    /** Adds an element that begins at a place, and returns the place where it ends. */
    private int element(DesignedElement element, int from) {
        return element instanceof DesignedBlock block ? block(block, from) : step((DesignedStep) element, from);
    }

    private int step(DesignedStep designed, int from) {
        int step = newStep(designed);
        int end = newPlace();
        way(from, step, end);
        if (designed.isRepeatable()) {
            way(end, step, end);
        }
        if (designed.isOptional()) {
            jump(from, end);
        }
        return end;
    }

    private int block(DesignedBlock block, int from) {
        int start = newPlace();
        jump(from, start);
        int last = inside(block, start);
        int end = newPlace();
        jump(last, end);
        if (block.isOptional()) {
            jump(start, end);
        }
        if (block.isRepeatable()) {
            jump(end, start);
        }
        return end;
    }

    private int inside(DesignedBlock block, int start) {
        return switch (block.kind()) {
            case SEQUENCE -> sequence(block.elements(), start);
            case IN_ANY_ORDER -> inAnyOrder(block.elements(), start);
            case EITHER -> either(block.elements(), start);
        };
    }

    private int sequence(List<DesignedElement> elements, int start) {
        int end = start;
        for (DesignedElement element : elements) {
            end = element(element, end);
        }
        return end;
    }

    private int either(List<DesignedElement> alternatives, int start) {
        List<Integer> ends = new ArrayList<>();
        for (DesignedElement alternative : alternatives) {
            ends.add(element(alternative, start));
        }
        int end = newPlace();
        ends.forEach(last -> jump(last, end));
        return end;
    }

    /** Adds a place for each set of steps that were done; the bits of the set are the places of the steps. */
    private int inAnyOrder(List<DesignedElement> elements, int start) {
        int firstStep = steps.size();
        int needed = 0;
        for (int i = 0; i < elements.size(); i++) {
            newStep((DesignedStep) elements.get(i));
            needed |= elements.get(i).isOptional() ? 0 : 1 << i;
        }
        int nothingDone = newPlace();
        jump(start, nothingDone);
        int all = (1 << elements.size()) - 1;
        for (int done = 1; done <= all; done++) {
            newPlace();
        }
        int end = newPlace();
        for (int done = 0; done <= all; done++) {
            for (int i = 0; i < elements.size(); i++) {
                boolean isDone = (done & 1 << i) != 0;
                if (!isDone || elements.get(i).isRepeatable()) {
                    way(nothingDone + done, firstStep + i, nothingDone + (done | 1 << i));
                }
            }
            if ((done & needed) == needed) {
                jump(nothingDone + done, end);
            }
        }
        return end;
    }

    private PathAutomaton withoutJumps(int end) {
        int[] firstWay = new int[ways.size() + 1];
        List<PathAutomaton.Way> all = new ArrayList<>();
        boolean[] isEnd = new boolean[ways.size()];
        for (int place = 0; place < ways.size(); place++) {
            BitSet reached = reachedByJumps(place);
            isEnd[place] = reached.get(end);
            List<PathAutomaton.Way> here = new ArrayList<>();
            for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
                here.addAll(ways.get(at));
                checkSize(all.size() + here.size());
            }
            here.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(PathAutomaton.Way::step))
                    .forEach(all::add);
            firstWay[place + 1] = all.size();
        }
        return new PathAutomaton(steps, firstWay, all, isEnd);
    }

    private BitSet reachedByJumps(int from) {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        reached.set(from);
        while (!open.isEmpty()) {
            for (int to : jumps.get(open.pop())) {
                if (!reached.get(to)) {
                    reached.set(to);
                    open.push(to);
                }
            }
        }
        return reached;
    }

    private static void checkSize(int size) {
        checkArgument(
                size <= DesignedPath.MAX_WAYS,
                "the path has more than %s ways from a step to a next one; write fewer optional steps in a row, "
                        + "or smaller blocks in any order",
                DesignedPath.MAX_WAYS);
    }
}
