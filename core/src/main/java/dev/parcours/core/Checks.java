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
        checkArgument(
                id.chars().noneMatch(Character::isISOControl),
                "%s '%s' holds a control character; remove it",
                what,
                Checks.printable(id));
        return id;
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().limit(80).forEach(c -> shown.append(Character.isISOControl(c) ? '\uFFFD' : (char) c));
        return shown.toString();
    }
}
