package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row that is a JSON object. */
abstract class JsonRowSource extends RecordReader.RowSource {

    final JsonFields fields = new JsonFields();
    private long line;
    private @Nullable RejectedRowException problem;

    JsonRowSource(String source) {
        super(source);
    }

    /** Stands at a record that starts on a line. */
    final void at(long recordLine) {
        line = recordLine;
        problem = null;
    }

    final void reject(RejectionReason reason, String text) {
        problem = new RejectedRowException(reason, null, text);
    }

    @Override
    final Optional<RejectedRowException> problem() {
        return problem != null ? Optional.of(problem) : fields.problem();
    }

    @Override
    public final long line() {
        return line;
    }

    @Override
    public final Collection<String> columns() {
        return fields.values().keySet();
    }

    @Override
    public final Optional<String> text(String column) {
        return value(column).flatMap(AttributeValue::asText).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public final Optional<AttributeValue> value(String column) {
        return Optional.ofNullable(fields.values().get(column));
    }
}
