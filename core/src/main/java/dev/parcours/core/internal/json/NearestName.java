package dev.parcours.core.internal.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that may have been meant. */
public final class NearestName {

    private static final int MOST_EDITS = 2;

    private NearestName() {}

    /**
     * Returns the name from which a text is at most two letters away, and at most half of its letters; of several the
     * first in natural order.
     */
    public static Optional<String> of(String text, Collection<String> names) {
        return names.stream()
                .filter(name -> Math.abs(name.length() - text.length()) <= MOST_EDITS)
                .filter(name -> edits(text, name) <= Math.min(MOST_EDITS, name.length() / 2))
                .min(Comparator.<String>comparingInt(name -> edits(text, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Returns how many letters have to be put in, taken out or replaced to make one text of another (Levenshtein 1966),
     * in any case.
     */
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
