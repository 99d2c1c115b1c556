/**
 * Says which attributes profiles have, so that rules can be checked before any customer is asked.
 *
 * <pre>{@code
 * ProfileSchema schema = ProfileSchema.of(
 *         AttributeDefinition.text("city").oneOf("Paris", "Lyon"),
 *         AttributeDefinition.number("age").between(0, 130).in("years").personal());
 * engine.check(schema);       // what is wrong, all at once
 * engine.checkedBy(schema);   // the engine itself, or a refusal that names all of it
 * }</pre>
 */
@NullMarked
package dev.parcours.segmentation.schema;

import org.jspecify.annotations.NullMarked;
