package dev.parcours.core.ingest;

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
     * Returns the value of a record.
     *
     * @throws RejectedRowException if the record does not make a value; it is then rejected, and reading goes on
     */
    T map(Row row) throws RejectedRowException;
}
