package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.util.Optional;

/**
 * Holds if the customer has been in the position of the cycle that he is in for a length of time within bounds, which
 * belong to the range.
 *
 * <p>At every instant the position is decided by what was known at that instant, so it changes when something happens
 * or becomes known, and by time alone where the position rules look back over a window. The time in the position is
 * counted from the last such change, or from the first dated fact (an interaction, an attribute or a consent with a
 * date) if the position was the same ever since. Unknown if there is no dated fact. For example, somebody who filled a
 * basket on 1 March and bought on 5 March has been a customer for 2 days on 7 March; if he is asked about 365 days
 * after the purchase, where the standard rules see him lapse, he has been a lapsed customer for no time at all.
 *
 * <p>Answering looks back at every fact that the position rules depend on, and at every instant at which time alone
 * could have changed them, until the last change. So it costs as many decisions of a position as there were such facts
 * in this position; facts that the rules do not look at cost nothing.
 *
 * @param minimum the shortest time in range, or empty for no lower bound
 * @param maximum the longest time in range, or empty for no upper bound
 */
public record TimeInPosition(Optional<Duration> minimum, Optional<Duration> maximum) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no bound, if the minimum is not positive, if the maximum is
     *     negative, or if the minimum is above the maximum
     */
    public TimeInPosition {
        checkArgument(minimum.isPresent() || maximum.isPresent(), "the time in the position needs a bound");
        checkArgument(
                minimum.filter(length -> length.isNegative() || length.isZero()).isEmpty(),
                "the shortest time in the position must be positive, but was %s; leave it out for none",
                minimum.orElse(Duration.ZERO));
        checkArgument(
                maximum.filter(Duration::isNegative).isEmpty(),
                "the longest time in the position must not be negative, but was %s",
                maximum.orElse(Duration.ZERO));
        checkArgument(
                minimum.isEmpty() || maximum.isEmpty() || minimum.get().compareTo(maximum.get()) <= 0,
                "the time in the position is empty: at least %s and at most %s; exchange the bounds",
                minimum.orElse(Duration.ZERO),
                maximum.orElse(Duration.ZERO));
    }
}
