package dev.parcours.segmentation.schema;

import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Score;
import java.util.function.BiConsumer;

/** Walks through the parts of a condition with the paths that their JSON has. */
final class Parts {

    private Parts() {}

    /** Passes on all conditions without parts, each with its path. */
    static void forEachLeaf(Condition condition, String path, BiConsumer<Condition, String> action) {
        if (condition.parts().isEmpty()) {
            action.accept(condition, path);
        }
        for (int i = 0; i < condition.parts().size(); i++) {
            forEachLeaf(condition.parts().get(i), path + step(condition, i), action);
        }
    }

    private static String step(Condition whole, int index) {
        if (whole instanceof Not) {
            return ".not";
        }
        if (whole instanceof Score) {
            return ".score[%s].if".formatted(index);
        }
        String field = whole instanceof AllOf ? "all" : whole instanceof AnyOf ? "any" : "of";
        return ".%s[%s]".formatted(field, index);
    }
}
