package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.parcours.segmentation.schema.AttributeDefinition;
import dev.parcours.segmentation.schema.ProfileSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Tells the codec how schemas are written and read. */
final class SchemaModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    SchemaModule() {
        super("dev.parcours.segmentation.schema");
        addSerializer(ProfileSchema.class, new Serializer());
        addDeserializer(ProfileSchema.class, new Deserializer());
    }

    private static final class Serializer extends JsonSerializer<ProfileSchema> {

        @Override
        public void serialize(ProfileSchema schema, JsonGenerator to, SerializerProvider provider) throws IOException {
            to.writeStartObject();
            to.writeNumberField("parcoursSchema", SchemaJson.VERSION);
            to.writeFieldName("attributes");
            SchemaForm.ATTRIBUTES.write(List.copyOf(schema.attributes().values()), to);
            to.writeEndObject();
        }
    }

    private static final class Deserializer extends JsonDeserializer<ProfileSchema> {

        @Override
        public ProfileSchema deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Problems problems = new Problems();
            Optional<ProfileSchema> schema = schema(Located.read(parser), problems);
            if (schema.isEmpty()) {
                throw problems.exception(parser);
            }
            return schema.get();
        }

        private static Optional<ProfileSchema> schema(Located document, Problems problems) {
            Fields fields = Fields.of(document, problems);
            Optional<Located> version = fields.needed("parcoursSchema");
            Optional<BigDecimal> number = fields.number(version);
            if (number.isPresent() && number.get().compareTo(BigDecimal.valueOf(SchemaJson.VERSION)) != 0) {
                // Nothing is known of the fields of another version, so nothing else is looked at.
                problems.add(
                        version.orElse(document),
                        "the file is of another version; this library reads version %s".formatted(SchemaJson.VERSION));
                return Optional.empty();
            }
            Optional<List<AttributeDefinition>> attributes =
                    SchemaForm.ATTRIBUTES.read(fields, fields.needed("attributes"));
            return fields.make(() -> ProfileSchema.of(attributes.orElseThrow()));
        }
    }
}
