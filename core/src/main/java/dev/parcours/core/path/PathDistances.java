package dev.parcours.core.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many steps must be put in, taken out or replaced to turn one path into another. */
final class PathDistances {

    private PathDistances() {}

    /** Returns the distance between each two of some paths. */
    static int[][] between(List<List<String>> paths) {
        // Numbers compare faster than texts, and each step is compared many times.
        Map<String, Integer> numbers = new HashMap<>();
        int[][] numbered = paths.stream()
                .map(path -> path.stream()
                        .mapToInt(said -> numbers.computeIfAbsent(said, next -> numbers.size()))
                        .toArray())
                .toArray(int[][]::new);
        int[][] distances = new int[numbered.length][numbered.length];
        for (int i = 0; i < numbered.length; i++) {
            for (int j = 0; j < i; j++) {
                distances[i][j] = distance(numbered[i], numbered[j]);
                distances[j][i] = distances[i][j];
            }
        }
        return distances;
    }

    /** The edit distance, row by row (Wagner and Fischer 1974, The string-to-string correction problem). */
    static int distance(int[] from, int[] to) {
        int[] row = new int[to.length + 1];
        for (int j = 0; j <= to.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length; j++) {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length];
    }
}
