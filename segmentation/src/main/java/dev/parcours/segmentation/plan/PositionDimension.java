package dev.parcours.segmentation.plan;

import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InPosition;

/** The position in the cycle, one class for each. */
final class PositionDimension extends Dimension {

    PositionDimension() {
        super(CyclePosition.values().length, 0);
    }

    static int classOf(CyclePosition position) {
        return position.ordinal();
    }

    @Override
    Classes whereTrue(Condition condition) {
        return Classes.of(classOf(((InPosition) condition).position()));
    }
}
