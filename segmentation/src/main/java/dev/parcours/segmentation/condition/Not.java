package dev.parcours.segmentation.condition;

import java.util.List;

/**
 * Holds if its part does not: true if the part is false, false if it is true, unknown if it is unknown.
 *
 * @param part the part
 */
public record Not(Condition part) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there are more levels or conditions than a {@link Condition} may have
     */
    public Not {
        Checks.checkParts(List.of(part), "not");
    }

    @Override
    public List<Condition> parts() {
        return List.of(part);
    }
}
