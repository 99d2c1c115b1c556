package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.parcours.core.AttributeValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The value of an attribute: a text, a number, true or false, an array of texts; a date or an instant as an object, so
 * that no text turns into one by its looks.
 */
final class AttributeValueJson {

    private static final int MAX_PLAIN_ZEROS = 30;

    private AttributeValueJson() {}

    record TimeForm(Optional<LocalDate> date, Optional<Instant> instant) {

        AttributeValue value() {
            if (date.isPresent() == instant.isPresent()) {
                throw new IllegalArgumentException("write either \"date\" or \"instant\"");
            }
            return date.map(AttributeValue::of).orElseGet(() -> AttributeValue.of(instant.orElseThrow()));
        }
    }

    static final class Serializer extends JsonSerializer<AttributeValue> {

        @Override
        public void serialize(AttributeValue value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            if (value instanceof AttributeValue.TextValue text) {
                generator.writeString(text.text());
            } else if (value instanceof AttributeValue.NumberValue number) {
                generator.writeNumber(plain(number.number()));
            } else if (value instanceof AttributeValue.BooleanValue answer) {
                generator.writeBoolean(answer.value());
            } else if (value instanceof AttributeValue.DateValue date) {
                provider.defaultSerializeValue(new TimeForm(Optional.of(date.date()), Optional.empty()), generator);
            } else if (value instanceof AttributeValue.InstantValue instant) {
                provider.defaultSerializeValue(
                        new TimeForm(Optional.empty(), Optional.of(instant.instant())), generator);
            } else if (value instanceof AttributeValue.TextSetValue texts) {
                provider.defaultSerializeValue(texts.texts(), generator);
            }
        }

        /** Returns 1000 for 1E+3, which is what the number without its zeros would be written as. */
        private static BigDecimal plain(BigDecimal number) {
            return number.scale() < 0 && number.scale() >= -MAX_PLAIN_ZEROS ? number.setScale(0) : number;
        }
    }

    static final class Deserializer extends JsonDeserializer<AttributeValue> {

        @Override
        public AttributeValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return switch (parser.currentToken()) {
                case VALUE_STRING -> AttributeValue.of(parser.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> AttributeValue.of(parser.getDecimalValue());
                case VALUE_TRUE -> AttributeValue.of(true);
                case VALUE_FALSE -> AttributeValue.of(false);
                case START_ARRAY -> AttributeValue.of(texts(parser, context));
                default -> context.readValue(parser, TimeForm.class).value();
            };
        }

        private static Set<String> texts(JsonParser parser, DeserializationContext context) throws IOException {
            List<String> texts = context.readValue(
                    parser, context.getTypeFactory().constructCollectionType(List.class, String.class));
            Set<String> distinct = new TreeSet<>(texts);
            if (distinct.size() < texts.size()) {
                throw new IllegalArgumentException("a text stands twice in a set of texts; remove one of the two");
            }
            return distinct;
        }
    }
}
