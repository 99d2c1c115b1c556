package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Says how far a condition looks back. */
final class WindowWords {

    private WindowWords() {}

    /** Returns what ends a clause, with the space before it: " in the last 7 days"; nothing for the whole history. */
    static String clause(Window window, Wording wording) {
        return window instanceof Window.Rolling rolling
                ? wording.timed("window", rolling.length())
                : other(window, wording);
    }

    /** Returns what ends a note, with the space before it: " in 7 days"; nothing for the whole history. */
    static String note(Window window, Wording wording) {
        return window instanceof Window.Rolling rolling
                ? wording.say("window.note", wording.duration(rolling.length()))
                : other(window, wording);
    }

    private static String other(Window window, Wording wording) {
        if (window instanceof Window.Ago ago) {
            return range("ago", Optional.of(ago.atLeast()), ago.lessThan(), wording);
        }
        if (window instanceof Window.Calendar calendar) {
            return periods(calendar, wording)
                    + wording.say("window.zone", calendar.zone().getId());
        }
        if (window instanceof Window.Since since) {
            String key = since.occurrence() == Occurrence.FIRST ? "window.since_first" : "window.since_last";
            return wording.say(key, FilterWords.note(since.event(), wording));
        }
        return window instanceof Window.Fixed fixed ? range("fixed", fixed.from(), fixed.until(), wording) : "";
    }

    private static String range(String kind, Optional<?> from, Optional<?> until, Wording wording) {
        String bounds = until.isEmpty() ? ".from" : from.isEmpty() ? ".until" : ".between";
        return wording.say("window." + kind + bounds, bound(from, wording), bound(until, wording));
    }

    private static String bound(Optional<?> bound, Wording wording) {
        return bound.map(value -> value instanceof Duration length ? wording.duration(length) : value.toString())
                .orElse("");
    }

    private static String periods(Window.Calendar calendar, Wording wording) {
        String unit = "." + calendar.unit().name().toLowerCase(Locale.ROOT);
        if (calendar.from() == 0) {
            return wording.say("window.this" + unit);
        }
        if (calendar.to() == 1) {
            return wording.counted("window.before" + unit, BigDecimal.valueOf(calendar.from()));
        }
        return wording.say(
                "window.periods" + unit,
                wording.number(BigDecimal.valueOf(calendar.from())),
                wording.number(BigDecimal.valueOf(calendar.to())));
    }
}
