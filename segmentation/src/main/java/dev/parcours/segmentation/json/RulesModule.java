package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.parcours.segmentation.EngineOptions;
import dev.parcours.segmentation.SegmentationEngine;
import java.io.IOException;

/** Tells the codec how engines are written and read. */
final class RulesModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    RulesModule(EngineOptions options) {
        super("dev.parcours.segmentation");
        addSerializer(SegmentationEngine.class, new Serializer());
        addDeserializer(
                SegmentationEngine.class,
                Documents.deserializer(Documents.ofVersion(
                        "parcoursRules", SegmentationJson.VERSION, fields -> RulesReader.engine(fields, options))));
    }

    private static final class Serializer extends JsonSerializer<SegmentationEngine> {

        @Override
        public void serialize(SegmentationEngine engine, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            new RulesWriter(generator, provider).write(engine);
        }
    }
}
