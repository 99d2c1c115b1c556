package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;
import java.time.Duration;

/**
 * Holds if the first time, or the last, that the customer ever did something is in a window of time.
 *
 * <pre>{@code
 * firstTime("purchase").within(days(30))        // customers for less than 30 days
 * lastTime("purchase").atLeastAgo(days(90))     // bought, but not in the last 90 days
 * }</pre>
 *
 * <p>The first and the last are those of the whole history in its order, whatever the window: with purchases 100 and 10
 * days ago, the last time is not at least 90 days ago, and the first is not within 90 days. For example, "last time at
 * least 90 days ago" holds exactly 90 times 24 hours after the last interaction and not a nanosecond before.
 *
 * <p>Of what never happened no time is in a window: that is false, and its negation true. This condition is unknown
 * only if its window is, which is one since an event that never was.
 *
 * @param filter which interactions are meant
 * @param occurrence whether their first or their last is
 * @param window the span of time in which it must be
 */
public record Occurred(InteractionFilter filter, Occurrence occurrence, Window window) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the window is that of the whole history, in which whatever happened is
     */
    public Occurred {
        checkNotNull(filter, "filter");
        checkNotNull(occurrence, "occurrence");
        checkArgument(
                !(window instanceof Window.Ever),
                "whatever happened is in the whole history; name a window, or ask whether it was done at least once");
    }

    /** Says which time is meant, before it is said when it must be. */
    public static final class Term {

        private final InteractionFilter filter;
        private final Occurrence occurrence;

        Term(InteractionFilter filter, Occurrence occurrence) {
            this.filter = filter;
            this.occurrence = occurrence;
        }

        /** Returns the time of interactions on a channel only. */
        public Term on(Channel channel) {
            return new Term(filter.on(channel), occurrence);
        }

        /**
         * Returns the condition that it is less than so long ago.
         *
         * @throws IllegalArgumentException if the length is not positive
         */
        public Occurred within(Duration length) {
            return during(Window.last(length));
        }

        /**
         * Returns the condition that it is at least so long ago.
         *
         * @throws IllegalArgumentException if the length is not positive
         */
        public Occurred atLeastAgo(Duration length) {
            return during(Window.atLeastAgo(length));
        }

        /**
         * Returns the condition that it is in a window.
         *
         * @throws IllegalArgumentException if the window is that of the whole history
         */
        public Occurred during(Window window) {
            return new Occurred(filter, occurrence, window);
        }
    }
}
