package dev.parcours.segmentation.schema;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.segmentation.condition.Condition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which attributes profiles have, and of which type. What conditions ask of attributes is checked by it; properties of
 * interactions are none of its business.
 *
 * <p>Immutable and thread-safe.
 *
 * @param attributes the definitions by name, in order
 */
public record ProfileSchema(Map<String, AttributeDefinition> attributes) {

    /**
     * Creates a schema.
     *
     * @throws IllegalArgumentException if a name does not go with a definition of the same name
     */
    public ProfileSchema {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        attributes.forEach((name, definition) -> checkArgument(
                name.equals(definition.name()), "'%s' is defined as attribute '%s'", name, definition.name()));
    }

    /**
     * Returns the schema of some attributes.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public static ProfileSchema of(AttributeDefinition... definitions) {
        return of(List.of(definitions));
    }

    /**
     * Returns the schema of some attributes.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public static ProfileSchema of(List<AttributeDefinition> definitions) {
        Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
        definitions.forEach(definition -> checkArgument(
                attributes.put(definition.name(), definition) == null,
                "attribute '%s' is defined twice; leave one out",
                definition.name()));
        return new ProfileSchema(attributes);
    }

    /** Returns what is known of an attribute, if it is in the schema. */
    public Optional<AttributeDefinition> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /**
     * Returns what a condition asks for that cannot be meant; nothing if all is well. Found are attributes that are not
     * in the schema, questions that their type has no answer to, values that they may not be, and ranges in which they
     * can never be.
     *
     * @param segment the id of the segment that the condition decides; empty if it is none
     * @param path where the condition stands, such as {@code segments[2].when}
     */
    public List<SchemaProblem> check(Condition condition, String segment, String path) {
        List<SchemaProblem> problems = new ArrayList<>();
        Parts.forEachLeaf(
                condition,
                path,
                (leaf, at) -> LeafCheck.problems(leaf, this)
                        .forEach(message -> problems.add(new SchemaProblem(segment, at, message))));
        return Collections.unmodifiableList(problems);
    }
}
