package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.NUMBER;
import static dev.parcours.segmentation.json.Value.WHOLE_NUMBER;

import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.Occurred;
import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.Statistic;
import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.json.Parts.Slot;
import dev.parcours.segmentation.json.TimesForm.Times;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Conditions on what a customer did. */
final class BehaviourForms {

    private BehaviourForms() {}

    static List<Form<? extends Condition>> all() {
        return List.of(did(), lastAnswer(), occurred(), aggregate());
    }

    private static Form<Did> did() {
        Parts<Did> parts = new Parts<>();
        Slot<InteractionFilter> filter = parts.part(FilterForm.withTypeIn("did"), Did::filter);
        Slot<Times> times = parts.part(new TimesForm(), did -> new Times(did.minimum(), did.maximum()));
        Slot<Window> window = parts.part(new WindowForm(), Did::window);
        return Form.of(
                "did",
                Did.class,
                parts.make(read -> new Did(
                        read.get(filter),
                        read.get(times).minimum(),
                        read.get(times).maximum(),
                        read.get(window))));
    }

    private static Form<LastAnswer> lastAnswer() {
        Parts<LastAnswer> parts = new Parts<>();
        Slot<Satisfaction.Scale> scale =
                parts.needed("lastAnswer", Value.code(Satisfaction.Scale.values()), LastAnswer::scale);
        Slot<Optional<Integer>> atLeast = parts.optional(
                "atLeast", WHOLE_NUMBER, answer -> unless(answer.scale().lowest(), answer.minimum()));
        Slot<Optional<Integer>> atMost = parts.optional(
                "atMost", WHOLE_NUMBER, answer -> unless(answer.scale().highest(), answer.maximum()));
        return Form.of(
                "lastAnswer",
                LastAnswer.class,
                parts.make(read -> new LastAnswer(
                        read.get(scale),
                        read.get(atLeast).orElse(read.get(scale).lowest()),
                        read.get(atMost).orElse(read.get(scale).highest()))));
    }

    private static Form<Occurred> occurred() {
        Parts<Occurred> parts = new Parts<>();
        Slot<Occurrence> occurrence =
                parts.needed("occurrence", Value.code(Occurrence.values()), Occurred::occurrence);
        Slot<InteractionFilter> filter = parts.part(FilterForm.withTypeIn("type"), Occurred::filter);
        Slot<Window> window = parts.part(new WindowForm(), Occurred::window);
        return Form.of(
                "occurrence",
                Occurred.class,
                parts.make(read -> new Occurred(read.get(filter), read.get(occurrence), read.get(window))));
    }

    private static Form<Aggregate> aggregate() {
        Parts<Aggregate> parts = new Parts<>();
        Slot<Statistic> statistic =
                parts.needed("statistic", Value.code(Statistic.values()), Aggregate::statistic);
        Slot<Quantity> quantity = parts.needed("quantity", QuantityForm.inObject(), Aggregate::quantity);
        Slot<InteractionFilter> filter = parts.part(FilterForm.withTypeIn("type"), Aggregate::filter);
        Slot<Optional<BigDecimal>> atLeast = parts.optional("atLeast", NUMBER, Aggregate::minimum);
        Slot<Optional<BigDecimal>> atMost = parts.optional("atMost", NUMBER, Aggregate::maximum);
        Slot<Window> window = parts.part(new WindowForm(), Aggregate::window);
        return Form.of(
                "statistic",
                Aggregate.class,
                parts.make(read -> new Aggregate(
                        read.get(filter),
                        read.get(statistic),
                        read.get(quantity),
                        read.get(atLeast),
                        read.get(atMost),
                        read.get(window))));
    }

    private static Optional<Integer> unless(int meantAnyway, int number) {
        return number == meantAnyway ? Optional.empty() : Optional.of(number);
    }
}
