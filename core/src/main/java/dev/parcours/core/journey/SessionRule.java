package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Step;
import dev.parcours.core.internal.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one session of a customer ends and the next begins.
 *
 * <p>Sessions are a layer over interactions: a {@link JourneyPolicy} can make each session a journey, and figures over
 * longer journeys can look at the sessions inside them. A rule says one or more of these:
 *
 * <ul>
 *   <li>{@link #gap}: a time without interactions, longer than the gap, ends a session. Exactly the gap does not.
 *   <li>{@link #withNewDay}: midnight in a zone ends a session.
 *   <li>{@link #withNewCampaign}: an interaction whose campaign is not that of the session so far begins another one.
 *       One without a campaign goes on with the session.
 * </ul>
 *
 * <p>or, alone, {@link #given}: sessions are what the data say. They may then overlap, and all interactions without a
 * session are together one more. The gap cuts none of them; it only says how long after its last interaction a session
 * is over, where the data end before another one shows it.
 *
 * <p>Web analytics has cut by all three: Google Analytics 4 by a gap of 30 minutes alone, Universal Analytics by that
 * gap, midnight and campaign, which is
 * {@code SessionRule.gap(Duration.ofMinutes(30)).withNewDay(zone).withNewCampaign()}.
 *
 * @param isGiven whether sessions are what the data say
 * @param gap the longest pause within a session, or empty if no pause ends one
 * @param dayZone the zone whose midnights end sessions, or empty if none does
 * @param onNewCampaign whether another campaign begins a session
 */
public record SessionRule(boolean isGiven, Optional<Duration> gap, Optional<ZoneId> dayZone, boolean onNewCampaign) {

    /** The gap by which {@link #given} sessions are over: 30 minutes, the habit of web analytics. */
    public static final Duration USUAL_GAP = Duration.ofMinutes(30);

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if the gap is not positive, if the rule ends no session at all, or if sessions
     *     that the data give are to end otherwise too, or have no gap
     */
    public SessionRule {
        gap.ifPresent(time -> checkArgument(
                !time.isNegative() && !time.isZero(), "the gap between sessions must be positive, but was %s", time));
        if (isGiven) {
            checkArgument(
                    dayZone.isEmpty() && !onNewCampaign,
                    "given sessions are what the data say, whatever the day and the campaign; start from gap or"
                            + " calendarDays");
            checkArgument(gap.isPresent(), "given sessions need the gap after which one is over; use given(gap)");
        } else {
            checkArgument(
                    gap.isPresent() || dayZone.isPresent() || onNewCampaign,
                    "the rule ends no session; say a gap, a day or a campaign, or use given");
        }
    }

    /**
     * Returns the rule by which a pause longer than the gap ends a session.
     *
     * @throws IllegalArgumentException if the gap is not positive
     */
    public static SessionRule gap(Duration gap) {
        return new SessionRule(false, Optional.of(gap), Optional.empty(), false);
    }

    /** Returns the rule by which midnight in a zone ends a session. */
    public static SessionRule calendarDays(ZoneId zone) {
        return new SessionRule(false, Optional.empty(), Optional.of(zone), false);
    }

    /** Returns the rule by which sessions are what the data say, with the {@link #USUAL_GAP}. */
    public static SessionRule given() {
        return given(USUAL_GAP);
    }

    /**
     * Returns the rule by which sessions are what the data say.
     *
     * @param gap how long after its last interaction a session is over, where the data do not show another one
     * @throws IllegalArgumentException if the gap is not positive
     */
    public static SessionRule given(Duration gap) {
        return new SessionRule(true, Optional.of(gap), Optional.empty(), false);
    }

    /**
     * Returns this rule with sessions that end at midnight in a zone, too.
     *
     * @throws IllegalArgumentException if sessions are {@link #given}
     */
    public SessionRule withNewDay(ZoneId zone) {
        return new SessionRule(isGiven, gap, Optional.of(zone), onNewCampaign);
    }

    /**
     * Returns this rule with sessions that end where another campaign begins, too.
     *
     * @throws IllegalArgumentException if sessions are {@link #given}
     */
    public SessionRule withNewCampaign() {
        return new SessionRule(isGiven, gap, dayZone, true);
    }

    /**
     * Returns the number of the session that each step of a journey is in, from 0 in the order in which the sessions
     * begin.
     */
    public int[] sessions(Journey journey) {
        return sessions(journey.steps().stream().map(Step::interaction).toList());
    }

    /**
     * Returns the number of the session that each interaction is in, from 0 in the order in which the sessions begin.
     *
     * @param history interactions of one customer in {@link Interaction#ORDER}
     */
    public int[] sessions(List<Interaction> history) {
        return isGiven ? givenSessions(history) : cutSessions(history);
    }

    private static int[] givenSessions(List<Interaction> history) {
        int[] numbers = new int[history.size()];
        Map<Optional<String>, Integer> known = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            int next = known.size();
            numbers[i] = known.computeIfAbsent(history.get(i).session(), session -> next);
        }
        return numbers;
    }

    private int[] cutSessions(List<Interaction> history) {
        int[] numbers = new int[history.size()];
        if (numbers.length == 0) {
            return numbers;
        }
        Cutter cutter = new Cutter(JourneyPolicy.sessions(this), history.get(0));
        for (int i = 1; i < numbers.length; i++) {
            numbers[i] = numbers[i - 1] + (cutter.next(history.get(i)) == null ? 0 : 1);
        }
        return numbers;
    }

    /** Why a session that had an interaction at one time does not go on at another, or null if it can. */
    @Nullable Cut cut(Instant before, Instant next) {
        if (gap.isPresent() && JourneyPolicy.isLonger(before, next, gap.get())) {
            return Cut.INACTIVITY;
        }
        return dayZone.isPresent() && !Days.of(before, dayZone.get()).equals(Days.of(next, dayZone.get()))
                ? Cut.SESSION
                : null;
    }
}
