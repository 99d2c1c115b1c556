package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.parcours.core.LocalizedText;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text: itself, if it has no language, else an object with one field per language. */
final class LocalizedTextJson {

    private static final String NO_LANGUAGE = "";

    private LocalizedTextJson() {}

    static final class Serializer extends JsonSerializer<LocalizedText> {

        @Override
        public void serialize(LocalizedText text, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            @Nullable String only = text.byLanguage().size() == 1 ? text.byLanguage().get(NO_LANGUAGE) : null;
            if (only != null) {
                generator.writeString(only);
            } else {
                provider.defaultSerializeValue(text.byLanguage(), generator);
            }
        }
    }

    static final class Deserializer extends JsonDeserializer<LocalizedText> {

        @Override
        public LocalizedText deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                return LocalizedText.of(parser.getText());
            }
            if (parser.isExpectedStartObjectToken()) {
                Map<String, String> byLanguage = context.readValue(
                        parser, context.getTypeFactory().constructMapType(Map.class, String.class, String.class));
                return new LocalizedText(byLanguage);
            }
            throw new IllegalArgumentException(Problems.found(parser)
                    + "; write a text, or one text per language, such as {\"en\": \"Purchase\", \"fr\": \"Achat\"}");
        }
    }
}
