package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import dev.parcours.core.internal.json.RefusedToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what JSON allows and no value here uses: null, a field twice in one object, and numbers too large or too
 * small for any calculation. It stands at what it refuses, so that who wants to know of other problems can read on.
 *
 * <p>Remembers where the fields of an object stand, since Jackson looks at some of them only at its end.
 */
final class StrictParser extends JsonParserDelegate {

    // A little less than what a double holds. 1e999999999 is short to write, and would not end when added to.
    private static final int MAX_EXPONENT = 300;

    private final List<Map<String, JsonLocation>> fieldsByDepth = new ArrayList<>();

    StrictParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            throw new RefusedToken(this, RefusedToken.FOUND_NULL);
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT && exponentIsTooLarge(getText())) {
            throw new RefusedToken(
                    this, "found a number with an exponent beyond %s; write a smaller one".formatted(MAX_EXPONENT));
        }
        if (token == JsonToken.START_OBJECT) {
            fields(getParsingContext().getNestingDepth()).clear();
        } else if (token == JsonToken.FIELD_NAME) {
            remember(currentName());
        }
        return token;
    }

    private void remember(String field) throws RefusedToken {
        Map<String, JsonLocation> fields = fields(getParsingContext().getNestingDepth());
        if (fields.putIfAbsent(field, currentTokenLocation()) != null) {
            throw new RefusedToken(
                    this, "field '%s' stands twice in one object; remove one of the two".formatted(field));
        }
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    /** Returns the fields of the object that is being read, or that has just ended, with their places. */
    Map<String, JsonLocation> fields() {
        int depth = getParsingContext().getNestingDepth();
        return fields(currentToken() == JsonToken.END_OBJECT ? depth + 1 : depth);
    }

    private Map<String, JsonLocation> fields(int depth) {
        while (fieldsByDepth.size() <= depth) {
            fieldsByDepth.add(new LinkedHashMap<>());
        }
        return fieldsByDepth.get(depth);
    }

    private static boolean exponentIsTooLarge(String number) {
        int mark = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (mark < 0) {
            return false;
        }
        String digits = number.substring(mark + 1).replaceFirst("^[+-]?0*", "");
        return digits.length() > 3 || (!digits.isEmpty() && Integer.parseInt(digits) > MAX_EXPONENT);
    }
}
