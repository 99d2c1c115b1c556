package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultSetReaderTest {

    private static final InteractionMapping MAPPING =
            InteractionMapping.of("user", "time", "event").inZone(ZoneId.of("Europe/Paris"));
    private static final String[] COLUMNS = {"user", "time", "event", "amount", "vip"};
    private static final int[] TYPES = {Types.VARCHAR, Types.TIMESTAMP, Types.VARCHAR, Types.NUMERIC, Types.BOOLEAN};

    /** What a driver throws for a field; the row after it is fine again. */
    private static final Object UNREADABLE = new Object();

    /** A result set of some rows, as a driver would give it. */
    private static ResultSet rows(String[] columns, int[] types, @Nullable Object[]... rows) {
        int[] at = {-1};
        ResultSetMetaData description = (ResultSetMetaData) Proxy.newProxyInstance(
                ResultSetReaderTest.class.getClassLoader(),
                new Class<?>[] {ResultSetMetaData.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getColumnCount" -> columns.length;
                    case "getColumnLabel" -> columns[(int) arguments[0] - 1];
                    case "getColumnType" -> types[(int) arguments[0] - 1];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return (ResultSet) Proxy.newProxyInstance(
                ResultSetReaderTest.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "getMetaData" -> description;
                        case "next" -> hasNext(rows, ++at[0]);
                        case "wasNull" -> false;
                        default -> field(rows[at[0]][(int) arguments[0] - 1]);
                    };
                });
    }

    private static boolean hasNext(@Nullable Object[][] rows, int index) throws SQLException {
        if (index < rows.length && rows[index].length == 0) {
            throw new SQLException("the connection is gone");
        }
        return index < rows.length;
    }

    private static @Nullable Object field(@Nullable Object value) throws SQLException {
        if (value == UNREADABLE) {
            throw new SQLException("no conversion");
        }
        return value;
    }

    @Test
    void read_rowsOfAQuery_areMappedAsRecordsAre() throws Exception {
        IngestResult<Interaction> read = ResultSetReader.of(MAPPING)
                .read(
                        rows(
                                COLUMNS,
                                TYPES,
                                new Object[] {"u1", "2026-01-05 10:00:00.0", "visit", new BigDecimal("12.50"), true},
                                new Object[] {" u2 ", "2026-01-05 11:00:00", "order", null, false}),
                        "crm.activity");

        Interaction first = read.accepted().get(0);
        assertThat(read.accepted()).extracting(Interaction::customer).containsExactly("u1", "u2");
        assertThat(first.time()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(first.source()).isEqualTo("crm.activity");
        assertThat(first.place()).isEqualTo(1);
        assertThat(first.properties())
                .isEqualTo(Map.of("amount", AttributeValue.of(new BigDecimal("12.5")), "vip", AttributeValue.of(true)));
        assertThat(read.accepted().get(1).properties()).containsOnlyKeys("vip");
    }

    @Test
    void read_badRows_areRejectedAndTheOthersAreRead() throws Exception {
        IngestResult<Interaction> read = ResultSetReader.of(MAPPING)
                .withMaxLength(30)
                .read(
                        rows(
                                COLUMNS,
                                TYPES,
                                new Object[] {null, "2026-01-05 10:00:00", "visit", null, true},
                                new Object[] {"u", "yesterday", "visit", null, true},
                                new Object[] {"u", "2026-01-05 10:00:00", UNREADABLE, null, true},
                                new Object[] {"u", "2026-01-05 10:00:00", "x".repeat(31), null, true},
                                new Object[] {"u", "2026-01-05 10:00:00", "a\0b", null, true},
                                new Object[] {"u", "2026-01-05 10:00:00", "visit", new BigDecimal("9".repeat(101)), true
                                },
                                new Object[] {"u", "2026-01-05 10:00:00", "visit", null, true}),
                        "crm.activity");

        assertThat(read.accepted()).hasSize(1);
        assertThat(read.report().reasons())
                .containsOnly(
                        entry(RejectionReason.MISSING_VALUE, 1L),
                        entry(RejectionReason.BAD_TIME, 1L),
                        entry(RejectionReason.BAD_VALUE, 1L),
                        entry(RejectionReason.TOO_LONG, 2L),
                        entry(RejectionReason.NOT_TEXT, 1L));
        assertThat(read.report().first().get(2))
                .hasToString(
                        "crm.activity, line 3, column 'event': cannot be read by the driver; convert it to text in the"
                                + " query");
    }

    @Test
    void read_resultWithoutANeededColumn_isRefused() {
        assertThatThrownBy(() ->
                        ResultSetReader.of(MAPPING).read(rows(new String[] {"USER", "time", "event"}, new int[3]), "q"))
                .isInstanceOf(MalformedSourceException.class)
                .hasMessageContaining("has no column [user]; its columns are [USER, time, event]");
        assertThatThrownBy(() -> ResultSetReader.of(MAPPING).read(rows(new String[] {"user", "user"}, new int[2]), "q"))
                .isInstanceOf(MalformedSourceException.class)
                .hasMessageContaining("has column 'user' twice");
    }

    @Test
    void read_databaseThatFails_throwsItsException() {
        List<Interaction> accepted = new ArrayList<>();

        assertThatThrownBy(() -> ResultSetReader.of(MAPPING)
                        .read(
                                rows(
                                        COLUMNS,
                                        TYPES,
                                        new Object[] {"u", "2026-01-05 10:00:00", "visit", null, true},
                                        new Object[] {}),
                                "q",
                                accepted::add))
                .isInstanceOf(SQLException.class)
                .hasMessage("the connection is gone");
        assertThat(accepted).hasSize(1);
    }
}
