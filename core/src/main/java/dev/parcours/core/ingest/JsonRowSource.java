package dev.parcours.core.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.parcours.core.AttributeValue;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row that is a JSON object. */
abstract class JsonRowSource extends RecordReader.RowSource {

    private final JsonFields fields = new JsonFields(new StringPool());
    private final JsonFactory factory;
    private long line;
    private @Nullable RejectedRowException problem;

    JsonRowSource(String source, ReadOptions options) {
        super(source);
        factory = JsonFields.factory(options.maxLength());
    }

    /** Stands at a record that starts on a line. */
    final void at(long recordLine) {
        line = recordLine;
        problem = null;
    }

    final void reject(RejectionReason reason, String text) {
        problem = new RejectedRowException(reason, null, text);
    }

    final void rejectTooLarge(String what) {
        reject(
                RejectionReason.TOO_LONG,
                what + " is nested too deeply, or one of its names, numbers or texts is too long");
    }

    /** Reads the fields of the record from its text, or rejects it. */
    final void parse(String text, String what) throws IOException {
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                reject(RejectionReason.BAD_JSON, what + " is not a JSON object");
                return;
            }
            fields.read(parser);
            if (parser.nextToken() != null) {
                reject(RejectionReason.BAD_JSON, "something follows the JSON object; write one object a line");
            }
        } catch (StreamConstraintsException e) {
            rejectTooLarge(what);
        } catch (JsonProcessingException e) {
            reject(RejectionReason.BAD_JSON, "%s is not JSON, from %s on".formatted(what, place(e.getLocation())));
        }
    }

    private static String place(JsonLocation location) {
        String column = "column " + location.getColumnNr();
        return location.getLineNr() > 1 ? column + " of its line " + location.getLineNr() : column;
    }

    @Override
    final Optional<RejectedRowException> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    final Map<String, RejectedRowException> fieldProblems() {
        return fields.problems();
    }

    @Override
    final int length(String column) {
        return fields.length(column);
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
