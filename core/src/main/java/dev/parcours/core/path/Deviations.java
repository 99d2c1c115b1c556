package dev.parcours.core.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The moves of one alignment that are on one side alone, in order, and what they mean. */
final class Deviations {

    /** Stands for no step. */
    static final int NONE = -1;

    private final PathAutomaton design;
    private final List<String> journey;
    private final List<Move> moves = new ArrayList<>();
    private int beforeNothing;

    Deviations(PathAutomaton design, List<String> journey) {
        this.design = design;
        this.journey = journey;
    }

    /** A skipped step of the path, which has no position, or an extra step of the journey, before one of the path. */
    private record Move(int position, int step) {

        boolean isExtra() {
            return position != NONE;
        }
    }

    void addExtra(int position) {
        moves.add(new Move(position, NONE));
    }

    void addSkipped(int step) {
        pass(step);
        moves.add(new Move(NONE, step));
        beforeNothing = moves.size();
    }

    /** Says that the alignment comes by a step of the path, which the extra steps since the last one are before. */
    void pass(int step) {
        for (; beforeNothing < moves.size(); beforeNothing++) {
            moves.set(beforeNothing, new Move(moves.get(beforeNothing).position(), step));
        }
    }

    List<Deviation> list() {
        int[] partners = partners();
        List<Deviation> list = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            Move move = moves.get(i);
            if (partners[i] == NONE) {
                list.add(move.isExtra() ? extra(move) : new Deviation.Skipped(move.step(), name(move.step())));
            } else if (move.isExtra()) {
                int step = moves.get(partners[i]).step();
                list.add(new Deviation.OutOfOrder(move.position(), step, name(step), i < partners[i]));
            }
        }
        return list;
    }

    private Deviation extra(Move move) {
        boolean isAtEnd = move.step() == NONE;
        return new Deviation.Extra(
                move.position(),
                journey.get(move.position()),
                isAtEnd ? OptionalInt.empty() : OptionalInt.of(move.step()),
                isAtEnd ? Optional.empty() : Optional.of(name(move.step())));
    }

    private String name(int step) {
        return design.steps().get(step).name();
    }

    /** Finds for each move the one on the other side that together with it is one step out of order. */
    private int[] partners() {
        int[] partners = new int[moves.size()];
        Arrays.fill(partners, NONE);
        Map<String, Queue<Integer>> extras = extrasByName();
        for (int i = 0; i < partners.length; i++) {
            if (!moves.get(i).isExtra()) {
                partners[i] = takeFirst(extras, design.steps().get(moves.get(i).step()));
                if (partners[i] != NONE) {
                    partners[partners[i]] = i;
                }
            }
        }
        return partners;
    }

    private Map<String, Queue<Integer>> extrasByName() {
        Map<String, Queue<Integer>> extras = new HashMap<>();
        for (int i = 0; i < moves.size(); i++) {
            if (moves.get(i).isExtra()) {
                extras.computeIfAbsent(journey.get(moves.get(i).position()), name -> new ArrayDeque<>())
                        .add(i);
            }
        }
        return extras;
    }

    private static int takeFirst(Map<String, Queue<Integer>> extras, DesignedStep step) {
        @Nullable Queue<Integer> first = null;
        for (String name : step.anyOf()) {
            Queue<Integer> named = extras.get(name);
            if (named != null && !named.isEmpty() && (first == null || named.element() < first.element())) {
                first = named;
            }
        }
        return first == null ? NONE : first.remove();
    }
}
