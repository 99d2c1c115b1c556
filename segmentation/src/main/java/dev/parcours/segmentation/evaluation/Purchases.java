package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmMeasure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a customer bought, by period of the calendar, and the measures that this gives. */
public final class Purchases {

    // A period farther away than this is beyond the calendar whatever the unit.
    private static final BigDecimal MOST_PERIODS = BigDecimal.valueOf(1_000_000_000_000L);

    private final RfmBasis basis;
    private final NavigableMap<Long, List<Interaction>> byPeriod = new TreeMap<>();

    private Purchases(RfmBasis basis, Collection<Interaction> history) {
        this.basis = basis;
        for (Interaction interaction : history) {
            if (Filters.matches(basis.purchases(), interaction)
                    && CalendarPeriods.date(interaction.time(), basis.zone()).isPresent()) {
                byPeriod.computeIfAbsent(periodOf(interaction.time()), period -> new ArrayList<>())
                        .add(interaction);
            }
        }
    }

    /** Returns the purchases in a history. */
    public static Purchases in(Collection<Interaction> history, RfmBasis basis) {
        return new Purchases(basis, history);
    }

    private long periodOf(Instant time) {
        return CalendarPeriods.number(basis.unit(), time, basis.zone());
    }

    /** Returns whether there is none. */
    public boolean isEmpty() {
        return byPeriod.isEmpty();
    }

    /** Returns a measure as of an instant at which all purchases were made; empty if it is unknown. */
    public Optional<BigDecimal> measure(RfmMeasure measure, Instant asOf) {
        return switch (measure) {
            case FREQUENCY -> Optional.of(BigDecimal.valueOf(all(byPeriod).size()));
            case TOTAL_VALUE -> isEmpty() ? Optional.of(BigDecimal.ZERO) : total(all(byPeriod));
            case MEAN_VALUE -> mean(all(byPeriod).stream().map(List::of).toList());
            case REPEAT_FREQUENCY -> Optional.of(BigDecimal.valueOf(Math.max(byPeriod.size() - 1, 0)));
            case MEAN_REPEAT_VALUE ->
                isEmpty()
                        ? Optional.empty()
                        : mean(byPeriod.tailMap(byPeriod.firstKey(), false).values());
            case RECENCY, AGE_AT_LAST, AGE ->
                isEmpty() ? Optional.empty() : Optional.of(BigDecimal.valueOf(periods(measure, periodOf(asOf))));
        };
    }

    private long periods(RfmMeasure measure, long now) {
        return measure == RfmMeasure.AGE_AT_LAST ? byPeriod.lastKey() - byPeriod.firstKey() : now - start(measure);
    }

    /** Returns the period that an age which grows by time alone is counted from. */
    private long start(RfmMeasure measure) {
        return measure == RfmMeasure.AGE ? byPeriod.firstKey() : byPeriod.lastKey();
    }

    private static List<Interaction> all(NavigableMap<Long, List<Interaction>> byPeriod) {
        return byPeriod.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the sum of those that have a value; empty if none has, or if they are in several currencies. */
    private static Optional<BigDecimal> total(Collection<Interaction> purchases) {
        List<Money> values = purchases.stream()
                .flatMap(purchase -> purchase.value().stream())
                .toList();
        boolean isOneCurrency = values.stream().map(Money::currency).distinct().count() == 1;
        return isOneCurrency
                ? Optional.of(values.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    /** Returns the mean over those groups in which something has a value. */
    private static Optional<BigDecimal> mean(Collection<List<Interaction>> groups) {
        long count = groups.stream()
                .filter(group ->
                        group.stream().anyMatch(purchase -> purchase.value().isPresent()))
                .count();
        return total(groups.stream().flatMap(List::stream).toList())
                .map(sum -> sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128));
    }

    /** Returns the next instant at which time alone makes a measure reach or pass one of some numbers. */
    Optional<Instant> nextPassing(RfmMeasure measure, List<BigDecimal> numbers, Instant asOf) {
        boolean growsByTime = measure == RfmMeasure.RECENCY || measure == RfmMeasure.AGE;
        if (!growsByTime || isEmpty()) {
            return Optional.empty();
        }
        return passing(start(measure), numbers, asOf);
    }

    /** Returns the same if purchases more come whenever it is asked for. */
    Optional<Instant> nextPassingWithMore(RfmMeasure measure, List<BigDecimal> numbers, Instant asOf) {
        if (isEmpty()) {
            return Optional.empty();
        }
        return switch (measure) {
            case FREQUENCY, TOTAL_VALUE, MEAN_VALUE, RECENCY -> Optional.empty();
            case AGE, AGE_AT_LAST -> passing(byPeriod.firstKey(), numbers, asOf);
            case REPEAT_FREQUENCY, MEAN_REPEAT_VALUE ->
                byPeriod.containsKey(periodOf(asOf))
                        ? CalendarPeriods.start(basis.unit(), periodOf(asOf) + 1, basis.zone())
                        : Optional.empty();
        };
    }

    private Optional<Instant> passing(long start, List<BigDecimal> numbers, Instant asOf) {
        return numbers.stream()
                .filter(number -> number.abs().compareTo(MOST_PERIODS) < 0)
                .flatMap(number -> Stream.of(
                        number.setScale(0, RoundingMode.CEILING).longValueExact(),
                        number.setScale(0, RoundingMode.FLOOR).longValueExact() + 1))
                .flatMap(periods -> CalendarPeriods.start(basis.unit(), start + periods, basis.zone()).stream())
                .filter(instant -> instant.isAfter(asOf))
                .min(Comparator.naturalOrder());
    }
}
