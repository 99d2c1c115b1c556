package dev.parcours.segmentation;

import dev.parcours.core.Money;
import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmInRange;
import dev.parcours.segmentation.condition.RfmMeasure;
import dev.parcours.segmentation.condition.RfmScale;
import dev.parcours.segmentation.condition.RfmScoreInRange;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random conditions on recency, frequency and money. */
final class RandomValues {

    private RandomValues() {}

    static Arbitrary<Money> amounts() {
        return Arbitraries.of("10.00 EUR", "20.50 EUR", "-5.00 EUR", "10.00 USD")
                .map(text -> text.split(" "))
                .map(parts -> Money.of(parts[0], parts[1]));
    }

    static Arbitrary<Condition> conditions() {
        return Arbitraries.oneOf(inRange(), scores());
    }

    // At +14:00 a day starts two hours before now, at +10:00 two hours after it.
    private static Arbitrary<RfmBasis> bases() {
        return Combinators.combine(
                        Arbitraries.of(InteractionFilter.any(), InteractionFilter.ofType("purchase")),
                        Arbitraries.of(CalendarUnit.class),
                        Arbitraries.of("+14:00", "+10:00", "Europe/Paris").map(ZoneId::of))
                .as(RfmBasis::new);
    }

    private static Arbitrary<BigDecimal> bounds() {
        return Arbitraries.of("-1", "0", "1", "1.5", "2", "3", "10", "20.5", "1E+40")
                .map(BigDecimal::new);
    }

    private static Arbitrary<Condition> inRange() {
        return Combinators.combine(bases(), Arbitraries.of(RfmMeasure.class), bounds().optional(), bounds().optional())
                .filter((basis, measure, a, b) -> a.isPresent() || b.isPresent())
                .as((basis, measure, a, b) ->
                        a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) > 0
                                ? new RfmInRange(basis, measure, b, a)
                                : new RfmInRange(basis, measure, a, b));
    }

    private static Arbitrary<Condition> scores() {
        Arbitrary<RfmScale> scales = Combinators.combine(
                        bases(),
                        Arbitraries.of(RfmMeasure.class),
                        bounds().list().ofSize(4))
                .as((basis, measure, bars) -> new RfmScale(basis, measure, sorted(measure, bars)));
        return Combinators.combine(
                        scales,
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 3))
                .as((scale, minimum, width) -> new RfmScoreInRange(scale, minimum, Math.min(minimum + width, 5)));
    }

    private static List<BigDecimal> sorted(RfmMeasure measure, List<BigDecimal> bars) {
        Comparator<BigDecimal> upwards = Comparator.naturalOrder();
        return bars.stream()
                .sorted(measure == RfmMeasure.RECENCY ? upwards.reversed() : upwards)
                .toList();
    }
}
