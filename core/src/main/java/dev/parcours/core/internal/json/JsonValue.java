package dev.parcours.core.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that knows where it stands, so that problems can be told with their place once all is read.
 *
 * @param content a text, a number, a truth value, a list of values or a map of values by field; null for what the
 *     parser refused, which is a problem already
 * @param place where it begins
 * @param parent what it stands in; null for the value that is being read
 * @param step its field or its index there; empty for the value that is being read
 */
public record JsonValue(
        @Nullable Object content,
        JsonLocation place,
        @Nullable JsonValue parent,
        Object step) {

    /** Reads the value that a parser stands at. The parser bounds its depth. */
    static JsonValue read(JsonParser parser, JsonProblems problems) throws IOException {
        return new Reading(parser, problems).value(null, "");
    }

    /** Reads on behind what the parser refuses. */
    private record Reading(JsonParser parser, JsonProblems problems) {

        JsonValue value(@Nullable JsonValue parent, Object step) throws IOException {
            JsonLocation place = parser.currentTokenLocation();
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(new JsonValue(new LinkedHashMap<String, JsonValue>(), place, parent, step));
                case START_ARRAY -> array(new JsonValue(new ArrayList<JsonValue>(), place, parent, step));
                case VALUE_STRING -> new JsonValue(parser.getText(), place, parent, step);
                case VALUE_TRUE -> new JsonValue(true, place, parent, step);
                case VALUE_FALSE -> new JsonValue(false, place, parent, step);
                case VALUE_NULL -> refused(RefusedToken.FOUND_NULL, parent, step);
                default -> new JsonValue(parser.getDecimalValue(), place, parent, step);
            };
        }

        private JsonValue object(JsonValue object) throws IOException {
            while (true) {
                @Nullable String twice = next();
                if (parser.currentToken() == JsonToken.END_OBJECT) {
                    return object;
                }
                String field = parser.currentName();
                if (twice != null) {
                    refused(twice, object, field);
                }
                object.fields().put(field, nextValue(object, field));
            }
        }

        private JsonValue array(JsonValue array) throws IOException {
            while (true) {
                @Nullable String refusal = next();
                if (parser.currentToken() == JsonToken.END_ARRAY) {
                    return array;
                }
                array.items().add(valueOr(refusal, array, array.items().size()));
            }
        }

        private JsonValue nextValue(JsonValue parent, Object step) throws IOException {
            return valueOr(next(), parent, step);
        }

        private JsonValue valueOr(@Nullable String refusal, JsonValue parent, Object step) throws IOException {
            return refusal == null ? value(parent, step) : refused(refusal, parent, step);
        }

        private JsonValue refused(String refusal, @Nullable JsonValue parent, Object step) {
            JsonValue refused = new JsonValue(null, parser.currentTokenLocation(), parent, step);
            problems.addRefused(refused, refusal);
            return refused;
        }

        /** Goes to the next token, and returns why the parser refuses it; null if it does not. */
        private @Nullable String next() throws IOException {
            try {
                parser.nextToken();
                return null;
            } catch (RefusedToken e) {
                return e.getOriginalMessage();
            }
        }
    }

    /** Returns whether the parser has refused the value. */
    public boolean isRefused() {
        return content == null;
    }

    /** Returns whether this is a map of values by field. */
    public boolean isObject() {
        return content instanceof Map;
    }

    /** Returns whether this is a list of values. */
    public boolean isArray() {
        return content instanceof List;
    }

    /** Returns the values by field; none if this is no object. */
    @SuppressWarnings("unchecked") // This cast and the next hold because only a reading fills maps and lists.
    public Map<String, JsonValue> fields() {
        return content instanceof Map ? (Map<String, JsonValue>) content : Map.of();
    }

    /** Returns the values of an array; none if this is no array. */
    @SuppressWarnings("unchecked")
    public List<JsonValue> items() {
        return content instanceof List ? (List<JsonValue>) content : List.of();
    }

    /** Returns the path from the value that was read to this one. */
    String path() {
        if (parent == null) {
            return "";
        }
        String path = parent.path();
        if (step instanceof Integer) {
            return path + "[" + step + "]";
        }
        return path.isEmpty() ? step.toString() : path + "." + step;
    }

    /** Tells an exception where it stands. */
    void prependPath(JsonMappingException exception) {
        for (JsonValue value = this; value.parent != null; value = value.parent) {
            exception.prependPath(
                    value.step instanceof Integer index
                            ? new JsonMappingException.Reference(null, index)
                            : new JsonMappingException.Reference(null, value.step.toString()));
        }
    }

    /** Returns the kind of value, never the value. */
    public String kind() {
        if (content instanceof String) {
            return "a text";
        }
        if (content instanceof BigDecimal) {
            return "a number";
        }
        if (content instanceof Boolean) {
            return content.toString();
        }
        return isArray() ? "an array" : "an object";
    }
}
