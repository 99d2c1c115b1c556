package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;

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
 * @param conversions the types of interactions that end a journey, which belong to it; may be empty
 * @param inactivity the time after an interaction beyond which the next one opens a new journey; a next interaction
 *     after exactly this time still belongs to the journey. Empty if no time closes a journey
 */
public record JourneyPolicy(Grain grain, Set<String> conversions, Optional<Duration> inactivity) {

    /**
     * Creates a policy.
     *
     * @throws IllegalArgumentException if the inactivity is not positive, or if the grain is {@link Grain#INTERACTION}
     */
    public JourneyPolicy {
        checkArgument(grain != Grain.INTERACTION, "an interaction is not a journey; choose another grain");
        conversions = ImmutableSortedSet.copyOf(conversions);
        inactivity.ifPresent(time ->
                checkArgument(!time.isNegative() && !time.isZero(), "inactivity must be positive, but was %s", time));
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
     * together one more.
     */
    public static JourneyPolicy givenSessions() {
        return new JourneyPolicy(Grain.SESSION, Set.of(), Optional.empty());
    }

    /** Returns the policy by which nothing ends a journey yet; say what does with the methods that follow. */
    public static JourneyPolicy journeys() {
        return new JourneyPolicy(Grain.JOURNEY, Set.of(), Optional.empty());
    }

    /** Returns this policy with the types of interactions that end a journey. */
    public JourneyPolicy endingOn(String... types) {
        return new JourneyPolicy(grain, ImmutableSortedSet.copyOf(types), inactivity);
    }

    /**
     * Returns this policy with the time without interactions after which a journey has ended.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public JourneyPolicy endingAfter(Duration newInactivity) {
        return new JourneyPolicy(grain, conversions, Optional.of(newInactivity));
    }

    /** Returns whether journeys are the sessions that the data give. */
    boolean followsGivenSessions() {
        return grain == Grain.SESSION && inactivity.isEmpty();
    }
}
