package dev.parcours.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads a value whole before anything is made of it, and refuses it with all its problems at once. */
public final class CollectingDeserializer<T> extends JsonDeserializer<T> {

    private final int shown;
    private final BiFunction<JsonValue, JsonProblems, Optional<T>> make;

    /**
     * Creates the deserialiser of what makes something of a value, unless there are problems.
     *
     * @param shown how many problems are told, at least 1; of the others only how many there are
     */
    public CollectingDeserializer(int shown, BiFunction<JsonValue, JsonProblems, Optional<T>> make) {
        this.shown = shown;
        this.make = make;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String path = JsonPath.of(parser);
        JsonProblems problems = new JsonProblems(shown);
        Optional<T> made = make.apply(JsonValue.read(parser, problems), problems);
        if (!problems.isEmpty()) {
            throw problems.exception(parser, path);
        }
        return made.orElseThrow();
    }
}
