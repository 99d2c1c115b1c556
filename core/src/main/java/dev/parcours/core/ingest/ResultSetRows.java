package dev.parcours.core.ingest;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.parcours.core.AttributeValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a query. */
final class ResultSetRows extends RecordReader.RowSource {

    /** Says that the database failed. */
    static final class DatabaseException extends IOException {

        private static final long serialVersionUID = 1L;

        private final SQLException problem;

        DatabaseException(SQLException problem) {
            super(problem);
            this.problem = problem;
        }

        SQLException problem() {
            return problem;
        }
    }

    private static final int MAX_DIGITS = 100;

    private final ResultSet rows;
    private final int maxLength;
    private final Map<String, Integer> columns;
    private final int[] types;
    private final @Nullable AttributeValue[] values;
    private @Nullable RejectedRowException problem;
    private long line;

    private ResultSetRows(ResultSet rows, String source, int maxLength, Map<String, Integer> columns, int[] types) {
        super(source);
        this.rows = rows;
        this.maxLength = maxLength;
        this.columns = ImmutableMap.copyOf(columns);
        this.types = types;
        values = new AttributeValue[types.length];
    }

    static ResultSetRows open(ResultSet rows, String source, int maxLength, Set<String> required)
            throws SQLException, MalformedSourceException {
        ResultSetMetaData description = rows.getMetaData();
        Map<String, Integer> columns = new LinkedHashMap<>();
        int[] types = new int[description.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            types[i] = description.getColumnType(i + 1);
            String label = description.getColumnLabel(i + 1);
            if (columns.putIfAbsent(label, i) != null) {
                throw malformed(source, "has column '%s' twice; name one of them otherwise with as".formatted(label));
            }
        }
        Set<String> missing = Sets.difference(required, columns.keySet());
        if (!missing.isEmpty()) {
            throw malformed(
                    source,
                    "has no column %s; its columns are %s. Name the columns as the result does, letter for letter"
                            .formatted(missing, columns.keySet()));
        }
        return new ResultSetRows(rows, source, maxLength, columns, types);
    }

    private static MalformedSourceException malformed(String source, String problem) {
        return new MalformedSourceException(source, 1, "the result " + problem, null);
    }

    @Override
    boolean advance() throws IOException {
        problem = null;
        try {
            if (!rows.next()) {
                return false;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        line++;
        Arrays.fill(values, null);
        columns.forEach(this::read);
        return true;
    }

    private void read(String column, int index) {
        try {
            values[index] = value(index);
        } catch (SQLException e) {
            problem = new RejectedRowException(
                    RejectionReason.BAD_VALUE, column, "cannot be read by the driver; convert it to text in the query");
        } catch (RejectedRowException e) {
            problem = new RejectedRowException(e.reason(), column, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable AttributeValue value(int index) throws SQLException, RejectedRowException {
        switch (types[index]) {
            case Types.BIT, Types.BOOLEAN -> {
                boolean value = rows.getBoolean(index + 1);
                return rows.wasNull() ? null : AttributeValue.of(value);
            }
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.NUMERIC,
                    Types.DECIMAL,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> {
                BigDecimal number = rows.getBigDecimal(index + 1);
                return number == null ? null : AttributeValue.of(checked(number));
            }
            default -> {
                String text = rows.getString(index + 1);
                return text == null || text.isBlank() ? null : AttributeValue.of(checked(text));
            }
        }
    }

    private static BigDecimal checked(BigDecimal number) throws RejectedRowException {
        if (number.precision() > MAX_DIGITS) {
            throw new RejectedRowException(
                    RejectionReason.TOO_LONG, null, "has more than %s digits".formatted(MAX_DIGITS));
        }
        return number;
    }

    private String checked(String text) throws RejectedRowException {
        if (text.length() > maxLength) {
            throw new RejectedRowException(
                    RejectionReason.TOO_LONG, null, "is longer than %s characters".formatted(maxLength));
        }
        if (!SourceText.isClean(text)) {
            throw new RejectedRowException(
                    RejectionReason.NOT_TEXT, null, "holds a NUL character or bytes that are not text");
        }
        return text;
    }

    @Override
    Optional<RejectedRowException> problem() {
        return Optional.ofNullable(problem);
    }

    /** The number of the row: a result has no lines. */
    @Override
    public long line() {
        return line;
    }

    @Override
    public Collection<String> columns() {
        return columns.keySet();
    }

    @Override
    public Optional<String> text(String column) {
        return value(column).flatMap(AttributeValue::asText).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public Optional<AttributeValue> value(String column) {
        Integer index = columns.get(column);
        return index == null ? Optional.empty() : Optional.ofNullable(values[index]);
    }
}
