package dev.parcours.attribution.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.parcours.attribution.path.PathCounts;
import java.io.IOException;

/** Tells the codec how counts of paths are written and read. */
final class CountsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    CountsModule() {
        super("dev.parcours.attribution");
        addSerializer(PathCounts.class, new Serializer());
        addDeserializer(PathCounts.class, new Deserializer());
    }

    private static final class Serializer extends JsonSerializer<PathCounts> {

        @Override
        public void serialize(PathCounts counts, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            provider.defaultSerializeValue(CountsDocument.of(counts), generator);
        }
    }

    private static final class Deserializer extends JsonDeserializer<PathCounts> {

        @Override
        public PathCounts deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return context.readValue(parser, CountsDocument.class).counts();
        }
    }
}
