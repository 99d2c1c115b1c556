package dev.parcours.core.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;

/** The rows of a source of JSON objects that follow each other or stand in arrays. */
final class JsonRows extends JsonRowSource {

    private final JsonParser parser;

    JsonRows(SourceText text, ReadOptions options) throws IOException {
        super(text.source());
        parser = JsonFields.factory(options).createParser(text);
    }

    @Override
    boolean advance() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                token = parser.nextToken();
            }
            if (token == null) {
                return false;
            }
            at(parser.currentTokenLocation().getLineNr());
            if (token == JsonToken.START_OBJECT) {
                fields.read(parser);
            } else {
                reject(RejectionReason.BAD_JSON, "the value is not a JSON object");
            }
            return true;
        } catch (StreamConstraintsException e) {
            throw malformed(e, "the JSON is nested too deeply, or one of its names, numbers or texts is too long");
        } catch (JsonProcessingException e) {
            throw malformed(e, "from here on the source is not JSON");
        }
    }

    private MalformedSourceException malformed(JsonProcessingException e, String problem) {
        return new MalformedSourceException(
                source(),
                e.getLocation().getLineNr(),
                "%s (column %s); what follows cannot be read. Mend it, or write one object a line"
                        .formatted(problem, e.getLocation().getColumnNr()),
                e);
    }
}
