package dev.parcours.segmentation.json;

import com.fasterxml.jackson.databind.JsonDeserializer;
import dev.parcours.core.internal.json.CollectingDeserializer;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.core.internal.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** How documents are read, each an object. */
final class Documents {

    private static final int PROBLEMS_SHOWN = 10;

    private Documents() {}

    /** Returns what reads a document whole and refuses it with all its problems at once. */
    static <T> JsonDeserializer<T> deserializer(Function<JsonFields, Optional<T>> reader) {
        return new CollectingDeserializer<>(
                PROBLEMS_SHOWN, (document, problems) -> JsonFields.read(document, problems, reader));
    }

    /** Returns what reads the documents of one version, which a field names. */
    static <T> Function<JsonFields, Optional<T>> ofVersion(
            String field, int version, Function<JsonFields, Optional<T>> reader) {
        return fields -> {
            Optional<JsonValue> value = fields.needed(field);
            Optional<BigDecimal> number = fields.number(value);
            if (number.isEmpty() || number.get().compareTo(BigDecimal.valueOf(version)) == 0) {
                return reader.apply(fields);
            }
            // Nothing is known of the fields of another version, so nothing else is looked at.
            fields.refuse(
                    value.orElseThrow(),
                    "the file is of another version; this library reads version %s".formatted(version));
            fields.passOthers();
            return Optional.empty();
        };
    }
}
