package dev.parcours.segmentation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fields an object has, as JSON Schema says it.
 *
 * @param fields the schemas of the fields by name, in order
 * @param needed the fields that must be there
 * @param oneOf sets of fields of which at least one must be there
 */
record Shape(Map<String, JsonNode> fields, Set<String> needed, List<Set<String>> oneOf) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** No fields. */
    static final Shape EMPTY = new Shape(Map.of(), Set.of(), List.of());

    /** Returns a field that must be there. */
    static Shape needed(String field, JsonNode schema) {
        return new Shape(Map.of(field, schema), Set.of(field), List.of());
    }

    /** Returns a field that may be there. */
    static Shape optional(String field, JsonNode schema) {
        return new Shape(Map.of(field, schema), Set.of(), List.of());
    }

    /** Returns the fields of both. */
    Shape and(Shape other) {
        Map<String, JsonNode> both = new LinkedHashMap<>(fields);
        both.putAll(other.fields);
        List<Set<String>> choices = new ArrayList<>(oneOf);
        choices.addAll(other.oneOf);
        return new Shape(both, ImmutableSet.copyOf(Sets.union(needed, other.needed)), choices);
    }

    /** Returns these fields, at least one of some being there. */
    Shape withOneOf(List<String> names) {
        return names.stream().anyMatch(needed::contains)
                ? this
                : and(new Shape(Map.of(), Set.of(), List.of(ImmutableSet.copyOf(names))));
    }

    /** Returns the schema of an object with these fields and no others. */
    ObjectNode schema() {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        fields.forEach(properties::set);
        if (!needed.isEmpty()) {
            needed.forEach(schema.putArray("required")::add);
        }
        if (!oneOf.isEmpty()) {
            oneOf.forEach(names -> addChoice(schema, names));
        }
        return schema.put("additionalProperties", false);
    }

    private static void addChoice(ObjectNode schema, Set<String> names) {
        ObjectNode choice = schema.withArray("allOf").addObject();
        names.forEach(name ->
                choice.withArray("anyOf").addObject().putArray("required").add(name));
    }

    /** Returns the schema of an object of one of several shapes. */
    static ObjectNode schema(List<Shape> shapes) {
        if (shapes.size() == 1) {
            return shapes.get(0).schema();
        }
        ObjectNode schema = NODES.objectNode();
        shapes.forEach(shape -> schema.withArray("anyOf").add(shape.schema()));
        return schema;
    }
}
