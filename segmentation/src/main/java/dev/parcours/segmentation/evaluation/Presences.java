package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.Window;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The interactions that pass a filter and that are in a window or will be, in order, with when they are.
 *
 * @param all those that are not over, in the order of the history
 * @param asOf the instant asked for
 */
record Presences(List<Presence> all, Instant asOf) {

    /** Returns the presences of a window; empty if there is no such window, since the event that starts it never was. */
    static Optional<Presences> of(InteractionFilter filter, Window window, Facts facts) {
        List<Interaction> history = facts.history();
        if (window instanceof Window.Since since) {
            int event = indexOf(since, history);
            return event < 0
                    ? Optional.empty()
                    : Optional.of(collect(filter, window, history.subList(event + 1, history.size()), facts.asOf()));
        }
        return Optional.of(collect(filter, window, history, facts.asOf()));
    }

    private static int indexOf(Window.Since since, List<Interaction> history) {
        boolean isFirst = since.occurrence() == Occurrence.FIRST;
        for (int i = 0; i < history.size(); i++) {
            int index = isFirst ? i : history.size() - 1 - i;
            if (Filters.matches(since.event(), history.get(index))) {
                return index;
            }
        }
        return -1;
    }

    private static Presences collect(
            InteractionFilter filter, Window window, List<Interaction> history, Instant asOf) {
        List<Presence> all = new ArrayList<>();
        for (Interaction interaction : history) {
            if (Filters.matches(filter, interaction)) {
                presence(window, interaction)
                        .filter(presence -> !presence.isOverAt(asOf))
                        .ifPresent(all::add);
            }
        }
        return new Presences(all, asOf);
    }

    private static Optional<Presence> presence(Window window, Interaction interaction) {
        Instant time = interaction.time();
        if (window instanceof Window.Rolling rolling) {
            return Optional.of(new Presence(interaction, time, plus(time, rolling.length())));
        }
        if (window instanceof Window.Calendar calendar) {
            return CalendarPeriods.presence(calendar, interaction);
        }
        if (window instanceof Window.Fixed fixed) {
            boolean isIn = fixed.from().filter(time::isBefore).isEmpty()
                    && fixed.until().filter(until -> !time.isBefore(until)).isEmpty();
            return isIn ? Optional.of(new Presence(interaction, time, Optional.empty())) : Optional.empty();
        }
        return Optional.of(new Presence(interaction, time, Optional.empty()));
    }

    /** Returns whether an interaction is in a window that is asked for when it comes. */
    static boolean isInAtOnce(Interaction interaction, Window window) {
        return presence(window, interaction)
                .filter(presence -> presence.isAt(interaction.time()))
                .isPresent();
    }

    /** Returns the instants at which a window opens and closes for what comes, of those later than one. */
    static Stream<Instant> edgesAfter(Instant instant, Window window) {
        return window instanceof Window.Fixed fixed
                ? Stream.concat(fixed.from().stream(), fixed.until().stream()).filter(instant::isBefore)
                : Stream.empty();
    }

    /** Returns an instant so much later, or empty if that is later than all instants there are. */
    static Optional<Instant> plus(Instant time, Duration length) {
        try {
            return Optional.of(time.plus(length));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
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
