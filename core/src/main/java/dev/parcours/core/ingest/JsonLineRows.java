package dev.parcours.core.ingest;

import java.io.BufferedReader;
import java.io.IOException;

/** The rows of a source of JSON lines. */
final class JsonLineRows extends JsonRowSource {

    private final BufferedReader reader;
    private final int maxLength;
    private long linesRead;

    JsonLineRows(SourceText text, ReadOptions options) {
        super(text.source(), options);
        reader = new BufferedReader(text, 1 << 16);
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
                parse(text.toString(), "the line");
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
}
