package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parcours.segmentation.condition.Condition;
import java.io.IOException;
import java.util.List;

/**
 * How one kind of condition stands in JSON.
 *
 * @param fields the fields that name it: an object that has one of them is of this kind, and no other kind has them
 * @param types the classes it is written for
 * @param part how it is read and written, the fields that name it included
 */
record Form<C extends Condition>(List<String> fields, List<Class<? extends C>> types, Part<C> part) {

    Form {
        fields = List.copyOf(fields);
        types = List.copyOf(types);
    }

    /** Returns the form of one class that one field names. */
    static <C extends Condition> Form<C> of(String field, Class<C> type, Part<C> part) {
        return new Form<>(List.of(field), List.of(type), part);
    }

    boolean isOf(Condition condition) {
        return types.stream().anyMatch(type -> type.isInstance(condition));
    }

    // The cast holds because a condition is written by a form that it is of.
    @SuppressWarnings("unchecked")
    void write(Condition condition, JsonGenerator to) throws IOException {
        part.write((C) condition, to);
    }
}
