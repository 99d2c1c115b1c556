package dev.parcours.segmentation.check;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The literals that are assumed to hold of one customer, and whether they can. What was assumed last can be taken back.
 */
final class Assumptions {

    private static final int MOST_NARROWED = 40;
    /** How much of the {@link Subject#cost} is one step of a budget. */
    static final int COST_OF_STEP = 16;

    private static final Subject KNOWN = new Subject.Known();

    private final Budget budget;
    private final Map<Atom, TruthSet> answers = new HashMap<>();
    private final Map<Subject, List<Atom>> atoms = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<Subject> touched = new LinkedHashSet<>();
    private final Set<Literal> reasons;
    private final boolean hasReasons;
    private boolean isTooLarge;

    /**
     * Creates assumptions.
     *
     * @param reasons where to put the literals that contradict each other
     * @param hasReasons whether to look for them
     */
    Assumptions(Budget budget, Set<Literal> reasons, boolean hasReasons) {
        this.budget = budget;
        this.reasons = reasons;
        this.hasReasons = hasReasons;
    }

    private record Change(Literal literal, TruthSet before) {}

    /** Returns whether something was too large to be looked at, so that what seems possible may not be. */
    boolean isTooLarge() {
        return isTooLarge;
    }

    int mark() {
        return changes.size();
    }

    void undoTo(int mark) {
        while (changes.size() > mark) {
            Change change = changes.remove(changes.size() - 1);
            Atom atom = change.literal.atom();
            if (change.before.equals(atom.answers())) {
                answers.remove(atom);
                List<Atom> others = checkNotNull(atoms.get(atom.subject()));
                others.remove(others.size() - 1);
            } else {
                answers.put(atom, change.before);
            }
        }
        touched.clear();
    }

    private TruthSet answers(Atom atom) {
        return answers.getOrDefault(atom, atom.answers());
    }

    /** Returns whether a literal follows from those on its own condition. */
    boolean implies(Literal literal) {
        return answers(literal.atom()).isWithin(literal.answers());
    }

    /** Assumes a literal. Whether it can hold is only seen by {@link #isPossible}. */
    void add(Literal literal) {
        Atom atom = literal.atom();
        TruthSet before = answers(atom);
        if (before.isWithin(literal.answers())) {
            return;
        }
        if (before.equals(atom.answers())) {
            atoms.computeIfAbsent(atom.subject(), any -> new ArrayList<>()).add(atom);
        }
        changes.add(new Change(literal, before));
        answers.put(atom, before.and(literal.answers()));
        touched.add(atom.subject());
    }

    /** Returns whether a literal can hold beside those assumed. */
    boolean canHold(Literal literal) {
        if (implies(literal)) {
            return true;
        }
        int mark = mark();
        add(literal);
        boolean isPossible = isPossible();
        undoTo(mark);
        return isPossible;
    }

    /** Returns whether all that is assumed can hold together. */
    boolean isPossible() {
        return isPossible(hasReasons);
    }

    /** Returns the same, and keeps what contradicts each other if asked to. */
    boolean isPossible(boolean keepsReasons) {
        if (touched.remove(KNOWN)) {
            touched.add(KNOWN);
            atoms.keySet().stream().filter(Subject::isOfProfile).forEach(touched::add);
        }
        for (Subject subject : touched) {
            List<Atom> asked = asked(subject);
            if (!isPossible(subject, asked)) {
                if (keepsReasons) {
                    explain(subject, asked);
                }
                return false;
            }
        }
        touched.clear();
        return true;
    }

    /** Returns all that is assumed, which must be possible. */
    Case asCase() {
        return Case.of(atoms.values().stream()
                .flatMap(List::stream)
                .map(atom -> new Case.Assumed(atom, answers(atom)))
                .toList());
    }

    private List<Atom> asked(Subject subject) {
        List<Atom> asked = new ArrayList<>(atoms.getOrDefault(subject, List.of()));
        if (subject.isOfProfile()) {
            asked.addAll(atoms.getOrDefault(KNOWN, List.of()));
        }
        return asked;
    }

    private boolean isPossible(Subject subject, List<Atom> asked) {
        List<Constraint> constraints = new ArrayList<>(asked.size());
        for (Atom atom : asked) {
            TruthSet left = answers(atom);
            if (left.isEmpty()) {
                return false;
            }
            constraints.add(new Constraint(atom.condition(), left));
        }
        long cost = subject.cost(constraints);
        budget.spend(1 + Math.min(cost, Subject.MOST_COST) / COST_OF_STEP);
        if (cost > Subject.MOST_COST || budget.isSpent()) {
            isTooLarge = true;
            return true;
        }
        return subject.isPossible(constraints);
    }

    /** Keeps the literals of a contradiction, those left out that it does not need. */
    private void explain(Subject subject, List<Atom> asked) {
        List<Atom> needed = new ArrayList<>(asked);
        for (Atom atom : asked.size() > MOST_NARROWED ? List.<Atom>of() : asked) {
            needed.remove(atom);
            if (isPossible(subject, needed)) {
                needed.add(atom);
            }
        }
        Set<Atom> atomsNeeded = Set.copyOf(needed);
        changes.stream()
                .map(Change::literal)
                .filter(literal -> atomsNeeded.contains(literal.atom()))
                .forEach(reasons::add);
    }
}
