package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What opens and closes a journey.
 *
 * <ul>
 *   <li>{@link #wholeHistory()}: a customer's whole history is one journey. Figures count customers.
 *   <li>{@link #sessions(SessionRule)}: each session is one. Figures count sessions.
 *   <li>{@link #journeys()}: a journey ends with a conversion or another interaction that closes it, after a time
 *       without interactions, once it has lasted too long, or where an interaction opens the next one, as far as the
 *       policy says. Figures count journeys.
 * </ul>
 *
 * <p>Where several of these fall between the same two interactions, the first of the list is the reason given. Every
 * interaction belongs to exactly one journey, also one that comes after a closing and before the next opening
 * interaction: it begins a journey of its own.
 *
 * @param grain what figures over the journeys count
 * @param sessions where sessions end, if the grain is {@link Grain#SESSION}; else empty
 * @param conversions the types of interactions that end a journey as a success, which belong to it; may be empty. An
 *     interaction after one opens a new journey, also one of the same instant
 * @param closings the types of interactions that end a journey without being a success, such as a refusal, which belong
 *     to it; may be empty
 * @param openings the types of interactions that each open a journey, whether the one before had ended or not; may be
 *     empty
 * @param inactivity the time after an interaction beyond which the next one opens a new journey; a next interaction
 *     after exactly this time still belongs to the journey. Empty if no time closes a journey
 * @param maxDuration the time after the first interaction of a journey beyond which the next one opens a new journey; a
 *     next interaction after exactly this time still belongs to the journey. Empty if journeys can last for ever
 */
public record JourneyPolicy(
        Grain grain,
        Optional<SessionRule> sessions,
        Set<String> conversions,
        Set<String> closings,
        Set<String> openings,
        Optional<Duration> inactivity,
        Optional<Duration> maxDuration) {

    /**
     * Creates a policy.
     *
     * @throws IllegalArgumentException if the inactivity or the maximal duration is not positive, if the grain is
     *     {@link Grain#INTERACTION}, if a type is to be a conversion and to close without one, if sessions are said
     *     though they are not the grain, or the other way round, or if something is to end what has its end already: a
     *     customer's whole history, or a session
     */
    public JourneyPolicy {
        checkNotNull(grain, "grain");
        checkArgument(grain != Grain.INTERACTION, "an interaction is not a journey; choose another grain");
        checkArgument(
                sessions.isPresent() == (grain == Grain.SESSION),
                "a rule of sessions and the grain of sessions need each other; use sessions(rule)");
        conversions = ImmutableSortedSet.copyOf(conversions);
        closings = ImmutableSortedSet.copyOf(closings);
        openings = ImmutableSortedSet.copyOf(openings);
        inactivity.ifPresent(time -> checkPositive(time, "inactivity"));
        maxDuration.ifPresent(time -> checkPositive(time, "the maximal duration"));
        Set<String> both = Sets.intersection(conversions, closings);
        checkArgument(both.isEmpty(), "%s cannot both convert and close without conversion; choose one", both);
        boolean endsMore = !(conversions.isEmpty() && closings.isEmpty() && openings.isEmpty())
                || inactivity.isPresent()
                || maxDuration.isPresent();
        checkArgument(
                grain != Grain.CUSTOMER || !endsMore,
                "a customer's whole history is one journey, so nothing ends it before; start from journeys()");
        checkArgument(
                grain != Grain.SESSION || !endsMore,
                "a session ends where its rule says and nowhere else; start from journeys()");
    }

    private static void checkPositive(Duration time, String what) {
        checkArgument(!time.isNegative() && !time.isZero(), "%s must be positive, but was %s", what, time);
    }

    private static JourneyPolicy of(Grain grain, Optional<SessionRule> sessions) {
        return new JourneyPolicy(grain, sessions, Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    /** Returns the policy by which a customer's whole history is one journey. */
    public static JourneyPolicy wholeHistory() {
        return of(Grain.CUSTOMER, Optional.empty());
    }

    /** Returns the policy by which each session is a journey. */
    public static JourneyPolicy sessions(SessionRule rule) {
        return of(Grain.SESSION, Optional.of(rule));
    }

    /**
     * Returns the policy by which a time without interactions, longer than the gap, separates two sessions.
     *
     * @throws IllegalArgumentException if the gap is not positive
     */
    public static JourneyPolicy sessions(Duration gap) {
        return sessions(SessionRule.gap(gap));
    }

    /**
     * Returns the policy by which the interactions of a customer that have the same {@linkplain Interaction#session()
     * session} are one journey. Those without a session are together one more. Two sessions may overlap; the journeys
     * are in the order in which they begin. A session is over if the customer has a later interaction in another one,
     * or if the data go on for more than {@link SessionRule#USUAL_GAP} after it.
     */
    public static JourneyPolicy givenSessions() {
        return sessions(SessionRule.given());
    }

    /** Returns the policy by which nothing ends a journey yet; say what does with the methods that follow. */
    public static JourneyPolicy journeys() {
        return of(Grain.JOURNEY, Optional.empty());
    }

    /**
     * Returns this policy with the types of interactions that end a journey as a success.
     *
     * @throws IllegalArgumentException if the policy is of customers' whole histories or of sessions, or if one of the
     *     types closes journeys without a success
     */
    public JourneyPolicy endingOn(String... types) {
        return new JourneyPolicy(
                grain, sessions, ImmutableSortedSet.copyOf(types), closings, openings, inactivity, maxDuration);
    }

    /**
     * Returns this policy with the types of interactions that end a journey without being a success.
     *
     * @throws IllegalArgumentException if the policy is of customers' whole histories or of sessions, or if one of the
     *     types is a conversion
     */
    public JourneyPolicy closingOn(String... types) {
        return new JourneyPolicy(
                grain, sessions, conversions, ImmutableSortedSet.copyOf(types), openings, inactivity, maxDuration);
    }

    /**
     * Returns this policy with the types of interactions that each open a journey.
     *
     * @throws IllegalArgumentException if the policy is of customers' whole histories or of sessions
     */
    public JourneyPolicy openingOn(String... types) {
        return new JourneyPolicy(
                grain, sessions, conversions, closings, ImmutableSortedSet.copyOf(types), inactivity, maxDuration);
    }

    /**
     * Returns this policy with the time without interactions after which a journey has ended.
     *
     * @throws IllegalArgumentException if the time is not positive, or if the policy is of customers' whole histories
     *     or of sessions
     */
    public JourneyPolicy endingAfter(Duration newInactivity) {
        return new JourneyPolicy(
                grain, sessions, conversions, closings, openings, Optional.of(newInactivity), maxDuration);
    }

    /**
     * Returns this policy with the time that a journey lasts at most, from its first interaction to its last.
     *
     * @throws IllegalArgumentException if the time is not positive, or if the policy is of customers' whole histories
     *     or of sessions
     */
    public JourneyPolicy lastingAtMost(Duration newMaxDuration) {
        return new JourneyPolicy(
                grain, sessions, conversions, closings, openings, inactivity, Optional.of(newMaxDuration));
    }

    /** Whether journeys are the sessions that the data give, which may overlap. */
    boolean followsGivenSessions() {
        return sessions.isPresent() && sessions.get().isGiven();
    }

    boolean splitsByCampaign() {
        return sessions.isPresent() && sessions.get().onNewCampaign();
    }

    boolean opensOn(Interaction interaction) {
        return openings.contains(interaction.type());
    }

    /** Why a journey that started at a time does not go on from one interaction to the next, or null if it does. */
    @Nullable Cut cut(Instant start, Interaction before, Interaction next) {
        Cut cut = cutAfter(before);
        if (cut == null) {
            cut = cut(start, before.time(), next.time());
        }
        return cut == null && opensOn(next) ? Cut.OPENING : cut;
    }

    /** Why an interaction ends a journey, or null if it does not. */
    @Nullable Cut cutAfter(Interaction interaction) {
        if (conversions.contains(interaction.type())) {
            return Cut.CONVERSION;
        }
        return closings.contains(interaction.type()) ? Cut.CLOSING : null;
    }

    /** Why time alone keeps a journey with an interaction at one time from going on at another, or null. */
    @Nullable Cut cut(Instant start, Instant before, Instant next) {
        if (sessions.isPresent()) {
            return sessions.get().cut(before, next);
        }
        if (inactivity.isPresent() && isLonger(before, next, inactivity.get())) {
            return Cut.INACTIVITY;
        }
        return maxDuration.isPresent() && isLonger(start, next, maxDuration.get()) ? Cut.MAX_DURATION : null;
    }

    static boolean isLonger(Instant from, Instant to, Duration limit) {
        return Duration.between(from, to).compareTo(limit) > 0;
    }
}
