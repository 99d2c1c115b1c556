package dev.parcours.core.internal.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The fields of one object, read one by one. A field that is missing or not as it should be becomes a problem and reads
 * as empty, and whatever would have been made of it is not made.
 */
public final class JsonFields {

    private final JsonValue object;
    private final JsonProblems problems;
    private final Map<String, JsonValue> fields;
    private final Set<String> asked = new TreeSet<>();
    private boolean isSound = true;

    /** Creates the fields of a value; none if it is no object. */
    public JsonFields(JsonValue object, JsonProblems problems) {
        this.object = object;
        this.problems = problems;
        fields = object.fields();
    }

    /** Reads what stands in the fields of a value, which is an object and has no others. */
    public static <T> Optional<T> read(
            JsonValue value, JsonProblems problems, Function<JsonFields, Optional<T>> reader) {
        JsonFields fields = new JsonFields(value, problems);
        if (!value.isObject()) {
            fields.refuseKind(value, "an object {...}");
            return Optional.empty();
        }
        Optional<T> read = reader.apply(fields);
        fields.refuseUnknown();
        return fields.isSound ? read : Optional.empty();
    }

    /** Reads what stands in the fields of a value here, which is an object and has no others. */
    public <T> Optional<T> object(Optional<JsonValue> value, Function<JsonFields, Optional<T>> reader) {
        Optional<T> read = value.flatMap(at -> read(at, problems, reader));
        isSound &= value.isEmpty() || read.isPresent();
        return read;
    }

    /** Reads the items of an array that are objects. An array that is missing has none. */
    public <T> List<T> objects(Optional<JsonValue> array, Function<JsonFields, Optional<T>> reader) {
        return items(array).orElse(List.of()).stream()
                .flatMap(item -> object(Optional.of(item), reader).stream())
                .toList();
    }

    /** Refuses the fields that were not asked for. */
    public void refuseUnknown() {
        fields.forEach((name, value) -> {
            if (!asked.contains(name)) {
                refuse(value, unknown(name, asked));
            }
        });
    }

    /** Says that a field has none of some names, and which of them may be meant. */
    public static String unknown(String name, Collection<String> known) {
        Set<String> names = new TreeSet<>(known);
        return NearestName.of(name, names)
                .map(near -> "field '%s' is unknown here; write '%s', or another of the fields %s"
                        .formatted(name, near, names))
                .orElseGet(() -> "field '%s' is unknown here; the fields are %s".formatted(name, names));
    }

    /** Lets the fields pass that were not asked for, where nothing tells what they mean. */
    public void passOthers() {
        asked.addAll(fields.keySet());
    }

    /**
     * Makes something of the fields asked for until now, unless one of them is not as it should be. What the maker
     * refuses by an {@link IllegalArgumentException} becomes a problem of the object.
     */
    public <T> Optional<T> make(Supplier<T> maker) {
        return isSound ? make(object, maker) : Optional.empty();
    }

    /** Makes something of one value. What the maker refuses becomes a problem of the value. */
    public <T> Optional<T> make(JsonValue at, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            refuse(at, e.getMessage() == null ? "this value cannot be used here" : e.getMessage());
            return Optional.empty();
        }
    }

    /** Adds a problem of one of the fields, or of the object itself. */
    public void refuse(JsonValue at, String message) {
        isSound = false;
        problems.add(at, message);
    }

    /** Returns whether there is a field, be it as it should be or not. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Returns the names of all fields, in the order of the document. */
    public Set<String> names() {
        return fields.keySet();
    }

    /** Returns the object that has the fields. */
    public JsonValue object() {
        return object;
    }

    /** Returns the value of a field that may be missing. */
    public Optional<JsonValue> optional(String field) {
        asked.add(field);
        Optional<JsonValue> value = Optional.ofNullable(fields.get(field));
        isSound &= value.filter(JsonValue::isRefused).isEmpty();
        return value.filter(at -> !at.isRefused());
    }

    /** Returns the value of a field that is needed. */
    public Optional<JsonValue> needed(String field) {
        if (!has(field)) {
            refuse(object, "field '%s' is needed and missing; add it".formatted(field));
        }
        return optional(field);
    }

    /** Reads a text. */
    public Optional<String> text(Optional<JsonValue> value) {
        return as(value, String.class, "a text in quotation marks");
    }

    /** Reads true or false. */
    public Optional<Boolean> truth(Optional<JsonValue> value) {
        return as(value, Boolean.class, "true or false");
    }

    /** Reads a number. */
    public Optional<BigDecimal> number(Optional<JsonValue> value) {
        return as(value, BigDecimal.class, "a number");
    }

    /** Reads a number without decimals. */
    public Optional<Integer> wholeNumber(Optional<JsonValue> value) {
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

    /**
     * Reads a time, a length of time or a zone.
     *
     * @param refusal says what is wrong with a text that cannot be parsed
     */
    public <T> Optional<T> parsed(
            Optional<JsonValue> value, Function<String, T> parse, Function<String, String> refusal) {
        Optional<String> text = text(value);
        try {
            return text.map(parse);
        } catch (DateTimeException e) {
            refuse(value.orElse(object), refusal.apply(text.orElseThrow()));
            return Optional.empty();
        }
    }

    /** Reads the code of one of some constants. */
    public <E extends Enum<E>> Optional<E> code(Optional<JsonValue> value, E[] constants) {
        List<String> codes = Arrays.stream(constants).map(JsonFields::codeOf).toList();
        Optional<String> text = text(value);
        text.filter(code -> !codes.contains(code))
                .ifPresent(code -> refuse(value.orElse(object), "found '%s'; write one of %s".formatted(code, codes)));
        return text.map(codes::indexOf).filter(index -> index >= 0).map(index -> constants[index]);
    }

    /** Returns the text that stands for a constant. */
    public static String codeOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Reads an array; what its items are is up to the caller. */
    public Optional<List<JsonValue>> items(Optional<JsonValue> value) {
        value.filter(other -> !other.isArray()).ifPresent(other -> refuseKind(other, "an array [...]"));
        return value.filter(JsonValue::isArray).map(JsonValue::items);
    }

    private <T> Optional<T> as(Optional<JsonValue> value, Class<T> type, String wanted) {
        value.filter(other -> !type.isInstance(other.content())).ifPresent(other -> refuseKind(other, wanted));
        return value.map(JsonValue::content).filter(type::isInstance).map(type::cast);
    }

    private void refuseKind(JsonValue value, String wanted) {
        refuse(value, "found %s; write %s".formatted(value.kind(), wanted));
    }
}
