package dev.parcours.segmentation.check;

import com.google.common.collect.Sets;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import dev.parcours.core.friction.JourneyFriction;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.CameFrom;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.condition.InStage;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.MetFriction;
import dev.parcours.segmentation.condition.Moved;
import dev.parcours.segmentation.condition.Occurred;
import dev.parcours.segmentation.condition.Prefers;
import dev.parcours.segmentation.condition.ReachedStage;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.condition.Window;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What conditions look at. It knows which answers to several conditions can go together, of one customer at one
 * instant.
 */
sealed interface Subject
        permits AttributeSubject,
                CountSubject,
                ValueSubject,
                Subject.Position,
                Subject.Known,
                Subject.Preferences,
                Subject.Agreement,
                Subject.Stages,
                Subject.Frictions,
                Subject.Other {

    /** How much {@link #isPossible} may cost; whoever would exceed it must not ask. */
    long MOST_COST = 1_000_000;

    /**
     * Returns whether the answers asked for can go together. It may say so of some that cannot, never the other way
     * round.
     *
     * @param asked one constraint per condition on this subject; if it is of the profile, also the one on whether the
     *     customer is known
     */
    boolean isPossible(List<Constraint> asked);

    /** Returns a measure of what {@link #isPossible} takes. */
    default long cost(List<Constraint> asked) {
        return asked.size();
    }

    /** Returns whether something to see here makes the customer known. */
    default boolean isOfProfile() {
        return false;
    }

    /** Returns whether more is known of the conditions on this subject than that equal ones have one answer. */
    default boolean isUnderstood() {
        return true;
    }

    /**
     * Returns what a condition that is not taken apart looks at.
     *
     * @param number a number of the condition
     * @param stages the stages of journeys; there if the condition asks for any
     */
    static Subject of(Condition condition, int number, Optional<StageModel> stages) {
        if (condition instanceof AttributeCondition attribute && AttributeSubject.understands(attribute)) {
            return new AttributeSubject(attribute.attribute());
        }
        if (condition instanceof Did) {
            return CountSubject.OF_INTERACTIONS;
        }
        if (condition instanceof Moved) {
            return CountSubject.OF_MOVES;
        }
        if (condition instanceof InPosition) {
            return new Position();
        }
        if (condition instanceof IsKnown) {
            return new Known();
        }
        if (condition instanceof Prefers) {
            return new Preferences();
        }
        if (condition instanceof HasConsent consent) {
            return new Agreement(consent);
        }
        if (condition instanceof InStage || condition instanceof ReachedStage) {
            return Stages.of(stages.orElseThrow());
        }
        if (condition instanceof MetFriction) {
            return new Frictions();
        }
        return Measure.of(condition)
                .<Subject>map(measure -> new ValueSubject(measure.of()))
                .orElseGet(() -> new Other(number, condition instanceof InSegment));
    }

    /** Returns the answers that there are to a condition that is not taken apart. */
    static TruthSet answersOf(Condition condition) {
        boolean isNeverUnknown = condition instanceof InPosition
                || condition instanceof IsKnown
                || condition instanceof CameFrom
                || AttributeSubject.isNeverUnknown(condition)
                || (condition instanceof Did did && isAlwaysThere(did.window()))
                || (condition instanceof Occurred occurred && isAlwaysThere(occurred.window()));
        return isNeverUnknown ? TruthSet.of(Truth.FALSE, Truth.TRUE) : TruthSet.ALL;
    }

    /** Returns whether a window is known of everybody. */
    static boolean isAlwaysThere(Window window) {
        return !(window instanceof Window.Since);
    }

    /** The position in the cycle: everybody has exactly one. */
    record Position() implements Subject {

        @Override
        public boolean isPossible(List<Constraint> asked) {
            return Stream.of(CyclePosition.values())
                    .anyMatch(position -> asked.stream()
                            .allMatch(one -> one.allows(((InPosition) one.condition()).position() == position)));
        }
    }

    /** Whether the customer is known. */
    record Known() implements Subject {

        @Override
        public boolean isPossible(List<Constraint> asked) {
            return true;
        }
    }

    /**
     * Returns whether something may be absent, of which nothing is known then, or there, which makes the customer
     * known.
     */
    private static boolean canBeAbsentOrKnown(List<Constraint> asked) {
        boolean canBeAbsent =
                asked.stream().allMatch(one -> one.condition() instanceof IsKnown || one.allows(Truth.UNKNOWN));
        return canBeAbsent
                || asked.stream()
                        .allMatch(one ->
                                one.allows(true) || (one.allows(false) && !(one.condition() instanceof IsKnown)));
    }

    /** Preferred channels: none, of which nothing is known, or some, each of which is or is not among them. */
    record Preferences() implements Subject {

        @Override
        public boolean isPossible(List<Constraint> asked) {
            return canBeAbsentOrKnown(asked);
        }

        @Override
        public boolean isOfProfile() {
            return true;
        }
    }

    /** One consent: no answer, which is unknown, or one, which makes the customer known. */
    record Agreement(HasConsent consent) implements Subject {

        @Override
        public boolean isPossible(List<Constraint> asked) {
            return canBeAbsentOrKnown(asked);
        }

        @Override
        public boolean isOfProfile() {
            return true;
        }
    }

    /**
     * The stage that the latest journey is in and the furthest that it reached: neither, or both, and then the one is
     * not beyond the other.
     *
     * @param ids the ids of all stages, in order
     */
    record Stages(List<String> ids) implements Subject {

        static Stages of(StageModel model) {
            return new Stages(model.stages().stream().map(Stage::id).toList());
        }

        @Override
        public long cost(List<Constraint> asked) {
            return (long) asked.size() * ids.size() * ids.size();
        }

        @Override
        public boolean isPossible(List<Constraint> asked) {
            return asked.stream().allMatch(one -> one.allows(Truth.UNKNOWN))
                    || IntStream.range(0, ids.size())
                            .anyMatch(furthest -> IntStream.rangeClosed(0, furthest)
                                    .anyMatch(last -> asked.stream()
                                            .allMatch(one -> one.allows(holds(one.condition(), last, furthest)))));
        }

        private boolean holds(Condition condition, int last, int furthest) {
            return condition instanceof InStage in
                    ? in.stages().contains(ids.get(last))
                    : furthest >= ids.indexOf(((ReachedStage) condition).stage());
        }
    }

    /** The kinds of friction that the latest journey met: unknown without one, else any of them. */
    record Frictions() implements Subject {

        @Override
        public long cost(List<Constraint> asked) {
            return (long) asked.size() << JourneyFriction.kinds().size();
        }

        @Override
        public boolean isPossible(List<Constraint> asked) {
            return asked.stream().allMatch(one -> one.allows(Truth.UNKNOWN))
                    || Sets.powerSet(JourneyFriction.kinds()).stream()
                            .anyMatch(met -> asked.stream()
                                    .allMatch(one -> one.allows(
                                            !Collections.disjoint(met, ((MetFriction) one.condition()).kinds()))));
        }
    }

    /**
     * Something of which nothing is known but that equal conditions have one answer.
     *
     * @param number the number of the condition
     * @param isUnderstood whether it is a segment, whose condition is looked at beside
     */
    record Other(int number, @Override boolean isUnderstood) implements Subject {

        @Override
        public boolean isPossible(List<Constraint> asked) {
            return true;
        }
    }
}
