package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.journey.SessionRule;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long journeys dwell: at a step until the next step, or {@linkplain #ofVisits() on visits} of several steps until
 * the next visit.
 *
 * <p>Of the steps view, cart, cart, view at 0, 1, 3 and 7 minutes, view dwells 1 minute, once; cart 2 and 4 minutes;
 * the last view has no dwell, since nobody knows when the customer left. A visit is a run of steps that say the same,
 * so cart has one visit, of 6 minutes. The dwells of steps sum up to the {@linkplain Journey#duration() duration} of
 * their journey, those of visits to the time until the last visit begins.
 *
 * <p>{@linkplain #withinSessions Within sessions}, each session of a journey is read by itself, as if it were a
 * journey: its last step, or its last visit, has no dwell, and the time between sessions is counted nowhere.
 *
 * <p>Steps that say nothing on the dimension dwell at {@link Dimension#NONE}, and end a visit.
 */
public final class Dwell extends OccurrenceAccumulator<Dwell, String> implements Accumulator<Dwell> {

    private final Definition definition;

    private Dwell(Definition definition) {
        super(definition);
        this.definition = definition;
    }

    /** Returns the dwell at single steps, also from session to session, without any journey. */
    public static Dwell by(Dimension dimension) {
        return new Dwell(new Definition(dimension, false, Optional.empty()));
    }

    /** Returns the dwell on whole visits, without any journey. */
    public Dwell ofVisits() {
        return new Dwell(new Definition(definition.dimension, true, definition.sessions));
    }

    /** Returns the dwell within sessions alone, without any journey. */
    public Dwell withinSessions(SessionRule rule) {
        return new Dwell(new Definition(definition.dimension, definition.isOfVisits, Optional.of(rule)));
    }

    @Override
    void forEachOccurrence(Journey journey, Sink<String> sink) {
        String[] path = Paths.of(journey, definition.dimension);
        int[] session = definition.sessions.map(rule -> rule.sessions(journey)).orElseGet(() -> new int[path.length]);
        // By session, the step at which the stay that goes on began, or -1.
        int[] begun = new int[path.length];
        Arrays.fill(begun, -1);
        for (int step = 0; step < path.length; step++) {
            int stay = begun[session[step]];
            if (stay >= 0 && definition.isOfVisits && path[stay].equals(path[step])) {
                continue;
            }
            if (stay >= 0) {
                sink.take(path[stay], Paths.time(journey, stay, step));
            }
            begun[session[step]] = step;
        }
        for (int number = 0; number < begun.length && begun[number] >= 0; number++) {
            sink.take(path[begun[number]], null);
        }
    }

    @Override
    public Dwell empty() {
        return new Dwell(definition);
    }

    /** Returns where journeys stay, the longest time in total first, then by what the steps say. */
    public List<Stay> stays() {
        return mostFrequentFirst(value -> true, Comparator.naturalOrder()).stream()
                .map(stay -> new Stay(
                        stay.thing(),
                        stay.journeys(),
                        stay.count() - stay.times().count(),
                        stay.times()))
                .sorted(Comparator.comparing((Stay stay) -> stay.times().total())
                        .reversed()
                        .thenComparing(Stay::value))
                .toList();
    }

    /** Returns the time of all stays together. */
    public Duration total() {
        return stays().stream().map(stay -> stay.times().total()).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * How long journeys stay at steps that say one thing.
     *
     * @param value what the steps say
     * @param journeys how many journeys come there, at least 1
     * @param withoutDwell how many steps, or visits, have no dwell, as the last of their journey or session
     * @param times the dwells of all other steps, or visits
     */
    public record Stay(String value, long journeys, long withoutDwell, TimeSummary times) {}

    private record Definition(Dimension dimension, boolean isOfVisits, Optional<SessionRule> sessions) {

        Definition {
            checkNotNull(dimension, "dimension");
        }

        @Override
        public String toString() {
            return "dwell by %s at %s%s"
                    .formatted(
                            dimension,
                            isOfVisits ? "visits" : "steps",
                            sessions.map(rule -> " within sessions, " + rule).orElse(""));
        }
    }
}
