package dev.parcours.segmentation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcours.core.CyclePosition;

/** The JSON Schema of rules, put together from the forms that read and write them. */
final class Schemas {

    static final JsonNode CONDITION = reference("condition");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Schemas() {}

    /** Returns the schema of a simple type. */
    static ObjectNode ofType(String type) {
        return NODES.objectNode().put("type", type);
    }

    /** Returns the schema of a text of some form. */
    static ObjectNode text(String format) {
        return ofType("string").put("format", format);
    }

    /** Returns the schema of an array. */
    static ObjectNode arrayOf(JsonNode item) {
        ObjectNode schema = ofType("array");
        schema.set("items", item);
        return schema;
    }

    /** Returns the schema of a field that is always true. */
    static ObjectNode alwaysTrue() {
        return NODES.objectNode().put("const", true);
    }

    /** Returns the schema of the codes of some constants. */
    static <E extends Enum<E>> ObjectNode codes(E[] constants) {
        ObjectNode schema = ofType("string");
        for (E constant : constants) {
            schema.withArray("enum").add(Fields.codeOf(constant));
        }
        return schema;
    }

    /** Returns the schema of a file of rules. */
    static ObjectNode rules() {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Rules of segments, version %s".formatted(SegmentationJson.VERSION));
        Shape document = Shape.needed("parcoursRules", NODES.objectNode().put("const", SegmentationJson.VERSION))
                .and(Shape.optional("positions", positions()))
                .and(Shape.needed("segments", arrayOf(segment())));
        schema.setAll(document.schema());
        ObjectNode definitions = schema.putObject("$defs");
        definitions.set("condition", Shape.schema(Forms.conditions().shapes()));
        definitions.set("label", label());
        return schema;
    }

    private static ObjectNode segment() {
        return Shape.needed("id", ofType("string"))
                .and(Shape.needed("label", reference("label")))
                .and(Shape.optional("purpose", reference("label")))
                .and(Shape.needed("when", CONDITION))
                .schema();
    }

    /** Returns the schema of what people read: a text, or one per language. */
    static ObjectNode label() {
        ObjectNode byLanguage = ofType("object");
        byLanguage.set("additionalProperties", ofType("string"));
        return anyOf(ofType("string"), byLanguage);
    }

    /** Returns the schema of what is one thing or another. */
    static ObjectNode anyOf(JsonNode one, JsonNode other) {
        ObjectNode schema = NODES.objectNode();
        schema.putArray("anyOf").add(one).add(other);
        return schema;
    }

    private static ObjectNode positions() {
        ObjectNode position = codes(CyclePosition.values());
        ObjectNode rule = Shape.needed("position", position)
                .and(Shape.needed("when", CONDITION))
                .schema();
        return Shape.needed("rules", arrayOf(rule))
                .and(Shape.needed("otherwise", position))
                .schema();
    }

    private static ObjectNode reference(String definition) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + definition);
    }
}
