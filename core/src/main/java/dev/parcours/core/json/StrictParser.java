package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refuses what JSON allows and no value here uses: null, and numbers too large or too small for any calculation. */
final class StrictParser extends JsonParserDelegate {

    // A little less than what a double holds. 1e999999999 is short to write, and would not end when added to.
    private static final int MAX_EXPONENT = 300;

    StrictParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            throw new RefusedToken(this, "found null; leave the field out instead");
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT && exponentIsTooLarge(getText())) {
            throw new RefusedToken(
                    this, "found a number with an exponent beyond %d; write a smaller one".formatted(MAX_EXPONENT));
        }
        return token;
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
