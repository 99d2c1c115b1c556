package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parcours.core.internal.json.JsonFields;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How something stands in the fields of an object, where other parts may stand beside it. */
interface Part<T> {

    /** Reads it; nothing only if something was refused. */
    Optional<T> read(JsonFields fields);

    /** Writes its fields. What says nothing new is left out. */
    void write(T value, JsonGenerator to) throws IOException;

    /** Returns the fields that it may have: one shape, or several of which one is there. */
    List<Shape> shapes();

    /** Returns the part that is one field, which is needed. */
    static <T> Part<T> needed(String field, Value<T> value) {
        return new Part<>() {
            @Override
            public List<Shape> shapes() {
                return List.of(Shape.needed(field, value.schema().get()));
            }

            @Override
            public Optional<T> read(JsonFields fields) {
                return value.read(fields, fields.needed(field));
            }

            @Override
            public void write(T content, JsonGenerator to) throws IOException {
                to.writeFieldName(field);
                value.write(content, to);
            }
        };
    }

    /** Returns the part that is one field, which may be missing. */
    static <T> Part<Optional<T>> optional(String field, Value<T> value) {
        return new Part<>() {
            @Override
            public List<Shape> shapes() {
                return List.of(Shape.optional(field, value.schema().get()));
            }

            @Override
            public Optional<Optional<T>> read(JsonFields fields) {
                return Optional.of(value.read(fields, fields.optional(field)));
            }

            @Override
            public void write(Optional<T> content, JsonGenerator to) throws IOException {
                if (content.isPresent()) {
                    to.writeFieldName(field);
                    value.write(content.get(), to);
                }
            }
        };
    }

    /** Returns the part that is one field, which may be missing where it would say what is meant anyway. */
    static <T> Part<T> otherwise(String field, Value<T> value, T meantAnyway) {
        Part<Optional<T>> unlessMeant = optional(field, value);
        return new Part<>() {
            @Override
            public List<Shape> shapes() {
                return unlessMeant.shapes();
            }

            @Override
            public Optional<T> read(JsonFields fields) {
                return unlessMeant.read(fields).map(read -> read.orElse(meantAnyway));
            }

            @Override
            public void write(T content, JsonGenerator to) throws IOException {
                unlessMeant.write(Optional.of(content).filter(value -> !value.equals(meantAnyway)), to);
            }
        };
    }
}
