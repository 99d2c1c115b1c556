package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a value whole before anything is made of it, and refuses it with all its problems at once. */
final class CollectingDeserializer<T> extends JsonDeserializer<T> {

    private final BiFunction<JsonValue, JsonProblems, @Nullable T> make;

    /** Creates the deserialiser of what makes something of a value, or null if there are problems. */
    CollectingDeserializer(BiFunction<JsonValue, JsonProblems, @Nullable T> make) {
        this.make = make;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String path = Problems.path(parser);
        JsonProblems problems = new JsonProblems();
        T made = make.apply(JsonValue.read(parser, problems), problems);
        if (made == null) {
            throw problems.exception(parser, path);
        }
        return made;
    }
}
