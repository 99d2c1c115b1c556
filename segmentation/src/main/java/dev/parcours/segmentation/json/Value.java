package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.core.internal.json.JsonValue;
import dev.parcours.segmentation.condition.Condition;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How something stands in one JSON value.
 *
 * @param reader makes it of a value; a value that is missing, or not as it should be and refused, gives nothing
 * @param writer writes it
 * @param schema what JSON Schema says of it; asked for late, since conditions stand in conditions
 */
record Value<T>(Reader<T> reader, Writer<T> writer, Supplier<JsonNode> schema) {

    static final Value<String> TEXT =
            new Value<>(JsonFields::text, (text, to) -> to.writeString(text), () -> Schemas.ofType("string"));

    static final Value<BigDecimal> NUMBER = new Value<>(
            JsonFields::number, (number, to) -> to.writeNumber(number.toPlainString()), () -> Schemas.ofType("number"));

    static final Value<Integer> WHOLE_NUMBER = new Value<>(
            (fields, value) -> fields.number(value).flatMap(number -> fields.wholeNumber(value)),
            (number, to) -> to.writeNumber(number),
            () -> Schemas.ofType("integer"));

    static final Value<LocalDate> DATE =
            parsed(LocalDate::parse, LocalDate::toString, "a date such as \"2026-01-31\"", () -> Schemas.text("date"));

    static final Value<Duration> LENGTH = parsed(
            Duration::parse,
            Value::text,
            "a length of time such as \"P7D\" for 7 times 24 hours, or \"PT12H\"",
            () -> Schemas.text("duration"));

    static final Value<Instant> INSTANT = parsed(
            Instant::parse,
            Instant::toString,
            "an instant such as \"2026-01-31T12:00:00Z\"",
            () -> Schemas.text("date-time"));

    static final Value<ZoneId> ZONE =
            parsed(ZoneId::of, ZoneId::getId, "a time zone such as \"Europe/Paris\"", () -> Schemas.ofType("string"));

    /** For fields that only name what they stand for, such as {@code "known": true}. */
    static final Value<Boolean> TRUE =
            new Value<>(Value::mustBeTrue, (truth, to) -> to.writeBoolean(truth), Schemas::alwaysTrue);

    static final Value<Condition> CONDITION =
            Value.<Condition>object(Forms::conditions).withSchema(() -> Schemas.CONDITION);

    interface Reader<T> {
        Optional<T> read(JsonFields fields, Optional<JsonValue> value);
    }

    interface Writer<T> {
        void write(T value, JsonGenerator to) throws IOException;
    }

    private static Optional<Boolean> mustBeTrue(JsonFields fields, Optional<JsonValue> value) {
        value.filter(at -> !Boolean.TRUE.equals(at.content()))
                .ifPresent(at -> fields.refuse(
                        at, "found %s; write true, and put \"not\" around it for the opposite".formatted(at.kind())));
        return value.map(at -> true);
    }

    /** Returns how something stands in a text that is parsed. */
    static <T> Value<T> parsed(
            Function<String, T> parse, Function<T, String> format, String wanted, Supplier<JsonNode> schema) {
        return new Value<>(
                (fields, value) -> fields.parsed(value, parse, text -> "found '%s'; write %s".formatted(text, wanted)),
                (made, to) -> to.writeString(format.apply(made)),
                schema);
    }

    /** Returns how one of some constants stands in a text: by its code. */
    static <E extends Enum<E>> Value<E> code(E[] constants) {
        return new Value<>(
                (fields, value) -> fields.code(value, constants),
                (constant, to) -> to.writeString(JsonFields.codeOf(constant)),
                () -> Schemas.codes(constants));
    }

    /** Returns how a list stands in an array. */
    static <T> Value<List<T>> listOf(Value<T> item) {
        return new Value<>(
                (fields, value) -> fields.items(value)
                        .map(items -> items.stream()
                                .flatMap(at -> item.read(fields, Optional.of(at)).stream())
                                .toList()),
                (items, to) -> {
                    to.writeStartArray();
                    for (T one : items) {
                        item.write(one, to);
                    }
                    to.writeEndArray();
                },
                () -> Schemas.arrayOf(item.schema.get()));
    }

    /**
     * Returns how what stands in fields stands in an object that has these fields and no others. The part is asked for
     * only when something is read or written, since conditions stand in conditions.
     */
    static <T> Value<T> object(Supplier<? extends Part<T>> part) {
        return new Value<>(
                (fields, value) -> fields.object(value, part.get()::read),
                (content, to) -> {
                    to.writeStartObject();
                    part.get().write(content, to);
                    to.writeEndObject();
                },
                () -> Shape.schema(List.copyOf(part.get().shapes())));
    }

    /** Returns this with another schema. */
    Value<T> withSchema(Supplier<JsonNode> newSchema) {
        return new Value<>(reader, writer, newSchema);
    }

    Optional<T> read(JsonFields fields, Optional<JsonValue> value) {
        return reader.read(fields, value);
    }

    void write(T value, JsonGenerator to) throws IOException {
        writer.write(value, to);
    }

    /** Returns whole days as days, which people read more easily than their hours. */
    private static String text(Duration length) {
        return length.equals(Duration.ofDays(length.toDays())) ? "P" + length.toDays() + "D" : length.toString();
    }
}
