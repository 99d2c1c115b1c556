package dev.parcours.core;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/** The checks that several values share. */
final class Checks {

    private Checks() {}

    /** Checks a stable code: not blank, and without control characters, which would tear lines and columns apart. */
    static String checkId(String id, String what) {
        checkNotNull(id, what);
        checkArgument(!id.isBlank(), "%s must not be blank", what);
        // The message is made only if needed: this runs several times for every interaction.
        if (holdsControl(id)) {
            throw new IllegalArgumentException(
                    "%s '%s' holds a control character; remove it".formatted(what, printable(id)));
        }
        return id;
    }

    private static boolean holdsControl(String text) {
        // Negative once a character is beyond those of plain ASCII, which nearly none is: faster than a look at each.
        int beyond = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            beyond |= (c - ' ') | ('~' - c);
        }
        return beyond < 0 && text.chars().anyMatch(Character::isISOControl);
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().limit(80).forEach(c -> shown.append(Character.isISOControl(c) ? '\uFFFD' : (char) c));
        return shown.toString();
    }
}
