package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.NUMBER;
import static dev.parcours.segmentation.json.Value.TEXT;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.core.internal.json.JsonValue;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.TextComparison;
import dev.parcours.segmentation.condition.TextIsIn;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The question whether an attribute is one of some values: {@code "is"} with one, {@code "in"} with several. What the
 * attribute is compared as, text, number or truth, is told by the type of the first value.
 */
final class ValuesForm implements Part<AttributeCondition> {

    @Override
    public List<Shape> shapes() {
        List<ObjectNode> types = List.of(Schemas.ofType("string"), Schemas.ofType("number"), Schemas.ofType("boolean"));
        return types.stream().flatMap(ValuesForm::shapes).toList();
    }

    private static Stream<Shape> shapes(ObjectNode type) {
        Shape name = Shape.needed("attribute", TEXT.schema().get());
        Shape comparison = type.get("type").textValue().equals("string")
                ? AttributeForms.COMPARISON.shapes().get(0)
                : Shape.EMPTY;
        return Stream.of(Shape.needed("is", type), Shape.needed("in", Schemas.arrayOf(type)))
                .map(values -> name.and(values).and(comparison));
    }

    @Override
    public Optional<AttributeCondition> read(JsonFields fields) {
        Optional<String> name = TEXT.read(fields, fields.needed("attribute"));
        List<JsonValue> values = values(fields);
        Object first = values.isEmpty() ? "" : values.get(0).content();
        if (first instanceof BigDecimal) {
            Set<BigDecimal> numbers = distinct(NUMBER, values, fields);
            return fields.make(() -> new NumberIsIn(name.orElseThrow(), numbers));
        }
        if (first instanceof Boolean truth && values.size() == 1) {
            return fields.make(() -> new BooleanIs(name.orElseThrow(), truth));
        }
        Set<String> texts = distinct(TEXT, values, fields);
        Optional<TextComparison> comparison = AttributeForms.COMPARISON.read(fields);
        return fields.make(() -> new TextIsIn(name.orElseThrow(), texts, comparison.orElseThrow()));
    }

    private static List<JsonValue> values(JsonFields fields) {
        if (fields.has("is") && fields.has("in")) {
            fields.refuse(fields.object(), "\"is\" stands alone; remove it, or remove \"in\"");
            fields.passOthers();
            return List.of();
        }
        return fields.has("is")
                ? fields.needed("is").stream().toList()
                : fields.items(fields.needed("in")).orElse(List.of());
    }

    private static <T> Set<T> distinct(Value<T> type, List<JsonValue> values, JsonFields fields) {
        Set<T> distinct = new LinkedHashSet<>();
        values.forEach(value -> type.read(fields, Optional.of(value)).ifPresent(distinct::add));
        return distinct;
    }

    @Override
    public void write(AttributeCondition condition, JsonGenerator to) throws IOException {
        to.writeStringField("attribute", condition.attribute());
        if (condition instanceof BooleanIs is) {
            to.writeBooleanField("is", is.value());
        } else if (condition instanceof NumberIsIn in) {
            write(in.values(), NUMBER, to);
        } else if (condition instanceof TextIsIn in) {
            write(in.values(), TEXT, to);
            AttributeForms.COMPARISON.write(in.comparison(), to);
        } else {
            throw new AssertionError("no JSON for " + condition.getClass());
        }
    }

    private static <T> void write(Set<T> values, Value<T> type, JsonGenerator to) throws IOException {
        if (values.size() == 1) {
            to.writeFieldName("is");
            type.write(values.iterator().next(), to);
        } else {
            to.writeFieldName("in");
            Value.listOf(type).write(List.copyOf(values), to);
        }
    }
}
