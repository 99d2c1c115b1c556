package dev.parcours.segmentation.check;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import dev.parcours.core.ChannelMix;
import dev.parcours.core.Journey;
import dev.parcours.core.PurchaseType;
import dev.parcours.segmentation.condition.AgeInRange;
import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.BoughtAs;
import dev.parcours.segmentation.condition.CameFrom;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DistanceWithin;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.HasChannelMix;
import dev.parcours.segmentation.condition.JourneyEnd;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.Occurred;
import dev.parcours.segmentation.condition.RfmInRange;
import dev.parcours.segmentation.condition.RfmMeasure;
import dev.parcours.segmentation.condition.RfmScale;
import dev.parcours.segmentation.condition.RfmScoreInRange;
import dev.parcours.segmentation.condition.SetSize;
import dev.parcours.segmentation.condition.Share;
import dev.parcours.segmentation.condition.Statistic;
import dev.parcours.segmentation.condition.TimeInPosition;
import dev.parcours.segmentation.condition.Trend;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a condition asks of something that has one value or none: whether the value is among some.
 *
 * <p>A whole number n stands here for all numbers from n to below n + 1, so that between two of them there is nothing.
 *
 * @param of what has the value; equal for conditions that differ in the values they ask for alone
 * @param all the values that there are
 * @param holding the values of which the condition is true; of the others it is false
 * @param ofNone the answer if there is no value
 */
record Measure(
        List<Object> of, ImmutableRangeSet<Comparable<?>> all, ImmutableRangeSet<Comparable<?>> holding, Truth ofNone) {

    private static final ImmutableRangeSet<Comparable<?>> ANY = ImmutableRangeSet.of(Range.all());
    private static final Set<RfmMeasure> OF_MONEY =
            EnumSet.of(RfmMeasure.TOTAL_VALUE, RfmMeasure.MEAN_VALUE, RfmMeasure.MEAN_REPEAT_VALUE);

    /** Returns what a condition asks of a value; empty if it asks for something else. */
    static Optional<Measure> of(Condition condition) {
        return ofBehaviour(condition)
                .or(() -> ofPurchases(condition))
                .or(() -> ofProfile(condition))
                .or(() -> ofCycle(condition))
                .or(() -> ofJourney(condition));
    }

    private static Optional<Measure> ofBehaviour(Condition condition) {
        if (condition instanceof LastAnswer a) {
            return Optional.of(new Measure(
                    List.of(LastAnswer.class, a.scale()),
                    whole(a.scale().lowest(), a.scale().highest()),
                    whole(a.minimum(), a.maximum()),
                    Truth.UNKNOWN));
        }
        if (condition instanceof Aggregate a) {
            return among(
                    a.statistic() == Statistic.DISTINCT_COUNT
                            ? whole(a.minimum(), a.maximum())
                            : between(a.minimum(), a.maximum()),
                    List.of(Aggregate.class, a.filter(), a.statistic(), a.quantity(), a.window()));
        }
        if (condition instanceof Trend t) {
            return among(between(t.minimum(), t.maximum()), List.of(Trend.class, t.filter(), t.quantity(), t.window()));
        }
        return condition instanceof Occurred occurred ? ofAge(occurred) : ofShare(condition);
    }

    private static Optional<Measure> ofShare(Condition condition) {
        if (condition instanceof Habit h) {
            return among(
                    between(Optional.of(h.share()), Optional.empty()),
                    List.of(Habit.class, h.filter(), h.days(), h.hours(), h.zone(), h.evidence(), h.window()));
        }
        return condition instanceof Share s
                ? among(
                        between(Optional.of(s.minimum()), Optional.empty()),
                        List.of(Share.class, s.of(), s.among(), s.evidence(), s.window()))
                : Optional.empty();
    }

    /** Asks how long ago something was; of what never happened no time is in a window. */
    private static Optional<Measure> ofAge(Occurred occurred) {
        Range<Comparable<?>> ages = Range.all();
        if (occurred.window() instanceof Window.Rolling rolling) {
            ages = Range.lessThan(rolling.length());
        } else if (occurred.window() instanceof Window.Ago ago) {
            Range<Comparable<?>> old = Range.atLeast(ago.atLeast());
            ages = ago.lessThan()
                    .map(end -> old.intersection(Range.lessThan(end)))
                    .orElse(old);
        } else {
            return Optional.empty();
        }
        return Optional.of(new Measure(
                List.of(Occurred.class, occurred.filter(), occurred.occurrence()),
                ANY,
                ImmutableRangeSet.of(ages),
                Truth.FALSE));
    }

    private static Optional<Measure> ofPurchases(Condition condition) {
        if (condition instanceof RfmInRange r) {
            return among(of(r.measure(), r.minimum(), r.maximum()), List.of(r.basis(), r.measure()));
        }
        if (condition instanceof RfmScoreInRange s) {
            return among(
                    reaching(s.scale(), s.minimum()).difference(reaching(s.scale(), s.maximum() + 1)),
                    List.of(s.scale().basis(), s.scale().measure()));
        }
        return Optional.empty();
    }

    private static ImmutableRangeSet<Comparable<?>> of(
            RfmMeasure measure, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
        return OF_MONEY.contains(measure) ? between(minimum, maximum) : whole(minimum, maximum);
    }

    /** Returns the values that have at least a score: those at the bar of this score or better. */
    private static ImmutableRangeSet<Comparable<?>> reaching(RfmScale scale, int score) {
        if (score == RfmScale.LOWEST) {
            return ANY;
        }
        if (score > RfmScale.HIGHEST) {
            return ImmutableRangeSet.of();
        }
        Optional<BigDecimal> bar = Optional.of(scale.bars().get(score - RfmScale.LOWEST - 1));
        return scale.measure().lessIsBetter()
                ? of(scale.measure(), Optional.empty(), bar)
                : of(scale.measure(), bar, Optional.empty());
    }

    private static Optional<Measure> ofProfile(Condition condition) {
        if (condition instanceof AgeInRange a) {
            return among(
                    whole(number(a.minimum()), number(a.maximum())),
                    List.of(AgeInRange.class, a.attribute(), a.zone()));
        }
        if (condition instanceof SetSize s) {
            return among(
                    whole(number(OptionalInt.of(s.minimum())), number(s.maximum())),
                    List.of(SetSize.class, s.attribute()));
        }
        return condition instanceof DistanceWithin d
                ? among(
                        between(Optional.empty(), Optional.of(d.kilometres())),
                        List.of(
                                DistanceWithin.class,
                                d.latitudeAttribute(),
                                d.longitudeAttribute(),
                                d.latitude(),
                                d.longitude()))
                : Optional.empty();
    }

    private static Optional<Measure> ofCycle(Condition condition) {
        if (condition instanceof TimeInPosition t) {
            return among(between(t.minimum(), t.maximum()), List.of(TimeInPosition.class));
        }
        return condition instanceof CameFrom c
                ? Optional.of(new Measure(List.of(CameFrom.class), ANY, some(Set.of(c.position())), Truth.FALSE))
                : Optional.empty();
    }

    private static Optional<Measure> ofJourney(Condition condition) {
        if (condition instanceof JourneyEnd e) {
            // Another journey follows one that ends so, hence it is not the latest.
            return amongAll(EnumSet.complementOf(EnumSet.of(Journey.End.NEXT_OPENED)), e.ends());
        }
        if (condition instanceof BoughtAs b) {
            return amongAll(EnumSet.allOf(PurchaseType.class), b.types());
        }
        return condition instanceof HasChannelMix h
                ? amongAll(EnumSet.allOf(ChannelMix.class), h.mixes())
                : Optional.empty();
    }

    private static Optional<Measure> among(ImmutableRangeSet<Comparable<?>> holding, List<Object> of) {
        return Optional.of(new Measure(of, ANY, holding, Truth.UNKNOWN));
    }

    private static <E extends Enum<E>> Optional<Measure> amongAll(Set<E> all, Set<E> holding) {
        return Optional.of(new Measure(
                List.of(all.iterator().next().getDeclaringClass()), some(all), some(holding), Truth.UNKNOWN));
    }

    private static ImmutableRangeSet<Comparable<?>> some(Set<? extends Enum<?>> constants) {
        return ImmutableRangeSet.unionOf(
                constants.stream().map(Range::<Comparable<?>>singleton).toList());
    }

    private static <T extends Comparable<T>> ImmutableRangeSet<Comparable<?>> between(
            Optional<T> minimum, Optional<T> maximum) {
        Range<Comparable<?>> from = minimum.map(Range::<Comparable<?>>atLeast).orElse(Range.all());
        return ImmutableRangeSet.of(
                maximum.map(end -> from.intersection(Range.atMost(end))).orElse(from));
    }

    private static ImmutableRangeSet<Comparable<?>> whole(int minimum, int maximum) {
        return whole(number(OptionalInt.of(minimum)), number(OptionalInt.of(maximum)));
    }

    private static ImmutableRangeSet<Comparable<?>> whole(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
        Range<Comparable<?>> from = minimum.map(low -> low.setScale(0, RoundingMode.CEILING))
                .map(Range::<Comparable<?>>atLeast)
                .orElse(Range.all());
        return ImmutableRangeSet.of(maximum.map(high -> high.setScale(0, RoundingMode.FLOOR))
                .map(high -> from.intersection(Range.lessThan(high.add(BigDecimal.ONE))))
                .orElse(from));
    }

    private static Optional<BigDecimal> number(OptionalInt number) {
        return number.isPresent() ? Optional.of(BigDecimal.valueOf(number.getAsInt())) : Optional.empty();
    }
}
