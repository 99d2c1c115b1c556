package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.moment.MomentPlanner;
import java.io.IOException;

/** Tells the codec how planners of moments are written and read. */
final class MomentsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    MomentsModule(SegmentationEngine segments) {
        super("dev.parcours.segmentation.moments");
        addSerializer(MomentPlanner.class, new Serializer());
        addDeserializer(MomentPlanner.class, Documents.deserializer(MomentForms.planner(segments)::read));
    }

    private static final class Serializer extends JsonSerializer<MomentPlanner> {

        @Override
        public void serialize(MomentPlanner planner, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            Value.object(() -> MomentForms.planner(planner.segments())).write(planner, generator);
        }
    }
}
