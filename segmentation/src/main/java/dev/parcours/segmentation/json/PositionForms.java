package dev.parcours.segmentation.json;

import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.condition.CameFrom;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.TimeInPosition;
import dev.parcours.segmentation.json.Parts.Slot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Conditions on the position in the cycle. */
final class PositionForms {

    private PositionForms() {}

    static List<Form<? extends Condition>> all() {
        return List.of(position(), time(), cameFrom());
    }

    private static Form<InPosition> position() {
        Parts<InPosition> parts = new Parts<>();
        Slot<CyclePosition> position =
                parts.needed("position", Value.code(CyclePosition.values()), InPosition::position);
        return Form.of("position", InPosition.class, parts.make(read -> new InPosition(read.get(position))));
    }

    private static Form<TimeInPosition> time() {
        Parts<TimeInPosition> parts = new Parts<>();
        Slot<TimeInPosition> time =
                parts.needed("timeInPosition", Value.object(PositionForms::bounds), condition -> condition);
        return Form.of("timeInPosition", TimeInPosition.class, parts.make(read -> read.get(time)));
    }

    private static Part<TimeInPosition> bounds() {
        Parts<TimeInPosition> parts = new Parts<>();
        Slot<Optional<Duration>> atLeast = parts.optional("atLeast", Value.LENGTH, TimeInPosition::minimum);
        Slot<Optional<Duration>> atMost = parts.optional("atMost", Value.LENGTH, TimeInPosition::maximum);
        return parts.make(read -> new TimeInPosition(read.get(atLeast), read.get(atMost)));
    }

    private static Form<CameFrom> cameFrom() {
        Parts<CameFrom> parts = new Parts<>();
        Slot<CyclePosition> position = parts.needed("cameFrom", Value.code(CyclePosition.values()), CameFrom::position);
        return Form.of("cameFrom", CameFrom.class, parts.make(read -> new CameFrom(read.get(position))));
    }
}
