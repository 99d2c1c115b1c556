package dev.parcours.core.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of one object, read one by one. A field that is missing or not as it should be becomes a problem and reads
 * as empty.
 */
final class JsonFields {

    private final JsonValue object;
    private final JsonProblems problems;
    private final Map<String, JsonValue> fields;
    private final Set<String> asked = new TreeSet<>();

    JsonFields(JsonValue object, JsonProblems problems) {
        this.object = object;
        this.problems = problems;
        fields = object.fields();
    }

    private void refuse(JsonValue at, String message) {
        problems.add(at, message);
    }

    /** Refuses the fields that were not asked for. */
    void refuseUnknown() {
        fields.forEach((name, value) -> {
            if (!asked.contains(name)) {
                refuse(value, FieldNames.unknown(name, asked));
            }
        });
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Returns the value of a field that may be missing. */
    Optional<JsonValue> optional(String field) {
        asked.add(field);
        return Optional.ofNullable(fields.get(field)).filter(value -> !value.isRefused());
    }

    /** Returns the value of a field that is needed. */
    Optional<JsonValue> needed(String field) {
        if (!has(field)) {
            refuse(object, "field '%s' is needed and missing; add it".formatted(field));
        }
        return optional(field);
    }

    Optional<String> text(Optional<JsonValue> value) {
        return as(value, String.class, "a text in quotation marks");
    }

    Optional<Boolean> truth(Optional<JsonValue> value) {
        return as(value, Boolean.class, "true or false");
    }

    Optional<Integer> wholeNumber(Optional<JsonValue> value) {
        Optional<BigDecimal> number = as(value, BigDecimal.class, "a whole number of at most 9 digits");
        try {
            return number.map(BigDecimal::intValueExact);
        } catch (ArithmeticException e) {
            refuse(
                    value.orElse(object),
                    "found a number that is too large or has decimals; write a whole number of at most 9 digits");
            return Optional.empty();
        }
    }

    Optional<Duration> duration(Optional<JsonValue> value) {
        try {
            return as(value, String.class, JdkTypes.DURATION).map(Duration::parse);
        } catch (DateTimeParseException e) {
            refuse(value.orElse(object), "found another text; write " + JdkTypes.DURATION);
            return Optional.empty();
        }
    }

    <E extends Enum<E>> Optional<E> code(Optional<JsonValue> value, Class<E> type) {
        List<String> codes = Problems.codes(type);
        Optional<String> text = text(value);
        text.filter(code -> !codes.contains(code))
                .ifPresent(code -> refuse(value.orElse(object), "found '%s'; write one of %s".formatted(code, codes)));
        return text.map(codes::indexOf).filter(index -> index >= 0).map(index -> type.getEnumConstants()[index]);
    }

    Optional<List<JsonValue>> items(Optional<JsonValue> value) {
        value.filter(other -> !other.isArray())
                .ifPresent(other -> refuse(other, "found %s; write an array [...]".formatted(other.kind())));
        return value.filter(JsonValue::isArray).map(JsonValue::items);
    }

    private <T> Optional<T> as(Optional<JsonValue> value, Class<T> type, String wanted) {
        value.filter(other -> !other.isRefused() && !type.isInstance(other.content()))
                .ifPresent(other -> refuse(other, "found %s; write %s".formatted(other.kind(), wanted)));
        return value.map(JsonValue::content).filter(type::isInstance).map(type::cast);
    }
}
