package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
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
public final class Dwell implements Accumulator<Dwell> {

    private final Dimension dimension;
    private final boolean isOfVisits;
    private final Optional<SessionRule> sessions;
    private final Occurrences<String> stays = new Occurrences<>(this::read);

    private Dwell(Dimension dimension, boolean isOfVisits, Optional<SessionRule> sessions) {
        this.dimension = checkNotNull(dimension, "dimension");
        this.isOfVisits = isOfVisits;
        this.sessions = sessions;
    }

    /** Returns the dwell at single steps, also from session to session, without any journey. */
    public static Dwell by(Dimension dimension) {
        return new Dwell(dimension, false, Optional.empty());
    }

    /** Returns the dwell on whole visits, without any journey. */
    public Dwell ofVisits() {
        return new Dwell(dimension, true, sessions);
    }

    /** Returns the dwell within sessions alone, without any journey. */
    public Dwell withinSessions(SessionRule rule) {
        return new Dwell(dimension, isOfVisits, Optional.of(rule));
    }

    private void read(Journey journey, Occurrences.Sink<String> sink) {
        String[] path = Paths.of(journey, dimension);
        int[] session = sessions.map(rule -> rule.sessions(journey)).orElseGet(() -> new int[path.length]);
        // By session, the step at which the stay that goes on began, or -1.
        int[] begun = new int[path.length];
        Arrays.fill(begun, -1);
        for (int step = 0; step < path.length; step++) {
            int stay = begun[session[step]];
            if (stay >= 0 && isOfVisits && path[stay].equals(path[step])) {
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
    public void add(Journey journey) {
        stays.add(journey);
    }

    @Override
    public void remove(Journey journey) {
        stays.remove(journey);
    }

    @Override
    public void merge(Dwell other) {
        checkArgument(
                dimension == other.dimension && isOfVisits == other.isOfVisits && sessions.equals(other.sessions),
                "%s does not add to %s",
                other.definition(),
                definition());
        stays.merge(other.stays);
    }

    private String definition() {
        return "dwell by %s at %s%s"
                .formatted(
                        dimension,
                        isOfVisits ? "visits" : "steps",
                        sessions.map(rule -> " within sessions, " + rule).orElse(""));
    }

    @Override
    public Dwell empty() {
        return new Dwell(dimension, isOfVisits, sessions);
    }

    /** Returns where journeys stay, the longest time in total first, then by what the steps say. */
    public List<Stay> stays() {
        return stays.mostFrequentFirst(value -> true, Comparator.naturalOrder()).stream()
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

    @Override
    public Optional<Grain> grain() {
        return stays.grain();
    }

    @Override
    public long journeys() {
        return stays.journeys();
    }

    /** Returns the definition and the number of journeys. */
    @Override
    public String toString() {
        return "%s over %s journeys".formatted(definition(), journeys());
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
}
