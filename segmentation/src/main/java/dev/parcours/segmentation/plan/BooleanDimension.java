package dev.parcours.segmentation.plan;

import dev.parcours.core.AttributeValue;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.Condition;

/** An attribute read as true or false. */
final class BooleanDimension extends AttributeDimension {

    BooleanDimension(String attribute) {
        super(attribute, VALUES + 2, VALUES);
    }

    @Override
    int classOf(AttributeValue value) {
        return value.asText()
                .map(text -> text.equals("true") ? of(true) : text.equals("false") ? of(false) : OTHER)
                .orElse(OTHER);
    }

    private static int of(boolean value) {
        return VALUES + (value ? 1 : 0);
    }

    @Override
    Classes whereTrue(Condition condition) {
        return Classes.of(of(((BooleanIs) condition).value()));
    }
}
