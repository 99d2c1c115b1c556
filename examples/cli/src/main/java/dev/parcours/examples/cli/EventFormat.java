package dev.parcours.examples.cli;

import dev.parcours.core.ingest.RecordFormat;
import java.nio.file.Path;

/** What a file of events holds, and how it is written. */
enum EventFormat {
    CSV(RecordFormat.CSV, true),
    JSONL(RecordFormat.JSON_LINES, true),
    JSON(RecordFormat.JSON, true),
    /** Calls of the Segment spec: identify, track, page, screen, group, alias. */
    SEGMENT(RecordFormat.JSON, false),
    /** Rows of the BigQuery export of Google Analytics 4. */
    GA4(RecordFormat.JSON, false),
    CLOUDEVENTS(RecordFormat.JSON, false),
    XES(RecordFormat.XES, false);

    private final RecordFormat records;
    private final boolean hasColumns;

    EventFormat(RecordFormat records, boolean hasColumns) {
        this.records = records;
        this.hasColumns = hasColumns;
    }

    /** Returns the format that the name of a file tells. */
    static EventFormat of(Path file) {
        return switch (RecordFormat.of(file)) {
            case CSV -> CSV;
            case JSON_LINES -> JSONL;
            case JSON -> JSON;
            case XES -> XES;
        };
    }

    /** Returns how the records of a file in this format are written. */
    RecordFormat records(Path file) {
        // Lines can be told apart even if one of them is broken, objects of one text not always.
        return records == RecordFormat.JSON && RecordFormat.of(file) == RecordFormat.JSON_LINES
                ? RecordFormat.JSON_LINES
                : records;
    }

    /** Returns whether the user has to say which column holds what. */
    boolean hasColumns() {
        return hasColumns;
    }
}
