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
        return OpenWindow.of(window, facts).map(open -> {
            List<Presence> all = new ArrayList<>();
            for (int place = open.start(); place < open.history().size(); place++) {
                if (Filters.matches(filter, open.history().get(place))) {
                    addTo(all, place, open, facts.asOf());
                }
            }
            return new Presences(all, facts.asOf());
        });
    }

    /** Returns the presences, in a window, of the interactions at some places of the history, which are in order. */
    static Optional<Presences> at(IntStream places, Window window, Facts facts) {
        return OpenWindow.of(window, facts).map(open -> {
            List<Presence> all = new ArrayList<>();
            places.forEach(place -> addTo(all, place, open, facts.asOf()));
            return new Presences(all, facts.asOf());
        });
    }

    private static void addTo(List<Presence> all, int place, OpenWindow open, Instant asOf) {
        open.presence(place).filter(presence -> !presence.isOverAt(asOf)).ifPresent(all::add);
    }

    /** Returns whether an interaction is in a window that is asked for when it comes. */
    static boolean isInAtOnce(Interaction interaction, Window window) {
        return new OpenWindow(window, List.of(interaction), 0)
                .presence(0)
                .filter(presence -> presence.isAt(interaction.time()))
                .isPresent();
    }

    /** Returns the instants at which a window opens and closes for what comes, of those later than one. */
    static Stream<Instant> edgesAfter(Instant instant, Window window) {
        return window instanceof Window.Fixed fixed
                ? Stream.concat(fixed.from().stream(), fixed.until().stream()).filter(instant::isBefore)
                : Stream.empty();
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
