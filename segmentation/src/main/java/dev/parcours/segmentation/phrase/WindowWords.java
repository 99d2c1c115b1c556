package dev.parcours.segmentation.phrase;

import java.time.Duration;
import java.util.Optional;

/** Says how far a condition looks back. */
final class WindowWords {

    private WindowWords() {}

    /** Returns what ends a clause, with the space before it: " in the last 7 days"; nothing for the whole history. */
    static String clause(Optional<Duration> window, Wording wording) {
        return window.map(length -> wording.timed("window", length)).orElse("");
    }

    /** Returns what ends a note, with the space before it: " in 7 days"; nothing for the whole history. */
    static String note(Optional<Duration> window, Wording wording) {
        return window.map(length -> wording.say("window.note", wording.duration(length)))
                .orElse("");
    }
}
