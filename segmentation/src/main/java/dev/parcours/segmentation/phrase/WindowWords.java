package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.Window;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Says how far a condition looks back. */
final class WindowWords {

    private WindowWords() {}

    /** Returns what ends a clause, with the space before it: " in the last 7 days"; nothing for the whole history. */
    static String clause(Window window, Wording wording) {
        if (window instanceof Window.Rolling rolling) {
            return wording.timed("window", rolling.length());
        }
        return window instanceof Window.Calendar calendar
                ? periods(calendar, wording) + wording.say("window.zone", wording.zone(calendar.zone()))
                : other(window, wording);
    }

    /** Returns what ends a note, with the space before it: " in 7 days"; nothing for the whole history. */
    static String note(Window window, Wording wording) {
        if (window instanceof Window.Rolling rolling) {
            return wording.say("window.note", wording.duration(rolling.length()));
        }
        return window instanceof Window.Calendar calendar ? periods(calendar, wording) : other(window, wording);
    }

    private static String periods(Window.Calendar window, Wording wording) {
        String unit = window.unit().name().toLowerCase(Locale.ROOT);
        int from = window.from();
        int to = window.to();
        if (from == 0) {
            return wording.say("window.this." + unit);
        }
        if (to == 0) {
            return wording.say("window.with_this." + unit, from + 1);
        }
        if (to == 1) {
            return wording.say("window.before_this." + unit, from);
        }
        return wording.say((from == to ? "window.ago." : "window.between_ago.") + unit, from, to);
    }

    private static String other(Window window, Wording wording) {
        if (window instanceof Window.Ago ago) {
            return ago(ago, wording);
        }
        if (window instanceof Window.Since since) {
            String key = since.occurrence() == Occurrence.FIRST ? "window.since_first" : "window.since_last";
            return wording.say(key, FilterWords.event(since.event(), wording));
        }
        return window instanceof Window.Fixed fixed ? span(fixed, wording) : "";
    }

    private static String ago(Window.Ago ago, Wording wording) {
        String atLeast = wording.duration(ago.atLeast());
        return ago.lessThan().isEmpty()
                ? wording.say("window.ago.from", atLeast)
                : wording.say(
                        "window.ago.between",
                        atLeast,
                        wording.duration(ago.lessThan().get()));
    }

    private static String span(Window.Fixed window, Wording wording) {
        String key = "window.fixed";
        if (window.until().isEmpty()) {
            key = "window.fixed.from";
        } else if (window.from().isEmpty()) {
            key = "window.fixed.until";
        }
        return wording.say(key, instant(window.from(), wording), instant(window.until(), wording), "UTC");
    }

    private static String instant(Optional<Instant> instant, Wording wording) {
        return instant.map(time -> wording.time(time, ZoneOffset.UTC)).orElse("");
    }
}
