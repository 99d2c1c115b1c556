package dev.parcours.core.internal.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/** Carries a problem of the text itself, in words for people, through Jackson. */
public final class RefusedToken extends JsonParseException {

    /** The problem of a null. */
    public static final String FOUND_NULL = "found null; leave the field out instead";

    private static final long serialVersionUID = 1L;

    /** Creates the problem of the token that a parser stands at. */
    public RefusedToken(JsonParser parser, String problem) {
        super(
                parser,
                problem,
                parser.currentToken() == null ? parser.currentLocation() : parser.currentTokenLocation());
    }
}
