package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * Holds if at least so many of its parts hold: true if that many are true, false if even with the unknown ones there
 * are fewer, else unknown. For example, of "at least 2 of 3" with one true, one unknown and one false part, the answer
 * is unknown.
 *
 * @param minimum how many parts must hold, 1 to the number of parts
 * @param parts the parts in order, at least one
 */
public record AtLeastOf(int minimum, @Override List<Condition> parts) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no part, if the minimum is below 1 or above the number of parts, or
     *     if there are more levels or conditions than a {@link Condition} may have
     */
    public AtLeastOf {
        parts = Checks.checkParts(parts, "at least some of");
        checkArgument(
                1 <= minimum && minimum <= parts.size(),
                "at least 1 and at most all %s of the conditions can be asked for, but it was %s",
                parts.size(),
                minimum);
    }
}
