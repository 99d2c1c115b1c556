package dev.parcours.segmentation.check;

import dev.parcours.core.CyclePosition;
import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.Prefers;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.condition.Window;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What conditions look at. It knows which answers to several conditions can go together, of one customer at one
 * instant.
 */
sealed interface Subject
        permits AttributeSubject,
                CountSubject,
                Subject.Position,
                Subject.Known,
                Subject.Preferences,
                Subject.Agreement,
                Subject.Answer,
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
     */
    static Subject of(Condition condition, int number) {
        if (condition instanceof AttributeCondition attribute && AttributeSubject.understands(attribute)) {
            return new AttributeSubject(attribute.attribute());
        }
        if (condition instanceof Did) {
            return CountSubject.INSTANCE;
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
        return condition instanceof LastAnswer answer
                ? new Answer(answer.scale())
                : new Other(number, condition instanceof InSegment);
    }

    /** Returns the answers that there are to a condition that is not taken apart. */
    static TruthSet answersOf(Condition condition) {
        boolean isNeverUnknown = condition instanceof InPosition
                || condition instanceof IsKnown
                || AttributeSubject.isNeverUnknown(condition)
                || (condition instanceof Did did && isAlwaysThere(did.window()));
        return isNeverUnknown ? TruthSet.of(Truth.FALSE, Truth.TRUE) : TruthSet.ALL;
    }

    private static boolean isAlwaysThere(Window window) {
        return window instanceof Window.Ever
                || window instanceof Window.Rolling
                || window instanceof Window.Calendar
                || window instanceof Window.Fixed;
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

    /** The last answer on a scale, if there is one. */
    record Answer(Satisfaction.Scale scale) implements Subject {

        @Override
        public boolean isPossible(List<Constraint> asked) {
            return asked.stream().allMatch(one -> one.allows(Truth.UNKNOWN))
                    || IntStream.rangeClosed(scale.lowest(), scale.highest())
                            .anyMatch(score -> asked.stream().allMatch(one -> allows(one, score)));
        }

        private static boolean allows(Constraint constraint, int score) {
            LastAnswer condition = (LastAnswer) constraint.condition();
            return constraint.allows(condition.minimum() <= score && score <= condition.maximum());
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
