package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the JDK types that parts of values have: times in ISO 8601, and parts that may be absent.
 *
 * <p>A few lines for these few spare every program that embeds the library two more dependencies.
 */
final class JdkTypes {

    static final String DURATION = "a duration such as \"P30D\" or \"PT20M\"";

    private JdkTypes() {}

    static void addTo(SimpleModule module) {
        addText(module, Instant.class, Instant::parse, "an instant such as \"2026-01-05T10:15:00Z\"");
        addText(module, LocalDate.class, LocalDate::parse, "a date such as \"2026-01-05\"");
        addText(module, Duration.class, Duration::parse, DURATION);
        addText(module, ZoneId.class, ZoneId::of, "a zone such as \"Europe/Paris\" or \"UTC\"");
        module.addSerializer(Optional.class, new OptionalSerializer());
        module.addDeserializer(Optional.class, new OptionalDeserializer(null));
        module.addSerializer(OptionalLong.class, new OptionalLongSerializer());
    }

    /** Adds what refuses to write a number that JSON does not have, which Jackson would write as a text. */
    static SimpleModule finiteNumbers() {
        return new SimpleModule("finite numbers")
                .addSerializer(double.class, new FiniteSerializer())
                .addSerializer(Double.class, new FiniteSerializer());
    }

    private static final class FiniteSerializer extends JsonSerializer<Double> {

        @Override
        public void serialize(Double number, JsonGenerator generator, SerializerProvider provider) throws IOException {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("JSON has no number %s; leave it out".formatted(number));
            }
            generator.writeNumber(number);
        }
    }

    private static <T> void addText(SimpleModule module, Class<T> type, Function<String, T> parse, String form) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new TextDeserializer<>(parse, form));
    }

    private static final class TextDeserializer<T> extends JsonDeserializer<T> {

        private final Function<String, T> parse;
        private final String form;

        TextDeserializer(Function<String, T> parse, String form) {
            this.parse = parse;
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new IllegalArgumentException(Problems.found(parser) + "; write " + form);
            }
            try {
                return parse.apply(parser.getText());
            } catch (DateTimeException e) {
                // Its message quotes the text, which may be a person's.
                throw new IllegalArgumentException("found another text; write " + form, e);
            }
        }
    }

    @SuppressWarnings("rawtypes") // A raw class literal is the only key that Jackson has for a generic type.
    private static final class OptionalSerializer extends JsonSerializer<Optional> {

        @Override
        public void serialize(Optional value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(((Optional<?>) value).orElse(null), generator);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Optional value) {
            return value.isEmpty();
        }
    }

    @SuppressWarnings("rawtypes") // As above.
    private static final class OptionalDeserializer extends JsonDeserializer<Optional>
            implements ContextualDeserializer {

        private final @Nullable JsonDeserializer<?> content;

        OptionalDeserializer(@Nullable JsonDeserializer<?> content) {
            this.content = content;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
                throws JsonMappingException {
            JavaType type = context.getContextualType().containedTypeOrUnknown(0);
            return new OptionalDeserializer(context.findContextualValueDeserializer(type, property));
        }

        @Override
        public Optional deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (content == null) {
                throw new IllegalStateException("used without its context");
            }
            return Optional.of(content.deserialize(parser, context));
        }

        @Override
        public Optional getEmptyValue(DeserializationContext context) {
            return Optional.empty();
        }
    }

    private static final class OptionalLongSerializer extends JsonSerializer<OptionalLong> {

        @Override
        public void serialize(OptionalLong value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeNumber(value.orElseThrow());
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, OptionalLong value) {
            return value.isEmpty();
        }
    }
}
