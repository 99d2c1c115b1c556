package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * How one kind of condition, or of another choice, stands in JSON.
 *
 * @param fields the fields that name it: an object that has one of them is of this kind, and no other kind has them
 * @param types the classes it is written for
 * @param isMeant which objects of these classes it is written for
 * @param part how it is read and written, the fields that name it included
 */
record Form<C>(List<String> fields, List<Class<? extends C>> types, Predicate<? super C> isMeant, Part<C> part) {

    Form {
        fields = List.copyOf(fields);
        types = List.copyOf(types);
    }

    /** Returns the form of all objects of some classes. */
    Form(List<String> fields, List<Class<? extends C>> types, Part<C> part) {
        this(fields, types, value -> true, part);
    }

    /** Returns the form of some objects of a class that one field names. */
    static <C> Form<C> when(String field, Class<C> type, Predicate<C> isMeant, Part<C> part) {
        return new Form<>(List.of(field), List.of(type), isMeant, part);
    }

    /** Returns the form of one class that one field names. */
    static <C> Form<C> of(String field, Class<C> type, Part<C> part) {
        return new Form<>(List.of(field), List.of(type), part);
    }

    boolean isOf(Object value) {
        return types.stream().anyMatch(type -> type.isInstance(value) && isMeant.test(type.cast(value)));
    }

    // The cast holds because a value is written by a form that it is of.
    @SuppressWarnings("unchecked")
    void write(Object value, JsonGenerator to) throws IOException {
        part.write((C) value, to);
    }
}
