package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A call in an envelope {@code {"batch": [...]}}, which inherits the context of the envelope and when it was sent. */
final class SegmentBatch implements Row {

    private static final String BATCH = "batch";
    private static final String PREFIX = BATCH + ".";
    private static final String CONTEXT = "context.";
    private static final Set<String> TIMES = Set.of("sentAt", "receivedAt");

    private final Row envelope;
    private final Map<String, AttributeValue> call;

    private SegmentBatch(Row envelope, Map<String, AttributeValue> call) {
        this.envelope = envelope;
        this.call = call;
    }

    /** Whether a row is an envelope and not itself a call. */
    static boolean isIn(Row row) {
        return Prefixed.first(row, "type", "action").isEmpty()
                && row.columns().stream().anyMatch(column -> column.equals(BATCH) || column.startsWith(PREFIX));
    }

    /** The calls in an envelope, each by the name that it has there: {@code batch.0}, {@code batch.1}, ... */
    static Map<String, Row> calls(Row envelope) throws RejectedRowException {
        Map<String, Map<String, AttributeValue>> fields = new LinkedHashMap<>();
        for (String column : envelope.columns()) {
            if (column.equals(BATCH)) {
                throw new RejectedRowException(RejectionReason.BAD_VALUE, BATCH, "is not an array of calls");
            }
            if (column.startsWith(PREFIX)) {
                int end = column.indexOf('.', PREFIX.length());
                String name = end < 0 ? column : column.substring(0, end);
                Map<String, AttributeValue> call = fields.computeIfAbsent(name, any -> new LinkedHashMap<>());
                envelope.value(column).ifPresent(value -> call.put(column.substring(end + 1), value));
            }
        }
        Map<String, Row> calls = new LinkedHashMap<>();
        fields.forEach((name, call) -> calls.put(name, new SegmentBatch(envelope, call)));
        return calls;
    }

    private static boolean isInherited(String column) {
        return TIMES.contains(column) || column.startsWith(CONTEXT);
    }

    @Override
    public Optional<AttributeValue> value(String column) {
        Optional<AttributeValue> own = Optional.ofNullable(call.get(column));
        return own.isEmpty() && isInherited(column) ? envelope.value(column) : own;
    }

    @Override
    public Optional<String> text(String column) {
        return value(column).flatMap(AttributeValue::asText).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The names of the call's own fields: what it inherits is asked for by name. */
    @Override
    public Collection<String> columns() {
        return call.keySet();
    }

    @Override
    public String source() {
        return envelope.source();
    }

    @Override
    public long place() {
        return envelope.place();
    }

    @Override
    public long line() {
        return envelope.line();
    }
}
