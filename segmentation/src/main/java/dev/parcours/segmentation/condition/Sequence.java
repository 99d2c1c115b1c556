package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds if the customer did several things one after another, within a window of time or ever; and, if asked for, if he
 * then did not do something for some time.
 *
 * <pre>{@code
 * sequence("view").then("add_to_cart", hours(1)).then("purchase").without("complaint").inAll(days(3)).within(days(30))
 * sequence("add_to_cart").notThen("purchase", hours(12)).within(days(7))        // an abandoned basket
 * }</pre>
 *
 * <p>Each step is a later interaction than the one before in the order of the history, also where both are of one
 * instant; anything may lie between them that is not excluded. It is enough that some choice of interactions fits, all
 * of which are in the window. A length of time is an exact bound that does not belong to it: a step within an hour
 * comes less than an hour after the one before, and one exactly an hour later is too late.
 *
 * <p>An absence is asked for after the last step: no interaction that passes its filter came within its length, in the
 * window or out of it, and that length has passed. For example, a basket of 10:00 without a purchase within 12 hours is
 * abandoned from 22:00 on, exactly; with a purchase at 22:00 too, and with one a nanosecond earlier never. Some such
 * last step is enough: of two baskets, one followed by a purchase and one not, the second is abandoned; two purchases
 * and baskets are not matched up.
 *
 * <p>No interaction is no sequence, which is known: this condition is unknown only if its window is, which is one since
 * an event that never was.
 *
 * @param steps what was done, in order: 1 to {@value #MAX_STEPS}, and at least 2 if no absence is asked for
 * @param inAll what the time from the first step to the last is less than; empty for no bound
 * @param absence what did not come after the last step
 * @param window the span of time that all steps are in
 */
public record Sequence(List<Step> steps, Optional<Duration> inAll, Optional<Absence> absence, Window window)
        implements Condition {

    /** How many steps a sequence has at most. */
    public static final int MAX_STEPS = 20;

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there are too few or too many steps, if something is asked between the first
     *     step and none before it, or if a length is not positive
     */
    public Sequence {
        steps = List.copyOf(steps);
        checkNotNull(absence, "absence");
        checkNotNull(window, "window");
        inAll.ifPresent(length -> checkLength(length, "the time in all"));
        int fewest = absence.isPresent() ? 1 : 2;
        checkArgument(
                fewest <= steps.size() && steps.size() <= MAX_STEPS,
                "a sequence has %s to %s steps, but was given %s; add what comes next, or what does not",
                fewest,
                MAX_STEPS,
                steps.size());
        checkArgument(
                steps.get(0).within().isEmpty() && steps.get(0).without().isEmpty(),
                "there is no step before the first; ask for times and exclusions at a later one");
    }

    private static void checkLength(Duration length, String what) {
        checkArgument(!length.isNegative() && !length.isZero(), "%s must be positive, but was %s", what, length);
    }

    /**
     * Something that was done.
     *
     * @param filter which interactions are this step
     * @param within what the time since the step before is less than; empty for no bound
     * @param without which interactions must not lie between the step before and this one
     */
    public record Step(InteractionFilter filter, Optional<Duration> within, List<InteractionFilter> without) {

        /**
         * Creates a step.
         *
         * @throws IllegalArgumentException if the length is not positive
         */
        public Step {
            checkNotNull(filter, "filter");
            without = List.copyOf(without);
            within.ifPresent(length -> checkLength(length, "the time between two steps"));
        }
    }

    /**
     * Something that was not done after the last step.
     *
     * @param filter which interactions did not come
     * @param within for how long; after it they may
     */
    public record Absence(InteractionFilter filter, Duration within) {

        /**
         * Creates an absence.
         *
         * @throws IllegalArgumentException if the length is not positive
         */
        public Absence {
            checkNotNull(filter, "filter");
            checkLength(within, "the time of an absence");
        }
    }

    /** The first step of a sequence, before it is said what comes next. */
    public static final class Term {

        private final Step first;

        Term(InteractionFilter filter) {
            first = new Step(filter, Optional.empty(), List.of());
        }

        /**
         * Returns the condition that something comes next.
         *
         * @throws IllegalArgumentException if the type is blank or holds a control character
         */
        public Sequence then(String type) {
            return then(InteractionFilter.ofType(type));
        }

        /** Returns the condition that what passes a filter comes next. */
        public Sequence then(InteractionFilter filter) {
            return start(new Step(filter, Optional.empty(), List.of()));
        }

        /**
         * Returns the condition that something comes next, in less than some time.
         *
         * @throws IllegalArgumentException if the type is blank or holds a control character, or if the length is not
         *     positive
         */
        public Sequence then(String type, Duration within) {
            return then(InteractionFilter.ofType(type), within);
        }

        /**
         * Returns the condition that what passes a filter comes next, in less than some time.
         *
         * @throws IllegalArgumentException if the length is not positive
         */
        public Sequence then(InteractionFilter filter, Duration within) {
            return start(new Step(filter, Optional.of(within), List.of()));
        }

        /**
         * Returns the condition that something does not come next for some time.
         *
         * @throws IllegalArgumentException if the type is blank or holds a control character, or if the length is not
         *     positive
         */
        public Sequence notThen(String type, Duration within) {
            return notThen(InteractionFilter.ofType(type), within);
        }

        /**
         * Returns the condition that what passes a filter does not come next for some time.
         *
         * @throws IllegalArgumentException if the length is not positive
         */
        public Sequence notThen(InteractionFilter filter, Duration within) {
            return new Sequence(
                    List.of(first), Optional.empty(), Optional.of(new Absence(filter, within)), Window.ever());
        }

        private Sequence start(Step second) {
            return new Sequence(List.of(first, second), Optional.empty(), Optional.empty(), Window.ever());
        }
    }

    /**
     * Returns this condition with another step.
     *
     * @throws IllegalArgumentException if the type is blank or holds a control character, or if there are too many
     *     steps
     */
    public Sequence then(String type) {
        return then(InteractionFilter.ofType(type));
    }

    /**
     * Returns this condition with another step.
     *
     * @throws IllegalArgumentException if there are too many steps
     */
    public Sequence then(InteractionFilter filter) {
        return plus(new Step(filter, Optional.empty(), List.of()));
    }

    /**
     * Returns this condition with another step, in less than some time after the last one.
     *
     * @throws IllegalArgumentException if the type is blank or holds a control character, if the length is not
     *     positive, or if there are too many steps
     */
    public Sequence then(String type, Duration within) {
        return then(InteractionFilter.ofType(type), within);
    }

    /**
     * Returns this condition with another step, in less than some time after the last one.
     *
     * @throws IllegalArgumentException if the length is not positive, or if there are too many steps
     */
    public Sequence then(InteractionFilter filter, Duration within) {
        return plus(new Step(filter, Optional.of(within), List.of()));
    }

    private Sequence plus(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Sequence(longer, inAll, absence, window);
    }

    /**
     * Returns this condition with something that must not lie between the last step and the one before it.
     *
     * @throws IllegalArgumentException if the type is blank or holds a control character
     */
    public Sequence without(String type) {
        return without(InteractionFilter.ofType(type));
    }

    /**
     * Returns this condition with what must not lie between the last step and the one before it.
     *
     * @throws IllegalArgumentException if there is only one step
     */
    public Sequence without(InteractionFilter filter) {
        List<Step> changed = new ArrayList<>(steps);
        Step last = changed.remove(steps.size() - 1);
        List<InteractionFilter> without = new ArrayList<>(last.without());
        without.add(filter);
        changed.add(new Step(last.filter(), last.within(), without));
        return new Sequence(changed, inAll, absence, window);
    }

    /**
     * Returns this condition with less than some time from the first step to the last.
     *
     * @throws IllegalArgumentException if the length is not positive
     */
    public Sequence inAll(Duration length) {
        return new Sequence(steps, Optional.of(length), absence, window);
    }

    /**
     * Returns this condition with something that does not come after the last step for some time.
     *
     * @throws IllegalArgumentException if the type is blank or holds a control character, or if the length is not
     *     positive
     */
    public Sequence notThen(String type, Duration within) {
        return notThen(InteractionFilter.ofType(type), within);
    }

    /**
     * Returns this condition with what does not come after the last step for some time.
     *
     * @throws IllegalArgumentException if the length is not positive
     */
    public Sequence notThen(InteractionFilter filter, Duration within) {
        return new Sequence(steps, inAll, Optional.of(new Absence(filter, within)), window);
    }

    /**
     * Returns this condition with all steps in the last so much time, which replaces the window before.
     *
     * @throws IllegalArgumentException if the length is not positive
     */
    public Sequence within(Duration length) {
        return during(Window.last(length));
    }

    /** Returns this condition with all steps in a window, which replaces the one before. */
    public Sequence during(Window newWindow) {
        return new Sequence(steps, inAll, absence, newWindow);
    }
}
