package dev.parcours.segmentation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.segmentation.SegmentationEngine;

/** The JSON Schemas of files, put together from the forms that read and write them. */
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
            schema.withArray("enum").add(JsonFields.codeOf(constant));
        }
        return schema;
    }

    /** Returns the schema of the version of a form. */
    static ObjectNode version(int number) {
        return NODES.objectNode().put("const", number);
    }

    /** Returns the schema of an object with any fields that are alike. */
    static ObjectNode fieldsOf(JsonNode each) {
        ObjectNode schema = ofType("object");
        schema.set("additionalProperties", each);
        return schema;
    }

    /** Returns the schema of a file of rules. */
    static ObjectNode rules() {
        Shape shape = Shape.needed("parcoursRules", version(SegmentationJson.VERSION))
                .and(Shape.optional("positions", positions()))
                .and(Shape.needed("segments", arrayOf(segment())));
        ObjectNode schema = document("Rules of segments, version %s".formatted(SegmentationJson.VERSION), shape);
        addConditions(schema);
        return schema;
    }

    /** Returns the schema of a file of moments. */
    static ObjectNode moments() {
        Shape shape = MomentForms.planner(SegmentationEngine.of()).shapes().get(0);
        ObjectNode schema = document("Moments, version %s".formatted(MomentsJson.VERSION), shape);
        addConditions(schema);
        return schema;
    }

    /** Returns the schema of a file that says which attributes profiles have. */
    static ObjectNode profiles() {
        return document(
                "Attributes of profiles, version %s".formatted(SchemaJson.VERSION),
                Shape.needed("parcoursSchema", version(SchemaJson.VERSION))
                        .and(Shape.needed(
                                "attributes", SchemaForm.ATTRIBUTES.schema().get())));
    }

    private static ObjectNode document(String title, Shape shape) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        return schema.setAll(shape.schema());
    }

    private static void addConditions(ObjectNode schema) {
        ObjectNode definitions = schema.putObject("$defs");
        definitions.set("condition", Shape.schema(Forms.conditions().shapes()));
        definitions.set("label", label());
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
        return anyOf(ofType("string"), fieldsOf(ofType("string")));
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
