package dev.parcours.core.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names that the fields of an object may have. */
final class FieldNames {

    private static final int MOST_EDITS = 2;

    private FieldNames() {}

    /** Says that a field has none of the names, and which of them may be meant. */
    static String unknown(String name, Collection<String> known) {
        SortedSet<String> names = new TreeSet<>(known);
        return nearest(name, names)
                .map(near -> "field '%s' is unknown here; write '%s', or another of the fields %s"
                        .formatted(name, near, names))
                .orElseGet(() -> "field '%s' is unknown here; the fields are %s".formatted(name, names));
    }

    /** Returns the name from which a text is at most two letters away, and at most half of its letters. */
    private static Optional<String> nearest(String text, SortedSet<String> names) {
        return names.stream()
                .filter(name -> Math.abs(name.length() - text.length()) <= MOST_EDITS)
                .filter(name -> edits(text, name) <= Math.min(MOST_EDITS, name.length() / 2))
                .min(Comparator.comparingInt(name -> edits(text, name)));
    }

    /** Returns how many letters have to be put in, taken out or replaced to make one text of another, in any case. */
    private static int edits(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 1; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = before[j - 1] + (isSame(from.charAt(i - 1), to.charAt(j - 1)) ? 0 : 1);
                now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[to.length()];
    }

    private static boolean isSame(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
