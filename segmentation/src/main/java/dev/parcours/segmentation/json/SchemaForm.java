package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.NUMBER;
import static dev.parcours.segmentation.json.Value.TEXT;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.segmentation.json.Parts.Slot;
import dev.parcours.segmentation.schema.AttributeDefinition;
import dev.parcours.segmentation.schema.ValueType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the definition of an attribute stands in JSON. */
final class SchemaForm {

    static final Value<List<AttributeDefinition>> ATTRIBUTES = Value.listOf(Value.object(SchemaForm::attribute));

    /** A text per language, whichever these are. */
    static final Value<LocalizedText> TEXT_PER_LANGUAGE = Value.<LocalizedText>object(LabelForm::new)
            .withSchema(() -> Schemas.fieldsOf(TEXT.schema().get()));

    private SchemaForm() {}

    private static Part<AttributeDefinition> attribute() {
        Parts<AttributeDefinition> parts = new Parts<>();
        Slot<String> name = parts.needed("name", TEXT, AttributeDefinition::name);
        Slot<ValueType> type = parts.needed("type", Value.code(ValueType.values()), AttributeDefinition::type);
        Slot<List<String>> values = parts.otherwise(
                "values", Value.listOf(TEXT), definition -> List.copyOf(definition.values()), List.of());
        Slot<Optional<BigDecimal>> minimum = parts.optional("minimum", NUMBER, AttributeDefinition::minimum);
        Slot<Optional<BigDecimal>> maximum = parts.optional("maximum", NUMBER, AttributeDefinition::maximum);
        Slot<Optional<String>> unit = parts.optional("unit", TEXT, AttributeDefinition::unit);
        Slot<Boolean> personal = parts.otherwise("personal", Value.TRUE, AttributeDefinition::isPersonal, false);
        Slot<Optional<LocalizedText>> label = parts.optional("label", TEXT_PER_LANGUAGE, AttributeDefinition::label);
        return parts.make(read -> new AttributeDefinition(
                read.get(name),
                read.get(type),
                new LinkedHashSet<>(read.get(values)),
                read.get(minimum),
                read.get(maximum),
                read.get(unit),
                read.get(personal),
                read.get(label)));
    }

    /** A text per language. */
    static final class LabelForm implements Part<LocalizedText> {

        /** Returns no fields: which there are is up to the file. */
        @Override
        public List<Shape> shapes() {
            return List.of(Shape.EMPTY);
        }

        @Override
        public Optional<LocalizedText> read(JsonFields fields) {
            Map<String, String> byLanguage = new LinkedHashMap<>();
            for (String language : fields.names()) {
                fields.text(fields.optional(language)).ifPresent(text -> byLanguage.put(language, text));
            }
            return fields.make(() -> new LocalizedText(byLanguage));
        }

        @Override
        public void write(LocalizedText label, JsonGenerator to) throws IOException {
            for (Map.Entry<String, String> text : label.byLanguage().entrySet()) {
                to.writeStringField(text.getKey(), text.getValue());
            }
        }
    }
}
