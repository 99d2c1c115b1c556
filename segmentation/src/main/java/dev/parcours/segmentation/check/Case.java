package dev.parcours.segmentation.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way to meet a demand: what is assumed of each subject then, which can be so. If two of them go together, so do
 * the demands that they are of, and that is seen much sooner than by a search for both.
 */
final class Case {

    private static final Subject KNOWN = new Subject.Known();

    private final Map<Subject, List<Assumed>> bySubject;
    /** A bit for each subject, which others may share: of two cases without a common bit no subject is the same. */
    private final long bits;

    private final boolean isOfProfile;

    /** A condition and the answers to it that are left. */
    record Assumed(Atom atom, TruthSet answers) {}

    private Case(Map<Subject, List<Assumed>> bySubject) {
        this.bySubject = bySubject;
        long some = 0;
        boolean hasProfile = false;
        for (Subject subject : bySubject.keySet()) {
            some |= 1L << ((subject.hashCode() * 0x9E3779B97F4A7C15L) >>> 58);
            hasProfile |= subject.isOfProfile();
        }
        bits = some;
        isOfProfile = hasProfile;
    }

    /** Returns the case of what is assumed, which can be so. */
    static Case of(Collection<Assumed> assumed) {
        Map<Subject, List<Assumed>> bySubject = new LinkedHashMap<>();
        for (Assumed one : assumed) {
            bySubject
                    .computeIfAbsent(one.atom().subject(), any -> new ArrayList<>(2))
                    .add(one);
        }
        return new Case(bySubject);
    }

    private boolean hasKnown() {
        return bySubject.containsKey(KNOWN);
    }

    private List<Assumed> of(Subject subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    /** Returns whether two cases can be so together; false also where it would take too long to see. */
    boolean goesWith(Case other, Budget budget) {
        budget.spend(1);
        if (mayShare(other)) {
            for (Subject subject : bySubject.keySet()) {
                if (!goesWith(other, subject, budget)) {
                    return false;
                }
            }
            for (Subject subject : other.bySubject.keySet()) {
                if (!bySubject.containsKey(subject) && !goesWith(other, subject, budget)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean mayShare(Case other) {
        return (bits & other.bits) != 0 || (isOfProfile && other.hasKnown()) || (other.isOfProfile && hasKnown());
    }

    private boolean goesWith(Case other, Subject subject, Budget budget) {
        boolean isShared = bySubject.containsKey(subject) && other.bySubject.containsKey(subject);
        boolean isTouched = subject.isOfProfile() && (hasKnown() || other.hasKnown());
        return (!isShared && !isTouched) || isPossible(other, subject, budget);
    }

    private boolean isPossible(Case other, Subject subject, Budget budget) {
        List<Constraint> asked = new ArrayList<>();
        boolean isLeft = addTo(asked, of(subject), other.of(subject));
        if (isLeft && subject.isOfProfile()) {
            isLeft = addTo(asked, of(KNOWN), other.of(KNOWN));
        }
        if (!isLeft) {
            return false;
        }
        long cost = subject.cost(asked);
        budget.spend(1 + Math.min(cost, Subject.MOST_COST) / Assumptions.COST_OF_STEP);
        return cost <= Subject.MOST_COST && subject.isPossible(asked);
    }

    /** Adds what two cases assume; returns whether an answer is left to each condition. */
    private static boolean addTo(List<Constraint> asked, List<Assumed> ones, List<Assumed> others) {
        for (Assumed one : ones) {
            TruthSet left = one.answers.and(answers(one.atom, others));
            if (left.isEmpty()) {
                return false;
            }
            asked.add(new Constraint(one.atom.condition(), left));
        }
        for (Assumed other : others) {
            if (ones.stream().noneMatch(one -> one.atom.equals(other.atom))) {
                asked.add(new Constraint(other.atom.condition(), other.answers));
            }
        }
        return true;
    }

    private static TruthSet answers(Atom atom, List<Assumed> assumed) {
        for (Assumed one : assumed) {
            if (one.atom.equals(atom)) {
                return one.answers;
            }
        }
        return TruthSet.ALL;
    }
}
