package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.moment.MomentPlanner;
import java.io.IOException;
import java.util.Optional;

/** Tells the codec how planners of moments are written and read. */
final class MomentsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    MomentsModule(SegmentationEngine segments) {
        super("dev.parcours.segmentation.moments");
        addSerializer(MomentPlanner.class, new Serializer());
        addDeserializer(MomentPlanner.class, new Deserializer(segments));
    }

    private static final class Serializer extends JsonSerializer<MomentPlanner> {

        @Override
        public void serialize(MomentPlanner planner, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            Value.object(() -> MomentForms.planner(planner.segments())).write(planner, generator);
        }
    }

    private static final class Deserializer extends JsonDeserializer<MomentPlanner> {

        private final SegmentationEngine segments;

        private Deserializer(SegmentationEngine segments) {
            this.segments = segments;
        }

        @Override
        public MomentPlanner deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Located document = Located.read(parser);
            Problems problems = new Problems();
            Fields fields = Fields.of(document, problems);
            Optional<MomentPlanner> planner = MomentForms.planner(segments).read(fields);
            fields.refuseUnknown();
            if (planner.isEmpty() || !problems.isEmpty()) {
                throw problems.exception(parser);
            }
            return planner.get();
        }
    }
}
