package dev.parcours.segmentation.plan;

import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.LastAnswer;

/** The last answer on a scale: class 0 if there is none, then one class for each score from the lowest on. */
final class AnswerDimension extends Dimension {

    private final Satisfaction.Scale scale;

    AnswerDimension(Satisfaction.Scale scale) {
        super(1 + classOf(scale, scale.highest()), 1);
        this.scale = scale;
    }

    static int classOf(Satisfaction.Scale scale, int score) {
        return 1 + score - scale.lowest();
    }

    @Override
    Classes whereTrue(Condition condition) {
        LastAnswer answer = (LastAnswer) condition;
        return Classes.range(classOf(scale, answer.minimum()), classOf(scale, answer.maximum()) + 1);
    }
}
