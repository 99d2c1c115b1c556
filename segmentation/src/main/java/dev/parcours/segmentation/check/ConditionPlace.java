package dev.parcours.segmentation.check;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.segmentation.condition.Condition;
import java.util.Optional;

/**
 * Where a condition stands in the rules.
 *
 * @param segment the id of the segment whose rule it is in; empty if it is in the rules of positions
 * @param path the way to it as in the JSON of the rules, such as {@code when.all[1].not}, from the rule of the segment
 *     on; or such as {@code positions.rules[0].when}
 * @param condition the condition
 */
public record ConditionPlace(Optional<String> segment, String path, Condition condition) {

    /** Creates a place. */
    public ConditionPlace {
        checkNotNull(segment, "segment");
        checkNotNull(path, "path");
        checkNotNull(condition, "condition");
    }

    /** Returns the segment, if there is one, and the path. */
    @Override
    public String toString() {
        return segment.map(id -> id + ": ").orElse("") + path;
    }
}
