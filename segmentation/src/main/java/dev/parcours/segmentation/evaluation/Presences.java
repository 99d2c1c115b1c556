package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The interactions that pass a filter and that are in a window or will be, in order, with when they are.
 *
 * @param all those that are not over, in the order of the history
 * @param asOf the instant asked for
 */
record Presences(List<Presence> all, Instant asOf) {

    /**
     * Returns the presences of a window; empty if there is no such window, since the event that starts it never was.
     */
    static Optional<Presences> of(InteractionFilter filter, Window window, Facts facts) {
        return OpenWindow.of(window, facts).map(open -> collect(filter, open, open::presence, facts.asOf()));
    }

    /** Returns the presences, in a window, of the interactions at some places of the history, which are in order. */
    static Optional<Presences> at(IntStream places, Window window, Facts facts) {
        return OpenWindow.of(window, facts).map(open -> collect(places, open::presence, facts.asOf()));
    }

    /**
     * Returns the presences of a window with some interactions more, which come whenever it is asked for: each of these
     * is in it at once and stays, or is never in it. Empty if there is no such window then either.
     */
    static Optional<Presences> with(List<Interaction> added, InteractionFilter filter, Window window, Facts facts) {
        int known = facts.history().size();
        return OpenWindow.of(window, facts.and(added))
                .map(open -> collect(
                        filter,
                        open,
                        place -> place < known ? open.presence(place) : atOnce(open.presence(place), facts.asOf()),
                        facts.asOf()));
    }

    /** Returns the same as if some interactions had come at another instant. */
    Presences withTimes(List<Interaction> some, Instant time) {
        return new Presences(
                all.stream()
                        .map(presence -> some.contains(presence.interaction()) ? presence.withTime(time) : presence)
                        .toList(),
                asOf);
    }

    private static Optional<Presence> atOnce(Optional<Presence> presence, Instant asOf) {
        return presence.filter(one -> one.isAt(asOf)).map(Presence::andStays);
    }

    private static Presences collect(
            InteractionFilter filter, OpenWindow open, IntFunction<Optional<Presence>> presences, Instant asOf) {
        List<Presence> all = new ArrayList<>();
        for (int place = open.start(); place < open.history().size(); place++) {
            if (Filters.matches(filter, open.history().get(place))) {
                addTo(all, presences.apply(place), asOf);
            }
        }
        return new Presences(all, asOf);
    }

    private static Presences collect(IntStream places, IntFunction<Optional<Presence>> presences, Instant asOf) {
        List<Presence> all = new ArrayList<>();
        places.forEach(place -> addTo(all, presences.apply(place), asOf));
        return new Presences(all, asOf);
    }

    private static void addTo(List<Presence> all, Optional<Presence> presence, Instant asOf) {
        presence.filter(one -> !one.isOverAt(asOf)).ifPresent(all::add);
    }

    /** Returns an instant, or that at which a window opens or closes for what comes, if it is earlier. */
    static Optional<Instant> orEdge(Optional<Instant> change, Window window, Instant asOf) {
        return window instanceof Window.Fixed fixed
                ? Stream.of(change, fixed.from(), fixed.until())
                        .flatMap(Optional::stream)
                        .filter(asOf::isBefore)
                        .min(Comparator.naturalOrder())
                : change;
    }

    /** Returns the interactions that are in the window at the instant asked for. */
    List<Interaction> now() {
        return all.stream()
                .filter(presence -> presence.isAt(asOf))
                .map(Presence::interaction)
                .toList();
    }

    /** Returns the next instant at which an interaction comes in or goes out. */
    Optional<Instant> nextChange() {
        return all.stream()
                .flatMap(presence -> Stream.concat(Stream.of(presence.from()), presence.until().stream()))
                .filter(instant -> instant.isAfter(asOf))
                .min(Comparator.naturalOrder());
    }

    /** Returns the next instant at which something that depends on how many there are changes. */
    Optional<Instant> nextChange(IntPredicate ofCount) {
        NavigableMap<Instant, Integer> differences = new TreeMap<>();
        int count = 0;
        for (Presence presence : all) {
            if (presence.from().isAfter(asOf)) {
                differences.merge(presence.from(), 1, Integer::sum);
            } else {
                count++;
            }
            presence.until().ifPresent(until -> differences.merge(until, -1, Integer::sum));
        }
        boolean now = ofCount.test(count);
        for (Map.Entry<Instant, Integer> difference : differences.entrySet()) {
            count += difference.getValue();
            if (ofCount.test(count) != now) {
                return Optional.of(difference.getKey());
            }
        }
        return Optional.empty();
    }
}
