package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import dev.parcours.core.identity.Identifier;
import java.io.IOException;

/** An identifier: its text, as in {@link Identifier#parse}. */
final class IdentifierJson {

    private IdentifierJson() {}

    static final class Deserializer extends JsonDeserializer<Identifier> {

        @Override
        public Identifier deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new IllegalArgumentException(
                        Problems.found(parser) + "; write an identifier such as \"c-42\" or \"cookie:f3a9\"");
            }
            return Identifier.parse(parser.getText());
        }
    }
}
