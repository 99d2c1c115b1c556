package dev.parcours.segmentation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Segment;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import dev.parcours.segmentation.position.StandardPositions;
import java.io.IOException;
import java.util.Optional;

/** Writes engines as JSON. What says nothing new is left out. */
final class RulesWriter {

    private final JsonGenerator generator;
    private final SerializerProvider provider;

    RulesWriter(JsonGenerator generator, SerializerProvider provider) {
        this.generator = generator;
        this.provider = provider;
    }

    void write(SegmentationEngine engine) throws IOException {
        generator.writeStartObject();
        generator.writeNumberField("parcoursRules", SegmentationJson.VERSION);
        if (!engine.positions().equals(StandardPositions.defaults().rules())) {
            writePositions(engine.positions());
        }
        generator.writeArrayFieldStart("segments");
        for (SegmentRule rule : engine.rules()) {
            writeRule(rule);
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private void writePositions(CyclePositionRules positions) throws IOException {
        generator.writeObjectFieldStart("positions");
        generator.writeArrayFieldStart("rules");
        for (PositionRule rule : positions.rules()) {
            generator.writeStartObject();
            generator.writeStringField("position", JsonFields.codeOf(rule.position()));
            generator.writeFieldName("when");
            Value.CONDITION.write(rule.condition(), generator);
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeStringField("otherwise", JsonFields.codeOf(positions.otherwise()));
        generator.writeEndObject();
    }

    private void writeRule(SegmentRule rule) throws IOException {
        Segment segment = rule.segment();
        generator.writeStartObject();
        generator.writeStringField("id", segment.id());
        provider.defaultSerializeField("label", segment.label(), generator);
        Optional<LocalizedText> purpose = segment.purpose();
        if (purpose.isPresent()) {
            provider.defaultSerializeField("purpose", purpose.get(), generator);
        }
        generator.writeFieldName("when");
        Value.CONDITION.write(rule.condition(), generator);
        generator.writeEndObject();
    }
}
