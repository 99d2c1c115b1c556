package dev.parcours.segmentation.plan;

import dev.parcours.segmentation.condition.Condition;

/** Whether something is there: class 1 if it is. There is nothing unknown in that. */
final class PresenceDimension extends Dimension {

    static final int PRESENT = 1;

    PresenceDimension() {
        super(2, 0);
    }

    @Override
    Classes whereTrue(Condition condition) {
        return Classes.of(PRESENT);
    }
}
