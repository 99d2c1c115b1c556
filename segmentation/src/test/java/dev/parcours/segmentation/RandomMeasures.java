package dev.parcours.segmentation;

import dev.parcours.core.CyclePosition;
import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.AgeInRange;
import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.CameFrom;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DistanceWithin;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.Occurred;
import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmInRange;
import dev.parcours.segmentation.condition.RfmMeasure;
import dev.parcours.segmentation.condition.RfmScale;
import dev.parcours.segmentation.condition.RfmScoreInRange;
import dev.parcours.segmentation.condition.SetSize;
import dev.parcours.segmentation.condition.Share;
import dev.parcours.segmentation.condition.Statistic;
import dev.parcours.segmentation.condition.TimeInPosition;
import dev.parcours.segmentation.condition.Trend;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random conditions that differ in their bounds alone, so that they have something to do with each other. */
public final class RandomMeasures {

    private static final InteractionFilter ANY = InteractionFilter.any();
    private static final InteractionFilter PURCHASE = InteractionFilter.ofType("purchase");
    private static final RfmBasis BASIS = new RfmBasis(ANY, CalendarUnit.DAY, ZoneOffset.ofHours(14));

    private RandomMeasures() {}

    /** A kind of condition with bounds from 0 to 4, the first not above the second. */
    private interface Kind extends BiFunction<Integer, Integer, Condition> {}

    /** Returns three conditions of a kind. */
    public static Arbitrary<List<Condition>> alike() {
        return Arbitraries.of(kinds()).flatMap(kind -> bounded(kind).list().ofSize(3));
    }

    private static Arbitrary<Condition> bounded(Kind kind) {
        return Arbitraries.integers()
                .between(0, 4)
                .tuple2()
                .map(bounds ->
                        kind.apply(Math.min(bounds.get1(), bounds.get2()), Math.max(bounds.get1(), bounds.get2())));
    }

    private static List<Kind> kinds() {
        return Stream.of(ofStatistics(), ofShares(), ofPurchases(), ofProfile(), ofTime())
                .flatMap(kinds -> kinds)
                .toList();
    }

    private static Stream<Kind> ofStatistics() {
        Quantity value = Quantity.value();
        return Stream.of(
                (low, high) -> new Aggregate(PURCHASE, Statistic.SUM, value, tens(low), tens(high), Window.ever()),
                (low, high) -> new Aggregate(ANY, Statistic.AVERAGE, value, tens(low), none(), Window.ever()),
                (low, high) -> new Aggregate(ANY, Statistic.MAXIMUM, value, none(), tens(high), hours(4)),
                (low, high) -> new Aggregate(
                        ANY, Statistic.DISTINCT_COUNT, Quantity.property("items"), halves(low), halves(high), hours(4)),
                (low, high) -> new Trend(ANY, Optional.empty(), hours(3), halves(low), halves(high)),
                (low, high) -> new LastAnswer(Satisfaction.Scale.NPS, 1 + low, 4 + high));
    }

    private static Stream<Kind> ofShares() {
        return Stream.of(
                (low, high) -> new Habit(ANY, Set.of(), Set.of(8, 9, 10), ZoneOffset.UTC, share(low), 2, Window.ever()),
                (low, high) -> new Share(PURCHASE, ANY, share(low), 2, Window.ever()));
    }

    private static Stream<Kind> ofPurchases() {
        RfmScale recency = RfmScale.of(BASIS, RfmMeasure.RECENCY, 3, 1, 1, 0);
        RfmScale money = RfmScale.of(BASIS, RfmMeasure.TOTAL_VALUE, 10, 10, 25, 40);
        return Stream.of(
                (low, high) -> high > 2
                        ? new RfmInRange(BASIS, RfmMeasure.RECENCY, none(), halves(low))
                        : score(recency, low, high),
                (low, high) -> high > 2
                        ? new RfmInRange(BASIS, RfmMeasure.TOTAL_VALUE, tens(low), tens(high))
                        : score(money, low, high),
                (low, high) -> new RfmInRange(BASIS, RfmMeasure.FREQUENCY, halves(low), halves(high)));
    }

    private static Condition score(RfmScale scale, int low, int high) {
        return new RfmScoreInRange(scale, 1 + low, Math.min(2 + high, low == 0 ? 4 : 5));
    }

    private static Stream<Kind> ofProfile() {
        return Stream.of(
                (low, high) -> new AgeInRange("a", OptionalInt.of(low), OptionalInt.of(high), ZoneOffset.UTC),
                (low, high) -> new SetSize("a", low, OptionalInt.of(high)),
                (low, high) -> new DistanceWithin(
                        "a", "b", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.valueOf(100 + 90L * low)));
    }

    private static Stream<Kind> ofTime() {
        return Stream.of(
                (low, high) -> new TimeInPosition(
                        Optional.of(Duration.ofHours(low + 1L)), Optional.of(Duration.ofHours(high + 1L))),
                (low, high) -> new CameFrom(low < 2 ? CyclePosition.VISITOR : CyclePosition.CUSTOMER),
                (low, high) -> new Occurred(
                        ANY,
                        Occurrence.LAST,
                        low == 0 ? hours(high + 1) : Window.ago(Duration.ofHours(low), Duration.ofHours(high + 1L))),
                (low, high) -> new Occurred(
                        PURCHASE,
                        Occurrence.FIRST,
                        low == 0 ? hours(high + 1) : Window.atLeastAgo(Duration.ofHours(low))));
    }

    private static Window hours(int hours) {
        return Window.last(Duration.ofHours(hours));
    }

    private static Optional<BigDecimal> none() {
        return Optional.empty();
    }

    private static Optional<BigDecimal> tens(int bound) {
        return Optional.of(BigDecimal.valueOf(10L * bound));
    }

    private static Optional<BigDecimal> halves(int bound) {
        return Optional.of(BigDecimal.valueOf(bound).multiply(new BigDecimal("0.5")));
    }

    private static BigDecimal share(int bound) {
        return new BigDecimal("0.2").multiply(BigDecimal.valueOf(1L + bound));
    }
}
