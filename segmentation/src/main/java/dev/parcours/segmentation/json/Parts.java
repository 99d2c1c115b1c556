package dev.parcours.segmentation.json;

import static com.google.common.base.Preconditions.checkNotNull;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parcours.core.internal.json.JsonFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Declares, once for both directions, of which parts something consists that stand side by side in one object.
 *
 * <pre>{@code
 * Parts<HasConsent> parts = new Parts<>();
 * Slot<String> channel = parts.needed("consent", TEXT, HasConsent::channel);
 * Slot<String> purpose = parts.otherwise("purpose", TEXT, HasConsent::purpose, Consent.MARKETING);
 * return parts.make(read -> new HasConsent(read.get(channel), read.get(purpose)));
 * }</pre>
 *
 * <p>The parts are read and written in the order in which they were declared. Whatever the maker refuses with an
 * {@link IllegalArgumentException} becomes a problem of the object.
 */
final class Parts<T> {

    private final List<Declared<T, ?>> declared = new ArrayList<>();

    /** Where one part is found again once all are read. */
    interface Slot<V> {}

    private record Declared<T, V>(Part<V> part, Function<T, V> getter) implements Slot<V> {

        void read(JsonFields fields, Read read) {
            part.read(fields).ifPresent(value -> read.values.put(this, value));
        }

        void write(T whole, JsonGenerator to) throws IOException {
            part.write(getter.apply(whole), to);
        }
    }

    /** What was read, by slot. */
    static final class Read {

        private final IdentityHashMap<Slot<?>, Object> values = new IdentityHashMap<>();

        // The cast holds because only the part of a slot puts a value there.
        @SuppressWarnings("unchecked")
        <V> V get(Slot<V> slot) {
            return (V) checkNotNull(values.get(slot), "a part gave nothing and refused nothing");
        }
    }

    /** Declares a part. */
    <V> Slot<V> part(Part<V> part, Function<T, V> getter) {
        Declared<T, V> slot = new Declared<>(part, getter);
        declared.add(slot);
        return slot;
    }

    /** Declares a field that is needed. */
    <V> Slot<V> needed(String field, Value<V> value, Function<T, V> getter) {
        return part(Part.needed(field, value), getter);
    }

    /** Declares a field that may be missing. */
    <V> Slot<Optional<V>> optional(String field, Value<V> value, Function<T, Optional<V>> getter) {
        return part(Part.optional(field, value), getter);
    }

    /** Declares a field that is left out where it would say what is meant anyway. */
    <V> Slot<V> otherwise(String field, Value<V> value, Function<T, V> getter, V meantAnyway) {
        return part(Part.otherwise(field, value, meantAnyway), getter);
    }

    /** Declares a field that is always true, since it only names what it stands for. */
    void flag(String field) {
        needed(field, Value.TRUE, whole -> true);
    }

    /** Returns the whole as a part, which may in turn be one of others. */
    Part<T> make(Function<Read, T> maker) {
        return new Whole<>(List.copyOf(declared), maker);
    }

    private record Whole<T>(List<Declared<T, ?>> declared, Function<Read, T> maker) implements Part<T> {

        @Override
        public Optional<T> read(JsonFields fields) {
            Read read = new Read();
            declared.forEach(part -> part.read(fields, read));
            return fields.make(() -> maker.apply(read));
        }

        @Override
        public List<Shape> shapes() {
            List<Shape> shapes = List.of(Shape.EMPTY);
            for (Declared<T, ?> part : declared) {
                List<Shape> before = shapes;
                shapes = part.part.shapes().stream()
                        .flatMap(shape -> before.stream().map(all -> all.and(shape)))
                        .toList();
            }
            return shapes;
        }

        @Override
        public void write(T whole, JsonGenerator to) throws IOException {
            for (Declared<T, ?> part : declared) {
                part.write(whole, to);
            }
        }
    }
}
