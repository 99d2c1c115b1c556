package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Channel;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * Holds if the customer did something a number of times, within a window of time or ever. "Did not" is exactly 0 times.
 *
 * <p>What counts is what passes the filter and is in the {@link Window}. For example, at least 2 within 7 days holds
 * with interactions 1 and 6 days before {@code asOf}, and not with interactions 1 and 7 days before it.
 *
 * <p>No interaction is a count of 0, which is known: this condition is unknown only if its window is, which is one
 * since an event that never was.
 *
 * @param filter which interactions count
 * @param minimum the smallest number that holds, at least 0
 * @param maximum the largest number that holds, or empty for no upper bound
 * @param window the span of time that counts
 */
public record Did(InteractionFilter filter, int minimum, OptionalInt maximum, Window window) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if a number is negative, if the minimum is above the maximum, or if every number
     *     would hold
     */
    public Did {
        checkNotNull(filter, "filter");
        checkNotNull(maximum, "maximum");
        checkNotNull(window, "window");
        Checks.checkTimes(
                minimum, maximum, "interactions '%s'".formatted(filter.type().orElse(InteractionFilter.ANY_TYPE)));
    }

    /** Returns this condition on a channel only. */
    public Did on(Channel channel) {
        return with(filter.on(channel));
    }

    /**
     * Returns this condition at a touchpoint only.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public Did at(String touchpoint) {
        return with(filter.at(touchpoint));
    }

    /**
     * Returns this condition in a campaign only.
     *
     * @throws IllegalArgumentException if the campaign is blank or holds a control character
     */
    public Did inCampaign(String campaign) {
        return with(filter.inCampaign(campaign));
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
     * Returns this condition within the last so much time, which replaces the window before.
     *
     * @throws IllegalArgumentException if the length is not positive
     */
    public Did within(Duration length) {
        return during(Window.last(length));
    }

    /** Returns this condition during a window, which replaces the one before. */
    public Did during(Window newWindow) {
        return new Did(filter, minimum, maximum, newWindow);
    }

    private Did with(InteractionFilter newFilter) {
        return new Did(newFilter, minimum, maximum, window);
    }
}
