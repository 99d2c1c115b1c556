package dev.parcours.segmentation.json;

import dev.parcours.core.CyclePosition;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.EngineOptions;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes an engine of a document. What cannot be made is empty, and then there are problems that say why. */
final class RulesReader {

    private final Problems problems;
    private final EngineOptions options;

    RulesReader(Problems problems, EngineOptions options) {
        this.problems = problems;
        this.options = options;
    }

    Optional<SegmentationEngine> read(Located document) {
        Fields fields = Fields.of(document, problems);
        Optional<Located> version = fields.needed("parcoursRules");
        Optional<BigDecimal> number = fields.number(version);
        if (number.isPresent() && number.get().compareTo(BigDecimal.valueOf(SegmentationJson.VERSION)) != 0) {
            // Nothing is known of the fields of another version, so nothing else is looked at.
            problems.add(
                    version.orElse(document),
                    "the file is of another version; this library reads version %s"
                            .formatted(SegmentationJson.VERSION));
            return Optional.empty();
        }
        Optional<CyclePositionRules> positions =
                fields.optional("positions").flatMap(value -> fields.sound(positions(value)));
        List<SegmentRule> rules = all(fields, fields.needed("segments"), this::segmentRule);
        return fields.make(() -> {
            SegmentationEngine engine = SegmentationEngine.of(rules, options);
            return positions.map(engine::withPositions).orElse(engine);
        });
    }

    private Optional<CyclePositionRules> positions(Located value) {
        Fields fields = Fields.of(value, problems);
        List<PositionRule> rules = all(fields, fields.needed("rules"), this::positionRule);
        Optional<CyclePosition> otherwise = fields.code(fields.needed("otherwise"), CyclePosition.values());
        return fields.make(() -> new CyclePositionRules(rules, otherwise.orElseThrow()));
    }

    private Optional<PositionRule> positionRule(Located value) {
        Fields fields = Fields.of(value, problems);
        Optional<CyclePosition> position = fields.code(fields.needed("position"), CyclePosition.values());
        Optional<Condition> when = condition(fields);
        return fields.make(() -> PositionRule.of(position.orElseThrow(), when.orElseThrow()));
    }

    private Optional<SegmentRule> segmentRule(Located value) {
        Fields fields = Fields.of(value, problems);
        Optional<String> id = fields.text(fields.needed("id"));
        Optional<LocalizedText> label = fields.needed("label").flatMap(text -> fields.sound(localizedText(text)));
        Optional<LocalizedText> purpose = fields.optional("purpose").flatMap(text -> fields.sound(localizedText(text)));
        Optional<Condition> when = condition(fields);
        return fields.make(
                () -> SegmentRule.of(new Segment(id.orElseThrow(), label.orElseThrow(), purpose), when.orElseThrow()));
    }

    private Optional<Condition> condition(Fields fields) {
        return Value.CONDITION.read(fields, fields.needed("when"));
    }

    private Optional<LocalizedText> localizedText(Located value) {
        if (value.content() instanceof String text) {
            return Fields.none(value, problems).make(() -> LocalizedText.of(text));
        }
        if (!value.isObject()) {
            problems.add(
                    value,
                    "found %s; write a text, or one text per language, such as {\"en\": \"Hot\", \"fr\": \"Chaud\"}"
                            .formatted(value.kind()));
            return Optional.empty();
        }
        Fields fields = Fields.of(value, problems);
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : fields.names()) {
            fields.text(fields.optional(language)).ifPresent(text -> byLanguage.put(language, text));
        }
        return fields.make(() -> new LocalizedText(byLanguage));
    }

    private static <T> List<T> all(Fields fields, Optional<Located> array, Function<Located, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        for (Located item : fields.items(array)) {
            fields.sound(read.apply(item)).ifPresent(all::add);
        }
        return all;
    }
}
