package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Sets;
import dev.parcours.core.Move;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Holds if the customer moved between stages in some way a number of times: went back, jumped ahead, began anew.
 *
 * <pre>{@code
 * moved(GO_BACK).from("purchase").to("consideration").atLeast(2)     // in the latest journey
 * moved(RE_ENTER).inAnyJourney().within(days(90))                    // came back at least once in 90 days
 * }</pre>
 *
 * <p>A move happens between two steps that have a stage and follow each other, those without stage aside, at the time
 * of the second. {@link Move#ENTER} and {@link Move#RE_ENTER} happen at the first step of a journey that has a stage,
 * and come from no stage. For example, <em>awareness, purchase, awareness</em> is one {@link Move#JUMP_AHEAD} and one
 * {@link Move#GO_BACK}.
 *
 * <p>No move is a count of 0, which is known. Unknown without a journey, if no step of the journeys in scope has a
 * stage, and if the window is, which is one since an event that never was.
 *
 * @param moves which moves count
 * @param from the id of the stage that they leave, or empty for any
 * @param to the id of the stage that they lead to, or empty for any
 * @param minimum the smallest number that holds, at least 0
 * @param maximum the largest number that holds, or empty for no upper bound
 * @param scope in which journeys
 * @param window the span of time that counts
 */
public record Moved(
        Set<Move> moves,
        Optional<String> from,
        Optional<String> to,
        int minimum,
        OptionalInt maximum,
        JourneyScope scope,
        Window window)
        implements JourneyCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no move, if one of them is {@link Move#LEAVE}, which
     *     {@link JourneyEnd} asks for, or begins a journey though a stage that it leaves is named, if an id is blank or
     *     holds a control character, if a number is negative, if the minimum is above the maximum, or if every number
     *     would hold
     */
    public Moved {
        moves = Sets.immutableEnumSet(moves);
        checkArgument(!moves.isEmpty(), "name at least one move");
        checkArgument(!moves.contains(Move.LEAVE), "LEAVE is the end of a journey; ask for that instead");
        from.ifPresent(stage -> Checks.checkName(stage, "stage"));
        to.ifPresent(stage -> Checks.checkName(stage, "stage"));
        checkArgument(
                from.isEmpty() || !(moves.contains(Move.ENTER) || moves.contains(Move.RE_ENTER)),
                "a journey that begins comes from no stage; leave out the stage to come from, or ENTER and RE_ENTER");
        checkNotNull(scope, "scope");
        checkNotNull(window, "window");
        Checks.checkTimes(minimum, maximum, "moves " + moves);
    }

    /** Returns this condition on moves that leave a stage. */
    public Moved from(String stage) {
        return new Moved(moves, Optional.of(stage), to, minimum, maximum, scope, window);
    }

    /** Returns this condition on moves that lead to a stage. */
    public Moved to(String stage) {
        return new Moved(moves, from, Optional.of(stage), minimum, maximum, scope, window);
    }

    /**
     * Returns this condition with another number of times, which replaces the one before.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public Moved atLeast(int times) {
        return new Moved(moves, from, to, times, OptionalInt.empty(), scope, window);
    }

    /**
     * Returns this condition with another number of times, 0 included, which replaces the one before.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Moved atMost(int times) {
        return new Moved(moves, from, to, 0, OptionalInt.of(times), scope, window);
    }

    /**
     * Returns this condition with another number of times, which replaces the one before.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Moved exactly(int times) {
        return new Moved(moves, from, to, times, OptionalInt.of(times), scope, window);
    }

    /** Returns this condition over all journeys of the customer, not the latest alone. */
    public Moved inAnyJourney() {
        return new Moved(moves, from, to, minimum, maximum, JourneyScope.ALL, window);
    }

    /**
     * Returns this condition within the last so much time, which replaces the window before.
     *
     * @throws IllegalArgumentException if the length is not positive
     */
    public Moved within(Duration length) {
        return during(Window.last(length));
    }

    /** Returns this condition during a window, which replaces the one before. */
    public Moved during(Window newWindow) {
        return new Moved(moves, from, to, minimum, maximum, scope, newWindow);
    }
}
