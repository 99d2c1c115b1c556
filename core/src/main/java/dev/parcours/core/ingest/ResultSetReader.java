package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the rows of a query and makes a value of each, by the same mappings as a {@link RecordReader}.
 *
 * <pre>{@code
 * try (Statement query = connection.createStatement();
 *         ResultSet rows = query.executeQuery("select contact_id, happened_at, what from activity")) {
 *     ResultSetReader.of(InteractionMapping.of("contact_id", "happened_at", "what").inZone(ZoneId.of("Europe/Paris")))
 *             .read(rows, "crm.activity", interactions::add);
 * }
 * }</pre>
 *
 * <p>Columns have the labels that the query gives them, letter for letter. Numbers and truth values keep their type; a
 * SQL null and a blank text are absent; anything else is the text that the driver gives for it, which for a timestamp
 * without a zone is a local time, so the mapping needs a zone for it. The result set is read forward from where it
 * stands and is not closed.
 *
 * <p>The module {@code java.sql} is needed by programs that use this class and by no other.
 *
 * <p>This class is immutable and thread-safe; a result set is not.
 *
 * @param <T> the value
 */
public final class ResultSetReader<T> {

    private static final int DEFAULT_MAX_LENGTH = ReadOptions.DEFAULT.maxLength();

    private final RowMapping<T> mapping;
    private final int maxLength;

    private ResultSetReader(RowMapping<T> mapping, int maxLength) {
        this.mapping = checkNotNull(mapping, "mapping");
        this.maxLength = maxLength;
    }

    /** Returns a reader of the rows of queries. */
    public static <T> ResultSetReader<T> of(RowMapping<T> mapping) {
        return new ResultSetReader<>(mapping, DEFAULT_MAX_LENGTH);
    }

    /**
     * Returns this reader with the number of characters that a text has at most; by default 1,048,576. Rows with longer
     * ones are rejected.
     *
     * @throws IllegalArgumentException if it is less than 16
     */
    public ResultSetReader<T> withMaxLength(int newMaxLength) {
        checkArgument(newMaxLength >= 16, "the greatest length must be at least 16, but was %s", newMaxLength);
        return new ResultSetReader<>(mapping, newMaxLength);
    }

    /**
     * Reads the rows and keeps the accepted values.
     *
     * @param rows the result of the query
     * @param source the name by which reports and interactions call it
     * @throws MalformedSourceException if the result lacks a column that the mapping needs, or has two of one label
     * @throws SQLException if the database fails
     */
    public IngestResult<T> read(ResultSet rows, String source) throws MalformedSourceException, SQLException {
        List<T> accepted = new ArrayList<>();
        IngestReport report = read(rows, source, accepted::add);
        return new IngestResult<>(accepted, report);
    }

    /**
     * Reads the rows and hands each accepted value on.
     *
     * @param rows the result of the query
     * @param source the name by which reports and interactions call it
     * @param accepted what takes the values
     * @throws MalformedSourceException if the result lacks a column that the mapping needs, or has two of one label
     * @throws SQLException if the database fails; values read until then were handed on
     */
    public IngestReport read(ResultSet rows, String source, Consumer<? super T> accepted)
            throws MalformedSourceException, SQLException {
        try {
            return RecordReader.read(
                    ResultSetRows.open(rows, source, maxLength, mapping.requiredColumns()), mapping, accepted);
        } catch (ResultSetRows.DatabaseException e) {
            throw e.problem();
        } catch (MalformedSourceException e) {
            throw e;
        } catch (IOException e) {
            throw new SQLException("the rows of " + source + " cannot be read", e);
        }
    }
}
