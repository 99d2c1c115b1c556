package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Holds if the customer did something a number of times, within a window of time or ever.
 *
 * <p>An interaction at instant {@code t} counts if {@code asOf - window < t <= asOf}, where {@code asOf} is the instant
 * asked for. Without a window it counts if {@code t <= asOf}. For example, at least 2 within 7 days holds with
 * interactions 1 and 6 days before {@code asOf}, and not with interactions 1 and 7 days before it.
 *
 * <p>No interaction is a count of 0, which is known: this condition is never unknown.
 *
 * <p>A window is an exact length of time: 7 days are 168 hours also in a week in which clocks change, and 365 days are
 * not always a year.
 *
 * @param filter which interactions count
 * @param minimum the smallest number that holds, at least 0
 * @param maximum the largest number that holds, or empty for no upper bound
 * @param window how far before {@code asOf} to look, positive; or empty for the whole history
 */
public record Did(InteractionFilter filter, int minimum, OptionalInt maximum, Optional<Duration> window)
        implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if a number is negative, if the minimum is above the maximum, if every number
     *     would hold, or if the window is not positive
     */
    public Did {
        checkNotNull(filter, "filter");
        checkNotNull(maximum, "maximum");
        checkArgument(minimum >= 0, "minimum must be at least 0, but was %s", minimum);
        checkArgument(
                minimum > 0 || maximum.isPresent(),
                "everybody did '%s' at least 0 times; ask for at least 1, or for at most some number",
                filter.type());
        checkArgument(
                maximum.isEmpty() || maximum.getAsInt() >= minimum,
                "maximum must be at least the minimum %s, but was %s",
                minimum,
                maximum.orElse(0));
        window.ifPresent(length ->
                checkArgument(!length.isNegative() && !length.isZero(), "window must be positive, but was %s", length));
    }

    /** Returns this condition on a channel only. */
    public Did on(Channel channel) {
        return with(new InteractionFilter(
                filter.type(), Optional.of(channel.id()), filter.touchpoint(), filter.campaign()));
    }

    /**
     * Returns this condition at a touchpoint only.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public Did at(String touchpoint) {
        return with(new InteractionFilter(filter.type(), filter.channel(), Optional.of(touchpoint), filter.campaign()));
    }

    /**
     * Returns this condition in a campaign only.
     *
     * @throws IllegalArgumentException if the campaign is blank or holds a control character
     */
    public Did inCampaign(String campaign) {
        return with(new InteractionFilter(filter.type(), filter.channel(), filter.touchpoint(), Optional.of(campaign)));
    }

    /**
     * Returns this condition with another number of times, which replaces the one before.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public Did atLeast(int times) {
        return new Did(filter, times, OptionalInt.empty(), window);
    }

    /**
     * Returns this condition with another number of times, 0 included, which replaces the one before.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Did atMost(int times) {
        return new Did(filter, 0, OptionalInt.of(times), window);
    }

    /**
     * Returns this condition with another number of times, which replaces the one before.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Did exactly(int times) {
        return between(times, times);
    }

    /**
     * Returns this condition with another number of times, both bounds included, which replaces the one before.
     *
     * @throws IllegalArgumentException if the minimum is negative or above the maximum
     */
    public Did between(int newMinimum, int newMaximum) {
        return new Did(filter, newMinimum, OptionalInt.of(newMaximum), window);
    }

    /**
     * Returns this condition within a window of time.
     *
     * @throws IllegalArgumentException if the window is not positive
     */
    public Did within(Duration newWindow) {
        return new Did(filter, minimum, maximum, Optional.of(newWindow));
    }

    private Did with(InteractionFilter newFilter) {
        return new Did(newFilter, minimum, maximum, window);
    }
}
