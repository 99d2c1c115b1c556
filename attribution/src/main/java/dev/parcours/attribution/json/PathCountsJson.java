package dev.parcours.attribution.json;

import dev.parcours.attribution.path.PathCounts;
import dev.parcours.core.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads and writes counts of paths.
 *
 * <pre>
 * {
 *   "parcoursPathCounts": 1,
 *   "dimensions": ["channel"],
 *   "currency": "EUR",
 *   "conventions": {"lookback": "PT720H"},
 *   "channels": ["email", "search"],
 *   "leftOut": {"outside_lookback": 12},
 *   "paths": [
 *     {"touches": "1 0 0", "conversions": 2.0, "minorUnits": 9980, "nonConversions": 31.0, "additions": 33}
 *   ]
 * }
 * </pre>
 *
 * <p>A path names its channels by their places, from 0: the one above is <em>search, email, email</em>.
 * {@code additions} is how many paths were counted together for it. Reading is as strict as {@link JsonCodec} is.
 *
 * <p>What is written reads back as equal counts, which add, merge and remove as before, and equal counts are written
 * alike.
 */
public final class PathCountsJson {

    private static final JsonCodec CODEC = JsonCodec.core().with(new CountsModule());

    private PathCountsJson() {}

    /**
     * Reads a file in UTF-8, also one that is compressed by gzip.
     *
     * @throws dev.parcours.core.json.JsonFormatException if the content is not a file of counts
     * @throws IOException if the file cannot be read
     */
    public static PathCounts read(Path file) throws IOException {
        return CODEC.read(file, PathCounts.class);
    }

    /**
     * Reads a text.
     *
     * @throws dev.parcours.core.json.JsonFormatException if the text is not that of counts
     */
    public static PathCounts read(String json) {
        return CODEC.read(json, PathCounts.class);
    }

    /** Returns counts as JSON. */
    public static String write(PathCounts counts) {
        return CODEC.write(counts);
    }

    /**
     * Writes counts to a file, whole or not at all; compressed by gzip if its name ends with {@code .gz}.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(PathCounts counts, Path file) throws IOException {
        CODEC.write(counts, file);
    }
}
