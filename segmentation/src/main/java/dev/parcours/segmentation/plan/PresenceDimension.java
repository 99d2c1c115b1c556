package dev.parcours.segmentation.plan;

import dev.parcours.core.AttributeValue;
import dev.parcours.segmentation.condition.Condition;

/** Whether an attribute is there, whatever it is. There is nothing unknown in that. */
final class PresenceDimension extends AttributeDimension {

    PresenceDimension(String attribute) {
        super(attribute, 2, 0);
    }

    @Override
    int classOf(AttributeValue value) {
        return VALUES;
    }

    @Override
    Classes whereTrue(Condition condition) {
        return Classes.of(VALUES);
    }
}
