package dev.parcours.core.ingest;

import java.util.Optional;

/**
 * A record that was rejected.
 *
 * @param source the name of the source
 * @param place the number of the record in the source, from 1
 * @param line the number of the line on which it starts, from 1
 * @param column the column that the problem is in, if it is in one
 * @param reason the kind of problem
 * @param problem what was found and what to do
 */
public record Rejection(
        String source, long place, long line, Optional<String> column, RejectionReason reason, String problem) {

    /** Returns place and problem in one line. */
    @Override
    public String toString() {
        return "%s, line %s%s: %s"
                .formatted(
                        source,
                        line,
                        column.map(name -> ", column '" + name + "'").orElse(""),
                        problem);
    }
}
