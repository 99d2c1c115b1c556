package dev.parcours.segmentation.schema;

import dev.parcours.core.internal.json.NearestName;
import dev.parcours.segmentation.condition.AgeInRange;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.DistanceWithin;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.SetSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks what one condition without parts asks of attributes. */
final class LeafCheck {

    private LeafCheck() {}

    /** Returns messages; none if all is well, or if the condition asks nothing of attributes. */
    static List<String> problems(Condition condition, ProfileSchema schema) {
        if (condition instanceof DistanceWithin distance) {
            List<String> problems = new ArrayList<>();
            wrongType(distance.latitudeAttribute(), Optional.of(ValueType.NUMBER), schema)
                    .ifPresent(problems::add);
            wrongType(distance.longitudeAttribute(), Optional.of(ValueType.NUMBER), schema)
                    .ifPresent(problems::add);
            return problems;
        }
        if (!(condition instanceof AttributeCondition attribute)) {
            return List.of();
        }
        Optional<String> wrong = wrongType(attribute.attribute(), wanted(attribute), schema);
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        return schema.attribute(attribute.attribute())
                .map(definition -> ValueCheck.problems(attribute, definition))
                .orElse(List.of());
    }

    private static Optional<String> wrongType(String name, Optional<ValueType> wanted, ProfileSchema schema) {
        Optional<AttributeDefinition> definition = schema.attribute(name);
        if (definition.isEmpty()) {
            return Optional.of(unknown(name, schema));
        }
        ValueType type = definition.get().type();
        return wanted.filter(asked -> asked == ValueType.TEXT ? type == ValueType.SET_OF_TEXTS : asked != type)
                .map(asked -> ("attribute '%s' is %s and is asked what only %s can answer; ask something else of it, or"
                                + " correct its type in the schema")
                        .formatted(name, type.inWords(), asked.inWords()));
    }

    private static String unknown(String name, ProfileSchema schema) {
        return "attribute '%s' is not in the schema; %s"
                .formatted(
                        name,
                        NearestName.of(name, schema.attributes().keySet())
                                .map("write '%s', or add it"::formatted)
                                .orElse("correct the name, or add it"));
    }

    /** Returns the type that can answer; whatever is no set can be read as a text, and all can be present. */
    private static Optional<ValueType> wanted(AttributeCondition condition) {
        if (condition instanceof AttributePresent) {
            return Optional.empty();
        }
        if (condition instanceof NumberIsIn || condition instanceof NumberInRange) {
            return Optional.of(ValueType.NUMBER);
        }
        if (condition instanceof BooleanIs) {
            return Optional.of(ValueType.BOOLEAN);
        }
        if (condition instanceof DateInRange || condition instanceof AgeInRange) {
            return Optional.of(ValueType.DATE);
        }
        boolean asksASet = condition instanceof SetContains || condition instanceof SetSize;
        return Optional.of(asksASet ? ValueType.SET_OF_TEXTS : ValueType.TEXT);
    }
}
