package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Window;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A window on the history of one customer. Later places in the history come in and go out no earlier than those before.
 *
 * @param window the window
 * @param history the known interactions in order
 * @param start the first place in the history that can be in it
 */
record OpenWindow(Window window, List<Interaction> history, int start) {

    /** Returns a window on a history; empty if the event that starts it never was. */
    static Optional<OpenWindow> of(Window window, Facts facts) {
        List<Interaction> history = facts.history();
        if (window instanceof Window.Since since) {
            int event = Filters.place(since.event(), since.occurrence(), history);
            return event < 0 ? Optional.empty() : Optional.of(new OpenWindow(window, history, event + 1));
        }
        return Optional.of(new OpenWindow(window, history, 0));
    }

    /** Returns when the interaction at a place in the history is in the window; empty if never. */
    Optional<Presence> presence(int place) {
        if (place < start) {
            return Optional.empty();
        }
        Interaction interaction = history.get(place);
        Instant time = interaction.time();
        if (window instanceof Window.Rolling rolling) {
            return Optional.of(new Presence(interaction, time, plus(time, rolling.length())));
        }
        if (window instanceof Window.Ago ago) {
            return plus(time, ago.atLeast())
                    .map(from -> new Presence(interaction, from, ago.lessThan().flatMap(length -> plus(time, length))));
        }
        if (window instanceof Window.Calendar calendar) {
            return CalendarPeriods.presence(calendar, interaction);
        }
        if (window instanceof Window.Fixed fixed && !isIn(fixed, time)) {
            return Optional.empty();
        }
        return Optional.of(new Presence(interaction, time, Optional.empty()));
    }

    private static boolean isIn(Window.Fixed fixed, Instant time) {
        return fixed.from().filter(time::isBefore).isEmpty()
                && fixed.until().filter(until -> !time.isBefore(until)).isEmpty();
    }

    /** Returns an instant so much later, or empty if that is later than all instants there are. */
    static Optional<Instant> plus(Instant time, Duration length) {
        try {
            return Optional.of(time.plus(length));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
