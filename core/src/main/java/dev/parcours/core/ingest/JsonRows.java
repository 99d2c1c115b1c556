package dev.parcours.core.ingest;

import java.io.IOException;

/** The rows of a source of JSON objects that follow each other or stand in arrays. */
final class JsonRows extends JsonRowSource {

    private final JsonTexts texts;
    private final int maxLength;

    JsonRows(SourceText text, ReadOptions options) {
        super(text.source(), options);
        texts = new JsonTexts(text, options.maxLength());
        maxLength = options.maxLength();
    }

    @Override
    boolean advance() throws IOException {
        if (!texts.next()) {
            return false;
        }
        at(texts.line());
        switch (texts.kind()) {
            case OBJECT -> parse(texts.text(), "the object");
            case OTHER -> reject(RejectionReason.BAD_JSON, "the value is not a JSON object");
            case UNCLOSED ->
                reject(
                        RejectionReason.BAD_JSON,
                        "the object is never closed; reading goes on with the line after its first");
            case TOO_LONG ->
                reject(RejectionReason.TOO_LONG, "the object is longer than %s characters".formatted(maxLength));
            case TOO_DEEP -> rejectTooLarge("the object");
        }
        return true;
    }
}
