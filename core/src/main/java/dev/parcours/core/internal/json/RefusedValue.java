package dev.parcours.core.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Carries a problem of a value that stands further up in the document, in words for people, through Jackson. */
public final class RefusedValue extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    /** Creates the problem of the value at a place. */
    public RefusedValue(JsonParser parser, String problem, JsonLocation place) {
        super(parser, problem, place);
    }
}
