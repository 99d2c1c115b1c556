package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.SessionRule;
import dev.parcours.segmentation.journey.JourneyReading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The journeys of one customer, made once of the interactions that are known. Later instants do not change them, but
 * for how the latest has ended. For one thread.
 */
final class KnownJourneys {

    private static final Duration NANO = Duration.ofNanos(1);

    private final JourneyReading reading;
    private final List<Interaction> history;
    private final Instant knownAt;
    private @Nullable List<Journey> journeys;

    KnownJourneys(Facts known) {
        reading = known.around().journeys().orElseThrow();
        history = known.history();
        knownAt = known.knownAt();
    }

    JourneyReading reading() {
        return reading;
    }

    /** Returns all of them, in the order in which they begin. */
    List<Journey> all() {
        if (journeys == null) {
            journeys = assembledAt(knownAt);
        }
        return journeys;
    }

    private List<Journey> assembledAt(Instant end) {
        return reading.assembler().observedUntil(end).assembleCustomer(history);
    }

    /** Returns the one that began last. */
    Optional<Journey> latest() {
        return last(all());
    }

    private static Optional<Journey> last(List<Journey> journeys) {
        return journeys.isEmpty() ? Optional.empty() : Optional.of(journeys.get(journeys.size() - 1));
    }

    /** Returns how the latest has ended by an instant. */
    Optional<Journey.End> endBy(Instant instant) {
        return last(instant.equals(knownAt) ? all() : assembledAt(instant)).map(Journey::end);
    }

    /** Returns the next instant at which time alone may end the latest, or make another reason of its end the first. */
    Optional<Instant> nextEnd(Instant after) {
        return latest().stream()
                .flatMap(this::ends)
                .filter(instant -> instant.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    private Stream<Instant> ends(Journey journey) {
        JourneyPolicy policy = reading.policy();
        Optional<SessionRule> sessions = policy.sessions();
        return Stream.of(
                        Stream.concat(policy.inactivity().stream(), sessions.flatMap(SessionRule::gap).stream())
                                .flatMap(pause -> justAfter(journey.endTime(), pause)),
                        policy.maxDuration().stream().flatMap(longest -> justAfter(journey.startTime(), longest)),
                        sessions.flatMap(SessionRule::dayZone).stream()
                                .flatMap(zone -> changesOfDay(journey.endTime(), zone)))
                .flatMap(instants -> instants);
    }

    private static Stream<Instant> justAfter(Instant time, Duration length) {
        return OpenWindow.plus(time, length).flatMap(limit -> OpenWindow.plus(limit, NANO)).stream();
    }

    /** Midnight; and, where the clock is put back over it, when that is, and midnight once more. */
    private static Stream<Instant> changesOfDay(Instant time, ZoneId zone) {
        return CalendarPeriods.date(time, zone).stream().flatMap(date -> {
            ZonedDateTime midnight = date.plusDays(1).atStartOfDay(zone);
            ZonedDateTime again = midnight.withLaterOffsetAtOverlap();
            return midnight.equals(again)
                    ? Stream.of(midnight.toInstant())
                    : Stream.of(
                            midnight.toInstant(),
                            zone.getRules().nextTransition(midnight.toInstant()).getInstant(),
                            again.toInstant());
        });
    }
}
