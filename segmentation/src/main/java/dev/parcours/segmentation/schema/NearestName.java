package dev.parcours.segmentation.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that may have been meant. */
final class NearestName {

    private static final int MOST_EDITS = 2;

    private NearestName() {}

    /** Returns the name that is at most two edits away, in any case, and at most half of its letters. */
    static Optional<String> of(String text, Collection<String> names) {
        return names.stream()
                .filter(name -> Math.abs(name.length() - text.length()) <= MOST_EDITS)
                .filter(name -> edits(text, name) <= Math.min(MOST_EDITS, name.length() / 2))
                .min(Comparator.<String>comparingInt(name -> edits(text, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns how many letters have to be put in, taken out or replaced (Levenshtein 1966), in any case. */
    private static int edits(String text, String name) {
        String from = text.toLowerCase(Locale.ROOT);
        String to = name.toLowerCase(Locale.ROOT);
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : least(edits, i, j, from.charAt(i - 1) == to.charAt(j - 1));
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int least(int[][] edits, int i, int j, boolean isSame) {
        int replaced = edits[i - 1][j - 1] + (isSame ? 0 : 1);
        return Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    }
}
