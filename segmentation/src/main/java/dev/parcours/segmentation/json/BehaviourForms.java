package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.NUMBER;
import static dev.parcours.segmentation.json.Value.WHOLE_NUMBER;

import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.Occurred;
import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.Statistic;
import dev.parcours.segmentation.condition.Trend;
import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.json.Parts.Slot;
import dev.parcours.segmentation.json.TimesForm.Times;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conditions on what a customer did. */
final class BehaviourForms {

    private BehaviourForms() {}

    static List<Form<? extends Condition>> all() {
        return List.of(did(), lastAnswer(), occurred(), aggregate(), SequenceForm.form(), trend(), habit());
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
        Slot<Occurrence> occurrence = parts.needed("occurrence", Value.code(Occurrence.values()), Occurred::occurrence);
        Slot<InteractionFilter> filter = parts.part(FilterForm.withTypeIn("type"), Occurred::filter);
        Slot<Window> window = parts.part(new WindowForm(), Occurred::window);
        return Form.of(
                "occurrence",
                Occurred.class,
                parts.make(read -> new Occurred(read.get(filter), read.get(occurrence), read.get(window))));
    }

    private static Form<Aggregate> aggregate() {
        Parts<Aggregate> parts = new Parts<>();
        Slot<Statistic> statistic = parts.needed("statistic", Value.code(Statistic.values()), Aggregate::statistic);
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

    private static Form<Trend> trend() {
        Parts<Trend> parts = new Parts<>();
        Slot<InteractionFilter> filter = parts.part(FilterForm.withTypeIn("trend"), Trend::filter);
        Slot<Optional<Quantity>> quantity = parts.optional("quantity", QuantityForm.inObject(), Trend::quantity);
        Slot<Optional<BigDecimal>> atLeast = parts.optional("atLeast", NUMBER, Trend::minimum);
        Slot<Optional<BigDecimal>> atMost = parts.optional("atMost", NUMBER, Trend::maximum);
        Slot<Window> window = parts.part(new WindowForm(), Trend::window);
        return Form.of(
                "trend",
                Trend.class,
                parts.make(read -> new Trend(
                        read.get(filter), read.get(quantity), read.get(window), read.get(atLeast), read.get(atMost))));
    }

    private static Form<Habit> habit() {
        Parts<Habit> parts = new Parts<>();
        Slot<InteractionFilter> filter = parts.part(FilterForm.withTypeIn("habit"), Habit::filter);
        Slot<List<DayOfWeek>> days = parts.otherwise(
                "days", Value.listOf(Value.code(DayOfWeek.values())), habit -> List.copyOf(habit.days()), List.of());
        Slot<List<Integer>> hours =
                parts.otherwise("hours", Value.listOf(WHOLE_NUMBER), habit -> List.copyOf(habit.hours()), List.of());
        Slot<ZoneId> zone = parts.needed("zone", Value.ZONE, Habit::zone);
        Slot<BigDecimal> share = parts.needed("share", NUMBER, Habit::share);
        Slot<Integer> evidence = parts.otherwise("evidence", WHOLE_NUMBER, Habit::evidence, Habit.DEFAULT_EVIDENCE);
        Slot<Window> window = parts.part(new WindowForm(), Habit::window);
        return Form.of(
                "habit",
                Habit.class,
                parts.make(read -> new Habit(
                        read.get(filter),
                        Set.copyOf(read.get(days)),
                        Set.copyOf(read.get(hours)),
                        read.get(zone),
                        read.get(share),
                        read.get(evidence),
                        read.get(window))));
    }

    private static Optional<Integer> unless(int meantAnyway, int number) {
        return number == meantAnyway ? Optional.empty() : Optional.of(number);
    }
}
