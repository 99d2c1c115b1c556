package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.segmentation.schema.AttributeDefinition;
import dev.parcours.segmentation.schema.ProfileSchema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tells the codec how schemas are written and read. */
final class SchemaModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    SchemaModule() {
        super("dev.parcours.segmentation.schema");
        addSerializer(ProfileSchema.class, new Serializer());
        addDeserializer(
                ProfileSchema.class,
                Documents.deserializer(
                        Documents.ofVersion("parcoursSchema", SchemaJson.VERSION, SchemaModule::schema)));
    }

    private static Optional<ProfileSchema> schema(JsonFields fields) {
        Optional<List<AttributeDefinition>> attributes =
                SchemaForm.ATTRIBUTES.read(fields, fields.needed("attributes"));
        return fields.make(() -> ProfileSchema.of(attributes.orElseThrow()));
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
}
