package dev.parcours.segmentation.plan;

import dev.parcours.segmentation.condition.Condition;

/** A question that was answered with yes or no, or not at all: class 0 if it was not answered. */
final class YesNoDimension extends Dimension {

    static final int NO = 1;
    static final int YES = 2;

    YesNoDimension() {
        super(3, 1);
    }

    static int classOf(boolean answer) {
        return answer ? YES : NO;
    }

    @Override
    Classes whereTrue(Condition condition) {
        return Classes.of(YES);
    }
}
