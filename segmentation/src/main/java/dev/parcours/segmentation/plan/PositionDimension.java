package dev.parcours.segmentation.plan;

import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InPosition;
import java.util.List;

/** The position in the cycle, one class for each. */
final class PositionDimension extends Dimension {

    static final Aspect ASPECT = new Aspect.Position();

    private static final List<CyclePosition> POSITIONS = List.of(CyclePosition.values());

    PositionDimension() {
        super(POSITIONS.size(), 0);
    }

    static int classOf(CyclePosition position) {
        return POSITIONS.indexOf(position);
    }

    @Override
    Classes whereTrue(Condition condition) {
        return Classes.of(classOf(((InPosition) condition).position()));
    }
}
