package dev.parcours.segmentation.json;

import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.json.Parts.Slot;
import java.util.List;

/** Conditions on the position in the cycle. */
final class PositionForms {

    private PositionForms() {}

    static List<Form<? extends Condition>> all() {
        return List.of(position());
    }

    private static Form<InPosition> position() {
        Parts<InPosition> parts = new Parts<>();
        Slot<CyclePosition> position =
                parts.needed("position", Value.code(CyclePosition.values()), InPosition::position);
        return Form.of("position", InPosition.class, parts.make(read -> new InPosition(read.get(position))));
    }
}
