package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.Window;

/** Says how far a condition looks back. */
final class WindowWords {

    private WindowWords() {}

    /** Returns what ends a clause, with the space before it: " in the last 7 days"; nothing for the whole history. */
    static String clause(Window window, Wording wording) {
        return window instanceof Window.Rolling rolling ? wording.timed("window", rolling.length()) : "";
    }

    /** Returns what ends a note, with the space before it: " in 7 days"; nothing for the whole history. */
    static String note(Window window, Wording wording) {
        return window instanceof Window.Rolling rolling
                ? wording.say("window.note", wording.duration(rolling.length()))
                : "";
    }
}
