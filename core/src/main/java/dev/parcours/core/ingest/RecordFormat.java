package dev.parcours.core.ingest;

import java.nio.file.Path;
import java.util.Locale;

/** How records are written in a source. */
public enum RecordFormat {
    /** Rows of separated values under a header, as RFC 4180 has them. */
    CSV,
    /** One JSON object a line. */
    JSON_LINES,
    /** JSON objects one after the other, or in an array. */
    JSON,
    /** The events of a log in the XML of XES, IEEE 1849. */
    XES;

    /**
     * Returns the format that the name of a file tells: {@code .jsonl} and {@code .ndjson} are JSON lines,
     * {@code .json} is JSON, {@code .xes} is XES, all else CSV. A {@code .gz} at the end is passed over.
     */
    public static RecordFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - 3);
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return JSON_LINES;
        }
        if (name.endsWith(".xes")) {
            return XES;
        }
        return name.endsWith(".json") ? JSON : CSV;
    }
}
