package dev.parcours.segmentation.plan;

import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.Prefers;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.TextComparison;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextStartsWith;
import java.util.List;
import java.util.Optional;

/** What a condition looks at. Conditions of one aspect share a {@link Dimension}. */
sealed interface Aspect {

    /** Returns the dimension that tells apart what some conditions of this aspect do. */
    Dimension dimension(List<Condition> conditions);

    /** Returns whether it depends on the profile alone, and not on the history. */
    default boolean isOfProfile() {
        return true;
    }

    /** Returns what a condition without parts looks at; empty if it is left to the evaluation. */
    static Optional<Aspect> of(Condition condition) {
        if (condition instanceof AttributePresent present) {
            return Optional.of(new Presence(present.attribute()));
        }
        if (condition instanceof TextIsIn in) {
            return Optional.of(new Text(in.attribute(), in.comparison()));
        }
        if (condition instanceof TextStartsWith starts) {
            return Optional.of(new Text(starts.attribute(), starts.comparison()));
        }
        if (condition instanceof NumberIsIn in) {
            return Optional.of(new Numbers(in.attribute()));
        }
        if (condition instanceof NumberInRange range) {
            return Optional.of(new Numbers(range.attribute()));
        }
        if (condition instanceof DateInRange range) {
            return Optional.of(new Date(range.attribute()));
        }
        if (condition instanceof BooleanIs is) {
            return Optional.of(new YesNo(is.attribute()));
        }
        if (condition instanceof SetContains contains) {
            return member(contains);
        }
        if (condition instanceof IsKnown) {
            return Optional.of(new Known());
        }
        if (condition instanceof Prefers prefers) {
            return Optional.of(new Preference(prefers.channel()));
        }
        if (condition instanceof HasConsent consent) {
            return Optional.of(new Agreement(consent.channel(), consent.purpose()));
        }
        if (condition instanceof InPosition) {
            return Optional.of(PositionDimension.ASPECT);
        }
        if (condition instanceof Did did && did.maximum().isEmpty() && RecencyDimension.canBe(did.window())) {
            return Optional.of(new Recency(did.filter(), did.minimum()));
        }
        if (condition instanceof LastAnswer answer) {
            return Optional.of(new Answer(answer.scale()));
        }
        return Optional.empty();
    }

    private static Optional<Aspect> member(SetContains contains) {
        boolean isOne =
                contains.share() == SetContains.Share.ANY && contains.members().size() == 1;
        return isOne
                ? Optional.of(new Member(
                        contains.attribute(), contains.members().iterator().next()))
                : Optional.empty();
    }

    /** Whether an attribute is there. */
    record Presence(String attribute) implements Aspect {
        @Override
        public Dimension dimension(List<Condition> conditions) {
            return new PresenceDimension(attribute);
        }
    }

    /** An attribute as text that is compared in a way. */
    record Text(String attribute, TextComparison comparison) implements Aspect {
        @Override
        public Dimension dimension(List<Condition> conditions) {
            return TextDimension.of(attribute, comparison, conditions);
        }
    }

    /** An attribute as a number. */
    record Numbers(String attribute) implements Aspect {
        @Override
        public Dimension dimension(List<Condition> conditions) {
            return NumberDimension.of(attribute, conditions);
        }
    }

    /** An attribute as a date. */
    record Date(String attribute) implements Aspect {
        @Override
        public Dimension dimension(List<Condition> conditions) {
            return DateDimension.of(attribute, conditions);
        }
    }

    /** An attribute as true or false. */
    record YesNo(String attribute) implements Aspect {
        @Override
        public Dimension dimension(List<Condition> conditions) {
            return new BooleanDimension(attribute);
        }
    }

    /** Whether a text is a member of an attribute that is a set. */
    record Member(String attribute, String member) implements Aspect {
        @Override
        public Dimension dimension(List<Condition> conditions) {
            return new YesNoDimension();
        }
    }

    /** Whether the brand knows the customer. */
    record Known() implements Aspect {
        @Override
        public Dimension dimension(List<Condition> conditions) {
            return new KnownDimension();
        }
    }

    /** Whether a channel is preferred. */
    record Preference(String channel) implements Aspect {
        @Override
        public Dimension dimension(List<Condition> conditions) {
            return new YesNoDimension();
        }
    }

    /** The answer on a consent. */
    record Agreement(String channel, String purpose) implements Aspect {
        @Override
        public Dimension dimension(List<Condition> conditions) {
            return new YesNoDimension();
        }
    }

    /** The position in the cycle. */
    record Position() implements Aspect {
        @Override
        public Dimension dimension(List<Condition> conditions) {
            return new PositionDimension();
        }

        @Override
        public boolean isOfProfile() {
            return false;
        }
    }

    /** How long ago the n-th latest interaction of a kind was. */
    record Recency(InteractionFilter filter, int n) implements Aspect {
        @Override
        public Dimension dimension(List<Condition> conditions) {
            return RecencyDimension.of(conditions);
        }

        @Override
        public boolean isOfProfile() {
            return false;
        }
    }

    /** The last answer on a scale. */
    record Answer(Satisfaction.Scale scale) implements Aspect {
        @Override
        public Dimension dimension(List<Condition> conditions) {
            return new AnswerDimension(scale);
        }

        @Override
        public boolean isOfProfile() {
            return false;
        }
    }
}
