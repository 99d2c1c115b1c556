package dev.parcours.segmentation.condition;

import java.util.List;

/**
 * Holds if all of its parts hold: true if all parts are true, false if at least one is false, else unknown.
 *
 * @param parts the parts in order, at least one
 */
public record AllOf(@Override List<Condition> parts) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no part, or if there are more levels or conditions than a
     *     {@link Condition} may have
     */
    public AllOf {
        parts = Checks.checkParts(parts, "all of");
    }
}
