package dev.parcours.segmentation.moment;

import dev.parcours.core.Consent;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.segmentation.condition.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows a condition through time: by what was known then until the instant asked for, and by time alone from there
 * on.
 */
final class Stays {

    /** How far ahead occasions are looked for that time alone brings about. */
    private static final Duration AHEAD = Duration.ofDays(800);

    private final Condition condition;
    private final Known known;
    private final List<Occasion> stays = new ArrayList<>();
    private boolean isIn;
    private @Nullable Instant entered;

    private Stays(Condition condition, Known known) {
        this.condition = condition;
        this.known = known;
    }

    /**
     * Returns the spans in which a condition is true, as far as they can matter: those that start later than a length
     * of time ago and, without a start, the one that was so before.
     */
    static List<Occasion> of(Condition condition, Duration ago, Known known) {
        Stays stays = new Stays(condition, known);
        stays.follow(known.asOf().minus(ago));
        return stays.stays;
    }

    private void follow(Instant from) {
        isIn = known.holds(condition, from);
        Instant at = from;
        for (Instant change : changesAfter(from)) {
            byTime(at, change);
            turn(change, known.holds(condition, change));
            at = change;
        }
        byTime(at, known.asOf().plus(AHEAD));
        if (isIn) {
            stays.add(new Occasion(Optional.ofNullable(entered), Optional.empty(), Optional.empty()));
        }
    }

    /** Returns when something more became known. */
    private NavigableSet<Instant> changesAfter(Instant from) {
        Stream<Instant> did = known.history().stream().map(Interaction::time);
        Stream<Instant> learnt = known.customer().attributes().values().stream()
                .map(ProfileAttribute::since)
                .flatMap(Optional::stream);
        Stream<Instant> agreed =
                known.customer().consents().stream().map(Consent::since).flatMap(Optional::stream);
        NavigableSet<Instant> changes = new TreeSet<>();
        Stream.of(did, learnt, agreed)
                .flatMap(instants -> instants)
                .filter(instant -> instant.isAfter(from))
                .forEach(changes::add);
        return changes;
    }

    /** Follows what time alone changes, from an instant, excluded, until another, excluded. */
    private void byTime(Instant from, Instant until) {
        Optional<Instant> next = known.changeOf(condition, from);
        while (next.filter(until::isAfter).isPresent()) {
            turn(next.get(), !isIn);
            next = known.changeOf(condition, next.get());
        }
    }

    private void turn(Instant at, boolean isInNow) {
        if (isIn && !isInNow) {
            stays.add(new Occasion(Optional.ofNullable(entered), Optional.of(at), Optional.empty()));
            entered = null;
        } else if (!isIn && isInNow) {
            entered = at;
        }
        isIn = isInNow;
    }
}
