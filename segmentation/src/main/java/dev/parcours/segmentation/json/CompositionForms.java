package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.CONDITION;

import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InSegment;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.Score;
import dev.parcours.segmentation.json.Parts.Slot;
import java.math.BigDecimal;
import java.util.List;

/** Conditions that are made of others. */
final class CompositionForms {

    private CompositionForms() {}

    static List<Form<? extends Condition>> all() {
        return List.of(allOf(), anyOf(), atLeastOf(), not(), score(), inSegment());
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

    private static Form<AtLeastOf> atLeastOf() {
        Parts<AtLeastOf> parts = new Parts<>();
        Slot<List<Condition>> joined = parts.needed("of", Value.listOf(CONDITION), AtLeastOf::parts);
        Slot<Integer> minimum = parts.needed("atLeast", Value.WHOLE_NUMBER, AtLeastOf::minimum);
        return Form.of("of", AtLeastOf.class, parts.make(read -> new AtLeastOf(read.get(minimum), read.get(joined))));
    }

    private static Form<Score> score() {
        Parts<Score> parts = new Parts<>();
        Slot<List<Score.Weight>> weights =
                parts.needed("score", Value.listOf(Value.object(CompositionForms::weight)), Score::weights);
        Slot<BigDecimal> threshold = parts.needed("atLeast", Value.NUMBER, Score::threshold);
        return Form.of("score", Score.class, parts.make(read -> new Score(read.get(weights), read.get(threshold))));
    }

    private static Part<Score.Weight> weight() {
        Parts<Score.Weight> parts = new Parts<>();
        Slot<BigDecimal> points = parts.needed("points", Value.NUMBER, Score.Weight::points);
        Slot<Condition> condition = parts.needed("if", CONDITION, Score.Weight::condition);
        return parts.make(read -> new Score.Weight(read.get(points), read.get(condition)));
    }

    private static Form<InSegment> inSegment() {
        Parts<InSegment> parts = new Parts<>();
        Slot<String> segment = parts.needed("segment", Value.TEXT, InSegment::segment);
        return Form.of("segment", InSegment.class, parts.make(read -> new InSegment(read.get(segment))));
    }

    private static Form<Not> not() {
        Parts<Not> parts = new Parts<>();
        Slot<Condition> part = parts.needed("not", CONDITION, Not::part);
        return Form.of("not", Not.class, parts.make(read -> new Not(read.get(part))));
    }
}
