package dev.parcours.segmentation.condition;

import java.util.List;

/**
 * Holds if any of its parts holds: true if at least one part is true, false if all are false, else unknown.
 *
 * @param parts the parts in order, at least one
 */
public record AnyOf(@Override List<Condition> parts) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no part, or if there are more levels or conditions than a
     *     {@link Condition} may have
     */
    public AnyOf {
        parts = Checks.checkParts(parts, "any of");
    }
}
