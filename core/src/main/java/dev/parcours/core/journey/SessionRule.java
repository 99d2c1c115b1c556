package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * session are together one more.
 *
 * @param gap the longest pause within a session, or empty if no pause ends one
 * @param dayZone the zone whose midnights end sessions, or empty if none does
 * @param onNewCampaign whether another campaign begins a session
 */
public record SessionRule(Optional<Duration> gap, Optional<ZoneId> dayZone, boolean onNewCampaign) {

    private static final SessionRule GIVEN = new SessionRule(Optional.empty(), Optional.empty(), false);

    /**
     * Creates a rule; one that says nothing is {@link #given}.
     *
     * @throws IllegalArgumentException if the gap is not positive
     */
    public SessionRule {
        gap.ifPresent(time -> checkArgument(
                !time.isNegative() && !time.isZero(), "the gap between sessions must be positive, but was %s", time));
        checkNotNull(dayZone, "dayZone");
    }

    /**
     * Returns the rule by which a pause longer than the gap ends a session.
     *
     * @throws IllegalArgumentException if the gap is not positive
     */
    public static SessionRule gap(Duration gap) {
        return new SessionRule(Optional.of(gap), Optional.empty(), false);
    }

    /** Returns the rule by which midnight in a zone ends a session. */
    public static SessionRule calendarDays(ZoneId zone) {
        return new SessionRule(Optional.empty(), Optional.of(zone), false);
    }

    /** Returns the rule by which sessions are what the data say. */
    public static SessionRule given() {
        return GIVEN;
    }

    /** Returns this rule with sessions that end at midnight in a zone, too. */
    public SessionRule withNewDay(ZoneId zone) {
        return new SessionRule(gap, Optional.of(zone), onNewCampaign);
    }

    /** Returns this rule with sessions that end where another campaign begins, too. */
    public SessionRule withNewCampaign() {
        return new SessionRule(gap, dayZone, true);
    }

    /** Returns whether sessions are what the data say. */
    public boolean isGiven() {
        return equals(GIVEN);
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
        return isGiven() ? givenSessions(history) : cutSessions(history);
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
        Optional<String> campaign = Optional.empty();
        for (int i = 0; i < numbers.length; i++) {
            Interaction interaction = history.get(i);
            boolean isNew = i > 0
                    && (isApart(history.get(i - 1).time(), interaction.time())
                            || (onNewCampaign && isOther(interaction.campaign(), campaign)));
            numbers[i] = i == 0 ? 0 : numbers[i - 1] + (isNew ? 1 : 0);
            campaign = isNew || interaction.campaign().isPresent() ? interaction.campaign() : campaign;
        }
        return numbers;
    }

    private static boolean isOther(Optional<String> campaign, Optional<String> before) {
        return campaign.isPresent() && !campaign.equals(before);
    }

    private boolean isApart(Instant before, Instant next) {
        return gap.filter(longest -> Duration.between(before, next).compareTo(longest) > 0)
                        .isPresent()
                || dayZone.filter(zone -> !day(before, zone).equals(day(next, zone)))
                        .isPresent();
    }

    private static LocalDate day(Instant time, ZoneId zone) {
        return LocalDate.ofInstant(time, zone);
    }
}
