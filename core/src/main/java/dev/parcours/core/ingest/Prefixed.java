package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a row as those of a nested object. */
final class Prefixed {

    private Prefixed() {}

    /** The fields whose names begin with a prefix, under the rest of their names. */
    static Map<String, AttributeValue> values(Row row, String prefix) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (String column : row.columns()) {
            if (column.startsWith(prefix) && column.length() > prefix.length()) {
                row.value(column).ifPresent(value -> values.put(column.substring(prefix.length()), value));
            }
        }
        return values;
    }

    /** The first of some columns that has a value and not a blank text, or empty. */
    static Optional<String> first(Row row, String... columns) {
        for (String column : columns) {
            if (row.value(column).filter(Prefixed::isMeant).isPresent()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static boolean isMeant(AttributeValue value) {
        return value.asText().map(text -> !text.isBlank()).orElse(true);
    }

    /** The text of the first of some columns that has one, or empty. */
    static Optional<String> text(Row row, String... columns) {
        for (String column : columns) {
            Optional<String> text = row.text(column);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }
}
