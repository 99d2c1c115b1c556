package dev.parcours.segmentation.condition;

/**
 * Holds if the customer is in another segment of the same rules: true, false and unknown as that segment's condition
 * is. Segments that ask for each other in a circle are refused when the engine is built, and so is a segment without a
 * rule.
 *
 * @param segment the id of the other segment
 */
public record InSegment(String segment) implements Condition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the id is blank or holds a control character
     */
    public InSegment {
        Checks.checkName(segment, "segment id");
    }
}
