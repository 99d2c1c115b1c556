package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final String name;
    private final Map<String, AttributeValue> call = new LinkedHashMap<>();
    private Optional<RejectedRowException> problem = Optional.empty();

    private SegmentBatch(Row envelope, String name) {
        this.envelope = envelope;
        this.name = name;
    }

    /** Whether a row is an envelope and not itself a call. */
    static boolean isIn(Row row) {
        return Prefixed.first(row, "type", "action").isEmpty()
                && (length(row) > 0
                        || row.columns().stream()
                                .anyMatch(column -> column.equals(BATCH) || column.startsWith(PREFIX)));
    }

    /** The calls in an envelope, also those that say nothing. */
    static List<Row> calls(Row envelope) throws RejectedRowException {
        Map<String, SegmentBatch> calls = new LinkedHashMap<>();
        for (int i = 0; i < length(envelope); i++) {
            calls.put(PREFIX + i, new SegmentBatch(envelope, PREFIX + i));
        }
        if (envelope instanceof RecordReader.RowSource source) {
            tellProblems(source.fieldProblems(), calls);
        }
        for (String column : envelope.columns()) {
            if (column.equals(BATCH)) {
                throw new RejectedRowException(RejectionReason.BAD_VALUE, BATCH, "is not an array of calls");
            }
            if (column.startsWith(PREFIX)) {
                int end = column.indexOf('.', PREFIX.length());
                String name = end < 0 ? column : column.substring(0, end);
                SegmentBatch call = calls.computeIfAbsent(name, any -> new SegmentBatch(envelope, name));
                envelope.value(column).ifPresent(value -> call.call.put(column.substring(end + 1), value));
            }
        }
        return List.copyOf(calls.values());
    }

    private static int length(Row envelope) {
        return envelope instanceof RecordReader.RowSource source ? source.length(BATCH) : 0;
    }

    private static void tellProblems(Map<String, RejectedRowException> problems, Map<String, SegmentBatch> calls)
            throws RejectedRowException {
        for (Map.Entry<String, RejectedRowException> problem : problems.entrySet()) {
            SegmentBatch call = calls.get(problem.getKey());
            if (call == null) {
                throw problem.getValue();
            }
            call.problem = Optional.of(problem.getValue());
        }
    }

    /** What is wrong with fields of the call. */
    Optional<RejectedRowException> problem() {
        return problem;
    }

    /** The name of the call in its envelope: {@code batch.0}, {@code batch.1}, ... */
    String name() {
        return name;
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
