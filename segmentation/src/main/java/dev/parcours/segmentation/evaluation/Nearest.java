package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.CameFrom;
import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.TimeInPosition;
import dev.parcours.segmentation.condition.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the nearest change by which a condition would become true, or would be true no more: takes the cheapest of the
 * ways that {@link Ways} proposes which, tried on the customer, does it; leaves out of it what it does without; and
 * looks how long it would still do.
 */
public final class Nearest {

    private static final int MAX_STEPS_IN_TIME = 50;
    private static final int MAX_INTERACTIONS = 1_000;

    private final Condition condition;
    private final Facts facts;
    private final boolean isTrue;
    private final Hypothesis hypothesis;
    private final List<Condition> leaves;
    private final Outcomes outcomes;

    private Nearest(Condition condition, Facts facts) {
        this.condition = condition;
        this.facts = facts;
        isTrue = isTrue(facts);
        hypothesis = Hypothesis.of(facts);
        // Those that the answer depends on, also by way of positions and other segments.
        leaves = Leaves.of(condition, facts.around());
        outcomes = new Outcomes(leaves, facts);
    }

    /**
     * A change that does it.
     *
     * @param wasTrue whether the condition is true without it
     * @param changes what has to happen; nothing if time alone does it
     * @param from the first instant at which it does
     * @param before the first instant after that at which it does no more; empty if it always will
     */
    public record Flip(boolean wasTrue, List<Change> changes, Instant from, Optional<Instant> before) {}

    /** Returns the nearest change; empty if none is found. */
    public static Optional<Flip> find(Condition condition, Facts facts) {
        return new Nearest(condition, facts).find();
    }

    private Optional<Flip> find() {
        Ways search = new Ways(facts);
        List<Way> ways = isTrue ? search.toBeNoMore(true, condition) : search.toBecome(true, condition);
        for (Way way : ways) {
            Optional<Flip> flip = way.changes().isEmpty() ? byTime() : tried(way);
            if (flip.isPresent()) {
                return flip;
            }
        }
        return byTime();
    }

    private Optional<Flip> byTime() {
        return Evaluator.validUntil(condition, facts).flatMap(from -> flip(List.of(), from));
    }

    private Optional<Flip> tried(Way way) {
        Instant from = way.from().orElse(facts.asOf());
        if (way.cost() > MAX_INTERACTIONS || isOfThePast(way) || !does(way.changes(), from)) {
            return Optional.empty();
        }
        List<Change> needed = withoutNeedless(way.changes(), from);
        return needed.isEmpty() ? byTime() : flip(needed, from);
    }

    /**
     * Returns whether the answer looks back at positions that a change would have been part of: an attribute that gets
     * its value now may count from now on, or as if it had always had it, and the change does it for one and not for
     * the other.
     */
    private boolean isOfThePast(Way way) {
        return leaves.stream().anyMatch(leaf -> leaf instanceof TimeInPosition || leaf instanceof CameFrom)
                && way.changes().stream().anyMatch(Nearest::isOfTheProfile);
    }

    private static boolean isOfTheProfile(Change change) {
        return !(change instanceof Change.MoreInteractions || change instanceof Change.SatisfactionAnswer);
    }

    /** Returns whether changes do it, however what they leave open turns out. */
    private boolean does(List<Change> changes, Instant instant) {
        List<Outcome> all = outcomes.of(changes);
        if (all.isEmpty() || !hypothesis.isPossible(changes, instant)) {
            return false;
        }
        for (Outcome outcome : all) {
            if (isTrue(hypothesis.with(changes, outcome, instant)) == isTrue) {
                return false;
            }
        }
        return true;
    }

    private boolean isTrue(Facts asked) {
        return Evaluator.truth(condition, asked) == Truth.TRUE;
    }

    /** Leaves out changes, and interactions of a change, that make no difference. */
    private List<Change> withoutNeedless(List<Change> changes, Instant from) {
        List<Change> needed = new ArrayList<>(changes);
        int i = 0;
        while (i < needed.size()) {
            List<Change> fewer = less(needed, i);
            // No change at all does nothing now, but may do so by then.
            if ((!fewer.isEmpty() || from.isAfter(facts.asOf())) && does(fewer, from)) {
                needed = fewer;
            } else {
                i++;
            }
        }
        return needed;
    }

    private static List<Change> less(List<Change> changes, int index) {
        List<Change> fewer = new ArrayList<>(changes);
        if (changes.get(index) instanceof Change.MoreInteractions more && more.times() > 1) {
            fewer.set(index, new Change.MoreInteractions(more.filter(), more.times() - 1));
        } else {
            fewer.remove(index);
        }
        return fewer;
    }

    /** Returns the flip by changes that do it at an instant; empty if it cannot be said how long they do. */
    private Optional<Flip> flip(List<Change> changes, Instant from) {
        List<Outcome> all = outcomes.of(changes);
        Instant time = from;
        for (int step = 0; step < MAX_STEPS_IN_TIME; step++) {
            Optional<Instant> next = steadyUntil(changes, all, time);
            if (next.isEmpty()) {
                return Optional.of(new Flip(isTrue, changes, from, next));
            }
            if (!next.get().isAfter(time)) {
                return Optional.empty();
            }
            time = next.get();
            if (!does(changes, time)) {
                return Optional.of(new Flip(isTrue, changes, from, next));
            }
        }
        return Optional.empty();
    }

    /** Returns until when it makes no difference when the changes happen, whatever their outcome. */
    private Optional<Instant> steadyUntil(List<Change> changes, List<Outcome> all, Instant time) {
        Optional<Instant> earliest = Optional.empty();
        for (Outcome outcome : all) {
            Facts changed = hypothesis.withProfile(changes, outcome, time);
            List<Interaction> added = hypothesis.interactions(changes, outcome, time);
            earliest = earliest(earliest, steadyUntilWith(added, condition, changed));
        }
        return earliest;
    }

    private static Optional<Instant> steadyUntilWith(List<Interaction> added, Condition condition, Facts facts) {
        if (!condition.parts().isEmpty()) {
            return steadyUntilWith(added, condition.parts(), facts);
        }
        Reads reads = Evaluator.reads(condition, facts.around());
        return added.stream().anyMatch(reads::has)
                ? Questions.of(condition).steadyUntilWith(added, condition, facts)
                : Evaluator.steadyUntil(condition, facts);
    }

    /**
     * Returns an instant before which no answer to some conditions changes, if interactions come when they are asked.
     */
    static Optional<Instant> steadyUntilWith(List<Interaction> added, List<Condition> conditions, Facts facts) {
        Optional<Instant> earliest = Optional.empty();
        for (Condition condition : conditions) {
            earliest = earliest(earliest, steadyUntilWith(added, condition, facts));
        }
        return earliest;
    }

    /** Returns the earlier of two instants that may not be there. */
    static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isBefore(other.get()) ? one : other;
    }
}
