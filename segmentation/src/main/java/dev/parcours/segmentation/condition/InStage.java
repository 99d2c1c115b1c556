package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;

/**
 * Holds if the customer is in one of some stages: that of the last step of the latest journey that has one.
 *
 * <p>For example, of <em>awareness, consideration, awareness</em> it is awareness. Unknown without a journey, and if no
 * step of the latest has a stage.
 *
 * @param stages the ids of the stages
 */
public record InStage(Set<String> stages) implements JourneyCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no stage, or if an id is blank or holds a control character
     */
    public InStage {
        stages = ImmutableSortedSet.copyOf(stages);
        checkArgument(!stages.isEmpty(), "name at least one stage to be in");
        stages.forEach(stage -> Checks.checkName(stage, "stage"));
    }
}
