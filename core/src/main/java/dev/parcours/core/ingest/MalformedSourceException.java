package dev.parcours.core.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says that a source as a whole cannot be read, where, and what to do. */
public final class MalformedSourceException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final long line;

    MalformedSourceException(String source, long line, String problem, @Nullable Throwable cause) {
        super("%s, line %s: %s".formatted(source, line, problem), cause);
        this.source = source;
        this.line = line;
    }

    /** Returns the name of the source. */
    public String source() {
        return source;
    }

    /** Returns the number of the line at which the problem was found, from 1. */
    public long line() {
        return line;
    }
}
