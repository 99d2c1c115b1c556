package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/** Carries a problem of the text itself, in words for people, through Jackson. */
final class RefusedToken extends JsonParseException {

    private static final long serialVersionUID = 1L;

    RefusedToken(JsonParser parser, String problem) {
        super(
                parser,
                problem,
                parser.currentToken() == null ? parser.currentLocation() : parser.currentTokenLocation());
    }
}
