package dev.parcours.segmentation.json;

import dev.parcours.core.CyclePosition;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Segment;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.core.internal.json.JsonValue;
import dev.parcours.segmentation.EngineOptions;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import java.util.List;
import java.util.Optional;

/** Makes an engine of the fields of a document. What cannot be made is empty, and then problems say why. */
final class RulesReader {

    private RulesReader() {}

    static Optional<SegmentationEngine> engine(JsonFields fields, EngineOptions options) {
        Optional<CyclePositionRules> positions = fields.object(fields.optional("positions"), RulesReader::positions);
        List<SegmentRule> rules = fields.objects(fields.needed("segments"), RulesReader::segmentRule);
        return fields.make(() -> {
            SegmentationEngine engine = SegmentationEngine.of(rules, options);
            return positions.map(engine::withPositions).orElse(engine);
        });
    }

    private static Optional<CyclePositionRules> positions(JsonFields fields) {
        List<PositionRule> rules = fields.objects(fields.needed("rules"), RulesReader::positionRule);
        Optional<CyclePosition> otherwise = fields.code(fields.needed("otherwise"), CyclePosition.values());
        return fields.make(() -> new CyclePositionRules(rules, otherwise.orElseThrow()));
    }

    private static Optional<PositionRule> positionRule(JsonFields fields) {
        Optional<CyclePosition> position = fields.code(fields.needed("position"), CyclePosition.values());
        Optional<Condition> when = condition(fields);
        return fields.make(() -> PositionRule.of(position.orElseThrow(), when.orElseThrow()));
    }

    private static Optional<SegmentRule> segmentRule(JsonFields fields) {
        Optional<String> id = fields.text(fields.needed("id"));
        Optional<LocalizedText> label = localizedText(fields, fields.needed("label"));
        Optional<LocalizedText> purpose = localizedText(fields, fields.optional("purpose"));
        Optional<Condition> when = condition(fields);
        return fields.make(
                () -> SegmentRule.of(new Segment(id.orElseThrow(), label.orElseThrow(), purpose), when.orElseThrow()));
    }

    private static Optional<Condition> condition(JsonFields fields) {
        return Value.CONDITION.read(fields, fields.needed("when"));
    }

    private static Optional<LocalizedText> localizedText(JsonFields fields, Optional<JsonValue> value) {
        return value.flatMap(at -> {
            if (at.content() instanceof String text) {
                return fields.make(at, () -> LocalizedText.of(text));
            }
            if (at.isObject()) {
                return SchemaForm.TEXT_PER_LANGUAGE.read(fields, value);
            }
            fields.refuse(
                    at,
                    "found %s; write a text, or one text per language, such as {\"en\": \"Hot\", \"fr\": \"Chaud\"}"
                            .formatted(at.kind()));
            return Optional.empty();
        });
    }
}
