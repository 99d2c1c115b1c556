package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
 * @param content a text, a number, a truth value, a list of values or a map of values by field
 * @param place where it begins
 * @param parent what it stands in; null for the document
 * @param step its field or its index there; empty for the document
 */
record Located(Object content, JsonLocation place, @Nullable Located parent, Object step) {

    /** Reads the value that a parser stands at. The parser bounds its depth. */
    static Located read(JsonParser parser) throws IOException {
        return read(parser, null, "");
    }

    private static Located read(JsonParser parser, @Nullable Located parent, Object step) throws IOException {
        JsonLocation place = parser.currentTokenLocation();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, new Located(new LinkedHashMap<String, Located>(), place, parent, step));
            case START_ARRAY -> array(parser, new Located(new ArrayList<Located>(), place, parent, step));
            case VALUE_STRING -> new Located(parser.getText(), place, parent, step);
            case VALUE_TRUE -> new Located(true, place, parent, step);
            case VALUE_FALSE -> new Located(false, place, parent, step);
            default -> new Located(parser.getDecimalValue(), place, parent, step);
        };
    }

    private static Located object(JsonParser parser, Located object) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            object.fields().put(field, read(parser, object, field));
        }
        return object;
    }

    private static Located array(JsonParser parser, Located array) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.items().add(read(parser, array, array.items().size()));
        }
        return array;
    }

    boolean isObject() {
        return content instanceof Map;
    }

    boolean isArray() {
        return content instanceof List;
    }

    // The two casts hold because only read() fills maps and lists.
    @SuppressWarnings("unchecked")
    Map<String, Located> fields() {
        return (Map<String, Located>) content;
    }

    @SuppressWarnings("unchecked")
    List<Located> items() {
        return (List<Located>) content;
    }

    /** Returns the steps from the document to this value. */
    List<Object> path() {
        List<Object> path = parent == null ? new ArrayList<>() : parent.path();
        if (parent != null) {
            path.add(step);
        }
        return path;
    }

    /** Returns the kind of value, never the value. */
    String kind() {
        if (content instanceof String) {
            return "a text";
        }
        if (content instanceof Boolean) {
            return content.toString();
        }
        if (content instanceof BigDecimal) {
            return "a number";
        }
        return isArray() ? "an array" : "an object";
    }
}
