package dev.parcours.core.ingest;

import java.util.List;
import java.util.Set;

/**
 * Makes a value of each record.
 *
 * <p>Implementations are immutable and thread-safe.
 *
 * @param <T> the value
 */
public interface RowMapping<T> {

    /** Returns the columns that a CSV source must have. Sources of other formats are not asked for them. */
    Set<String> requiredColumns();

    /**
     * Returns the records in a row. Each of them is mapped, counted and perhaps rejected on its own, and has a place of
     * its own in the source. By default a row is one record.
     *
     * @throws RejectedRowException if the row has no records; it is then rejected as if it were one
     */
    default List<Row> records(Row row) throws RejectedRowException {
        return List.of(row);
    }

    /**
     * Returns the value of a record.
     *
     * @throws RejectedRowException if the record does not make a value; it is then rejected, and reading goes on
     */
    T map(Row row) throws RejectedRowException;
}
