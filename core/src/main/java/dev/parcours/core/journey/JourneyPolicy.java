package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.Grain;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What opens and closes a journey.
 *
 * <ul>
 *   <li>{@link #wholeHistory()}: a customer's whole history is one journey. Figures count customers.
 *   <li>{@link #sessions(Duration)} and {@link #givenSessions()}: each session is one. Figures count sessions.
 *   <li>{@link #journeys()}: a journey ends with a conversion, or after a time without interactions, as far as the
 *       policy says. Figures count journeys.
 * </ul>
 *
 * @param grain what figures over the journeys count
 * @param conversions the types of interactions that end a journey, which belong to it; may be empty. An interaction
 *     after one opens a new journey, also one of the same instant
 * @param inactivity the time after an interaction beyond which the next one opens a new journey; a next interaction
 *     after exactly this time still belongs to the journey. Empty if no time closes a journey
 */
public record JourneyPolicy(Grain grain, Set<String> conversions, Optional<Duration> inactivity) {

    /**
     * Creates a policy.
     *
     * @throws IllegalArgumentException if the inactivity is not positive, if the grain is {@link Grain#INTERACTION}, or
     *     if something is to end what has its end already: a customer's whole history, or the sessions that the data
     *     give
     */
    public JourneyPolicy {
        checkNotNull(grain, "grain");
        checkArgument(grain != Grain.INTERACTION, "an interaction is not a journey; choose another grain");
        conversions = ImmutableSortedSet.copyOf(conversions);
        inactivity.ifPresent(time ->
                checkArgument(!time.isNegative() && !time.isZero(), "inactivity must be positive, but was %s", time));
        checkArgument(
                grain != Grain.CUSTOMER || (conversions.isEmpty() && inactivity.isEmpty()),
                "a customer's whole history is one journey, so nothing ends it before; start from journeys()");
        checkArgument(
                grain != Grain.SESSION || inactivity.isPresent() || conversions.isEmpty(),
                "given sessions end where the data say, not with %s; start from journeys() or sessions(gap)",
                conversions);
    }

    /** Returns the policy by which a customer's whole history is one journey. */
    public static JourneyPolicy wholeHistory() {
        return new JourneyPolicy(Grain.CUSTOMER, Set.of(), Optional.empty());
    }

    /**
     * Returns the policy by which a time without interactions, longer than the gap, separates two sessions.
     *
     * @throws IllegalArgumentException if the gap is not positive
     */
    public static JourneyPolicy sessions(Duration gap) {
        return new JourneyPolicy(Grain.SESSION, Set.of(), Optional.of(gap));
    }

    /**
     * Returns the policy by which the interactions of a customer that have the same
     * {@linkplain dev.parcours.core.Interaction#session() session} are one journey. Those without a session are
     * together one more. Two sessions may overlap; the journeys are in the order in which they begin.
     */
    public static JourneyPolicy givenSessions() {
        return new JourneyPolicy(Grain.SESSION, Set.of(), Optional.empty());
    }

    /** Returns the policy by which nothing ends a journey yet; say what does with the methods that follow. */
    public static JourneyPolicy journeys() {
        return new JourneyPolicy(Grain.JOURNEY, Set.of(), Optional.empty());
    }

    /**
     * Returns this policy with the types of interactions that end a journey.
     *
     * @throws IllegalArgumentException if the policy is of customers' whole histories or of the sessions that the data
     *     give
     */
    public JourneyPolicy endingOn(String... types) {
        return new JourneyPolicy(grain, ImmutableSortedSet.copyOf(types), inactivity);
    }

    /**
     * Returns this policy with the time without interactions after which a journey has ended.
     *
     * @throws IllegalArgumentException if the time is not positive, or if the policy is of customers' whole histories
     *     or of the sessions that the data give
     */
    public JourneyPolicy endingAfter(Duration newInactivity) {
        checkArgument(
                !followsGivenSessions(), "given sessions end where the data say; use sessions(%s)", newInactivity);
        return new JourneyPolicy(grain, conversions, Optional.of(newInactivity));
    }

    /** Returns whether journeys are the sessions that the data give. */
    boolean followsGivenSessions() {
        return grain == Grain.SESSION && inactivity.isEmpty();
    }
}
