package dev.parcours.segmentation.plan;

import dev.parcours.segmentation.condition.Condition;

/** Whether the brand knows the customer: class 1 if it does. There is nothing unknown in that. */
final class KnownDimension extends Dimension {

    static final int KNOWN = 1;

    KnownDimension() {
        super(2, 0);
    }

    @Override
    Classes whereTrue(Condition condition) {
        return Classes.of(KNOWN);
    }
}
