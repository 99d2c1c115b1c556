package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.NUMBER;
import static dev.parcours.segmentation.json.Value.WHOLE_NUMBER;

import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmInRange;
import dev.parcours.segmentation.condition.RfmMeasure;
import dev.parcours.segmentation.condition.RfmScale;
import dev.parcours.segmentation.condition.RfmScoreInRange;
import dev.parcours.segmentation.json.Parts.Slot;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Conditions on how recently, how often and for how much a customer buys. */
final class ValueForms {

    private ValueForms() {}

    static List<Form<? extends Condition>> all() {
        return List.of(measure(), score());
    }

    private static Form<RfmInRange> measure() {
        Parts<RfmInRange> parts = new Parts<>();
        Slot<RfmMeasure> measure = parts.needed("rfm", Value.code(RfmMeasure.values()), RfmInRange::measure);
        Slot<RfmBasis> basis = parts.part(basis(), RfmInRange::basis);
        Slot<Optional<BigDecimal>> atLeast = parts.optional("atLeast", NUMBER, RfmInRange::minimum);
        Slot<Optional<BigDecimal>> atMost = parts.optional("atMost", NUMBER, RfmInRange::maximum);
        return Form.of(
                "rfm",
                RfmInRange.class,
                parts.make(read ->
                        new RfmInRange(read.get(basis), read.get(measure), read.get(atLeast), read.get(atMost))));
    }

    private static Form<RfmScoreInRange> score() {
        Parts<RfmScoreInRange> parts = new Parts<>();
        Slot<RfmScale> scale = parts.part(scale(), RfmScoreInRange::scale);
        Slot<Integer> atLeast = parts.otherwise("atLeast", WHOLE_NUMBER, RfmScoreInRange::minimum, RfmScale.LOWEST);
        Slot<Integer> atMost = parts.otherwise("atMost", WHOLE_NUMBER, RfmScoreInRange::maximum, RfmScale.HIGHEST);
        return Form.of(
                "rfmScore",
                RfmScoreInRange.class,
                parts.make(read -> new RfmScoreInRange(read.get(scale), read.get(atLeast), read.get(atMost))));
    }

    private static Part<RfmScale> scale() {
        Parts<RfmScale> parts = new Parts<>();
        Slot<RfmMeasure> measure = parts.needed("rfmScore", Value.code(RfmMeasure.values()), RfmScale::measure);
        Slot<RfmBasis> basis = parts.part(basis(), RfmScale::basis);
        Slot<List<BigDecimal>> bars = parts.needed("bars", Value.listOf(NUMBER), RfmScale::bars);
        return parts.make(read -> new RfmScale(read.get(basis), read.get(measure), read.get(bars)));
    }

    private static Part<RfmBasis> basis() {
        Parts<RfmBasis> parts = new Parts<>();
        Slot<InteractionFilter> purchases = parts.needed("purchases", FilterForm.inObject(), RfmBasis::purchases);
        Slot<CalendarUnit> unit =
                parts.otherwise("unit", Value.code(CalendarUnit.values()), RfmBasis::unit, CalendarUnit.DAY);
        Slot<ZoneId> zone = parts.needed("zone", Value.ZONE, RfmBasis::zone);
        return parts.make(read -> new RfmBasis(read.get(purchases), read.get(unit), read.get(zone)));
    }
}
