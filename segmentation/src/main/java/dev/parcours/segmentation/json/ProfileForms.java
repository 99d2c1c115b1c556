package dev.parcours.segmentation.json;

import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.IsKnown;
import java.util.List;

/** Conditions on what the brand knows of a customer. */
final class ProfileForms {

    private ProfileForms() {}

    static List<Form<? extends Condition>> all() {
        return List.of(attribute(), known());
    }

    private static Form<AttributeCondition> attribute() {
        return Form.of("attribute", AttributeCondition.class, AttributeForms.questions());
    }

    private static Form<IsKnown> known() {
        Parts<IsKnown> parts = new Parts<>();
        parts.flag("known");
        return Form.of("known", IsKnown.class, parts.make(read -> new IsKnown()));
    }
}
