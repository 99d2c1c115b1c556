package dev.parcours.segmentation.condition;

/**
 * Holds if the latest journey has come as far as a stage: to it, or to one that follows it in the stage model, whether
 * it went back later or not.
 *
 * <p>For example, <em>awareness, purchase, awareness</em> has reached consideration, which lies between. Unknown
 * without a journey, and if no step of the latest has a stage.
 *
 * @param stage the id of the stage
 */
public record ReachedStage(String stage) implements JourneyCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the id is blank or holds a control character
     */
    public ReachedStage {
        Checks.checkName(stage, "stage");
    }
}
