package dev.parcours.core.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedReader;
import java.io.IOException;

/** The rows of a source of JSON lines. */
final class JsonLineRows extends JsonRowSource {

    private final BufferedReader reader;
    private final JsonFactory factory;
    private final int maxLength;
    private long linesRead;

    JsonLineRows(SourceText text, ReadOptions options) {
        super(text.source());
        reader = new BufferedReader(text, 1 << 16);
        factory = JsonFields.factory(options);
        maxLength = options.maxLength();
    }

    @Override
    boolean advance() throws IOException {
        StringBuilder text = new StringBuilder();
        while (readLine(text)) {
            linesRead++;
            boolean isTooLong = text.length() > maxLength;
            if (!isTooLong && text.toString().isBlank()) {
                text.setLength(0);
                continue;
            }
            at(linesRead);
            if (isTooLong) {
                reject(RejectionReason.TOO_LONG, "the line is longer than %s characters".formatted(maxLength));
            } else {
                parse(text.toString());
            }
            return true;
        }
        return false;
    }

    /** Reads a line, of one that is too long only as much as shows it; returns false at the end of the source. */
    private boolean readLine(StringBuilder text) throws IOException {
        int c = reader.read();
        if (c < 0) {
            return false;
        }
        while (c >= 0 && c != '\n') {
            if (text.length() <= maxLength) {
                text.append((char) c);
            }
            c = reader.read();
        }
        return true;
    }

    private void parse(String text) throws IOException {
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                reject(RejectionReason.BAD_JSON, "the line is not a JSON object");
                return;
            }
            fields.read(parser);
            if (parser.nextToken() != null) {
                reject(RejectionReason.BAD_JSON, "something follows the JSON object; write one object a line");
            }
        } catch (StreamConstraintsException e) {
            reject(
                    RejectionReason.TOO_LONG,
                    "the JSON object is nested too deeply, or one of its names, numbers or texts is too long");
        } catch (JsonProcessingException e) {
            reject(
                    RejectionReason.BAD_JSON,
                    "the line is not JSON, from column %s on"
                            .formatted(e.getLocation().getColumnNr()));
        }
    }
}
