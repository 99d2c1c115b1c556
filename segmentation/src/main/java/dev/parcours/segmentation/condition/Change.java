package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Satisfaction;

/**
 * Something that may happen to a customer and change an answer. It says what the rule asks for and, of interactions,
 * how many or how much of it is missing; never the value of an attribute of the customer.
 */
public sealed interface Change {

    /**
     * More interactions of a kind. Meant are ones that say no more than the filter asks for: of a range of values or
     * numbers they have the smallest, or the largest if none is the smallest.
     *
     * @param filter the kind
     * @param times how many, at least 1
     */
    record MoreInteractions(InteractionFilter filter, int times) implements Change {

        /**
         * Creates the change.
         *
         * @throws IllegalArgumentException if the number is below 1
         */
        public MoreInteractions {
            checkNotNull(filter, "filter");
            checkArgument(times >= 1, "more interactions are at least 1, but were %s", times);
        }
    }

    /**
     * An attribute gets a value of which a condition is true, or one of which it is false; or it is no more known, if
     * the condition was that it is.
     *
     * @param condition the condition
     * @param holds what the condition is to be
     */
    record AttributeValue(AttributeCondition condition, boolean holds) implements Change {

        /** Creates the change. */
        public AttributeValue {
            checkNotNull(condition, "condition");
        }
    }

    /**
     * A new answer on a consent.
     *
     * @param channel the id of the channel
     * @param purpose what for
     * @param granted whether the answer is yes
     */
    record ConsentAnswer(String channel, String purpose, boolean granted) implements Change {

        /** Creates the change. */
        public ConsentAnswer {
            checkNotNull(channel, "channel");
            checkNotNull(purpose, "purpose");
        }
    }

    /**
     * A channel comes among the preferred ones, or makes place for others.
     *
     * @param channel the id of the channel
     * @param preferred whether it comes
     */
    record Preference(String channel, boolean preferred) implements Change {

        /** Creates the change. */
        public Preference {
            checkNotNull(channel, "channel");
        }
    }

    /**
     * A new answer to a satisfaction question.
     *
     * @param scale the question
     * @param minimum the lowest answer of a range
     * @param maximum the highest answer of the range
     * @param within whether the answer is in the range
     */
    record SatisfactionAnswer(Satisfaction.Scale scale, int minimum, int maximum, boolean within) implements Change {

        /** Creates the change. */
        public SatisfactionAnswer {
            checkNotNull(scale, "scale");
        }
    }

    /** The brand comes to know something of the customer: an attribute. */
    record BecomesKnown() implements Change {}
}
