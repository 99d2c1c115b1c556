package dev.parcours.segmentation.moment;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Conditions;
import dev.parcours.segmentation.condition.InteractionFilter;

/** What starts the occasions of a moment. */
public sealed interface Trigger {

    /** Returns the trigger that each interaction starts an occasion. */
    static Trigger afterEach(InteractionFilter event) {
        return new After(event, false);
    }

    /** Returns the trigger that the first interaction of its kind in the history starts the only occasion. */
    static Trigger afterFirst(InteractionFilter event) {
        return new After(event, true);
    }

    /** Returns the trigger that the customer began something and has not brought it to its end. */
    static Trigger abandoned(InteractionFilter started, InteractionFilter finished) {
        return new Abandoned(started, finished);
    }

    /**
     * Returns the trigger that a date returns, each year, with 28 February for 29 February.
     *
     * @param attribute the name of the attribute that holds the date
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    static Yearly yearly(String attribute) {
        return new Yearly(attribute, 0, LeapDay.FEBRUARY_28);
    }

    /** Returns the trigger that a condition becomes true. */
    static Trigger entering(Condition condition) {
        return new Entering(condition);
    }

    /**
     * An interaction starts an occasion, at its time.
     *
     * @param event which interactions do
     * @param firstOnly whether only the first of them does
     */
    record After(InteractionFilter event, boolean firstOnly) implements Trigger {

        /** Creates the trigger. */
        public After {
            checkNotNull(event, "event");
        }
    }

    /**
     * The customer began something, such as a basket, and has not brought it to its end. The occasion starts with the
     * last interaction that begins it, so that whoever goes on filling his basket is not reminded of it, and is void
     * once one that ends it follows in the order of the history.
     *
     * <p>A moment with this trigger has its first reminder within {@link Moment#MAX_FIRST_REMINDER}, without an offer.
     *
     * @param started which interactions begin it
     * @param finished which interactions bring it to its end
     */
    record Abandoned(InteractionFilter started, InteractionFilter finished) implements Trigger {

        /**
         * Creates the trigger.
         *
         * @throws IllegalArgumentException if what begins it is what ends it
         */
        public Abandoned {
            checkNotNull(started, "started");
            checkNotNull(finished, "finished");
            checkArgument(
                    !started.equals(finished), "what begins and what ends must differ, or nothing is ever abandoned");
        }
    }

    /**
     * A date returns each year. The occasion starts so many days before, with the first instant of the day where the
     * customer lives. In the year of the date itself there is none.
     *
     * <p>The attribute is a date, a text that spells one, or a set of such texts, such as the birth dates of several
     * children. An attribute that is absent or none of these starts nothing.
     *
     * @param attribute the name of the attribute that holds the date
     * @param leadDays how many days before, 0 to {@value #MAX_LEAD_DAYS}
     * @param leapDay which day stands for 29 February in other years
     */
    record Yearly(String attribute, int leadDays, LeapDay leapDay) implements Trigger {

        /** How many days before the date an occasion starts at most. */
        public static final int MAX_LEAD_DAYS = 180;

        /**
         * Creates the trigger.
         *
         * @throws IllegalArgumentException if the name is blank or holds a control character, or if the number of days
         *     is out of range
         */
        public Yearly {
            // The check of the name is that of conditions on it.
            checkNotNull(Conditions.attribute(attribute));
            checkArgument(
                    0 <= leadDays && leadDays <= MAX_LEAD_DAYS,
                    "days before a date must be 0 to %s, but were %s",
                    MAX_LEAD_DAYS,
                    leadDays);
            checkNotNull(leapDay, "leapDay");
        }

        /**
         * Returns this trigger so many days before the date.
         *
         * @throws IllegalArgumentException if the number of days is out of range
         */
        public Yearly daysBefore(int days) {
            return new Yearly(attribute, days, leapDay);
        }

        /** Returns this trigger with another day for 29 February. */
        public Yearly withLeapDay(LeapDay newLeapDay) {
            return new Yearly(attribute, leadDays, newLeapDay);
        }
    }

    /**
     * A condition becomes true, by what the customer does, by what becomes known of him, or by time alone. The occasion
     * starts at that instant and is void once the condition is no longer true.
     *
     * <p>What has been true as long as anything is known was never entered and starts nothing; so a condition on an
     * attribute asks that the attribute says since when it is known. A profile keeps the latest value of an attribute
     * only, so a new value, even an equal one, enters anew; a {@link MessageLimit} keeps that from being said each
     * time.
     *
     * @param condition the condition
     */
    record Entering(Condition condition) implements Trigger {

        /** Creates the trigger. */
        public Entering {
            checkNotNull(condition, "condition");
        }
    }
}
