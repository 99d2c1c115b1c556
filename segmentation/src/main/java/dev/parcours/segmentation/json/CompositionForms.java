package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.CONDITION;

import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.json.Parts.Slot;
import java.util.List;

/** Conditions that are made of others. */
final class CompositionForms {

    private CompositionForms() {}

    static List<Form<?>> all() {
        return List.of(allOf(), anyOf(), not());
    }

    private static Form<AllOf> allOf() {
        Parts<AllOf> parts = new Parts<>();
        Slot<List<Condition>> joined = parts.needed("all", Value.listOf(CONDITION), AllOf::parts);
        return Form.of("all", AllOf.class, parts.make(read -> new AllOf(read.get(joined))));
    }

    private static Form<AnyOf> anyOf() {
        Parts<AnyOf> parts = new Parts<>();
        Slot<List<Condition>> joined = parts.needed("any", Value.listOf(CONDITION), AnyOf::parts);
        return Form.of("any", AnyOf.class, parts.make(read -> new AnyOf(read.get(joined))));
    }

    private static Form<Not> not() {
        Parts<Not> parts = new Parts<>();
        Slot<Condition> part = parts.needed("not", CONDITION, Not::part);
        return Form.of("not", Not.class, parts.make(read -> new Not(read.get(part))));
    }
}
