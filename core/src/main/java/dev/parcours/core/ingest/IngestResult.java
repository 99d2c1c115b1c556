package dev.parcours.core.ingest;

import java.util.List;

/**
 * The values of the accepted records, in the order of reading, and what became of all records.
 *
 * @param accepted the values
 * @param report the report
 * @param <T> the value
 */
public record IngestResult<T>(List<T> accepted, IngestReport report) {

    /** Creates a result. */
    public IngestResult {
        accepted = List.copyOf(accepted);
    }

    /** Returns the counts; no attribute of a person. */
    @Override
    public String toString() {
        return report.toString();
    }
}
