package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.parcours.segmentation.EngineOptions;
import dev.parcours.segmentation.SegmentationEngine;
import java.io.IOException;
import java.util.Optional;

/** Tells the codec how engines are written and read. */
final class RulesModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    RulesModule(EngineOptions options) {
        super("dev.parcours.segmentation");
        addSerializer(SegmentationEngine.class, new Serializer());
        addDeserializer(SegmentationEngine.class, new Deserializer(options));
    }

    private static final class Serializer extends JsonSerializer<SegmentationEngine> {

        @Override
        public void serialize(SegmentationEngine engine, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            new RulesWriter(generator, provider).write(engine);
        }
    }

    private static final class Deserializer extends JsonDeserializer<SegmentationEngine> {

        private final EngineOptions options;

        Deserializer(EngineOptions options) {
            this.options = options;
        }

        @Override
        public SegmentationEngine deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Located document = Located.read(parser);
            Problems problems = new Problems();
            Optional<SegmentationEngine> engine = new RulesReader(problems, options).read(document);
            if (engine.isEmpty()) {
                throw problems.exception(parser);
            }
            return engine.get();
        }
    }
}
