package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.SetSize;
import java.util.Collections;
import java.util.Set;

/** Compares a set with what a condition asks for. */
final class SetTests {

    private SetTests() {}

    static boolean test(SetContains condition, Set<String> set) {
        return switch (condition.share()) {
            case ANY -> !Collections.disjoint(set, condition.members());
            case ALL -> set.containsAll(condition.members());
            case NONE -> Collections.disjoint(set, condition.members());
        };
    }

    static boolean test(SetSize condition, Set<String> set) {
        return set.size() >= condition.minimum()
                && set.size() <= condition.maximum().orElse(Integer.MAX_VALUE);
    }
}
