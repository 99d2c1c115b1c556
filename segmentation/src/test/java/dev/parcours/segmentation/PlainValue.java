package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmInRange;
import dev.parcours.segmentation.condition.RfmMeasure;
import dev.parcours.segmentation.condition.RfmScoreInRange;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Recency, frequency and money once more: by counting calendar units between dates. */
final class PlainValue {

    private PlainValue() {}

    /** Returns -1 for false, 0 for unknown, 1 for true; empty for other conditions. */
    static Optional<Integer> ask(Condition condition, Customer customer, Instant asOf) {
        if (condition instanceof RfmInRange range) {
            BigDecimal value = measure(range.basis(), range.measure(), customer, asOf);
            return Optional.of(
                    value == null
                            ? 0
                            : range.minimum().orElse(value).compareTo(value) <= 0
                                            && range.maximum().orElse(value).compareTo(value) >= 0
                                    ? 1
                                    : -1);
        }
        if (condition instanceof RfmScoreInRange range) {
            RfmMeasure measure = range.scale().measure();
            BigDecimal value = measure(range.scale().basis(), measure, customer, asOf);
            if (value == null) {
                return Optional.of(0);
            }
            int score = 5;
            while (score > 1 && isWorse(measure, value, range.scale().bars().get(score - 2))) {
                score--;
            }
            return Optional.of(range.minimum() <= score && score <= range.maximum() ? 1 : -1);
        }
        return Optional.empty();
    }

    private static boolean isWorse(RfmMeasure measure, BigDecimal value, BigDecimal bar) {
        return measure == RfmMeasure.RECENCY ? value.compareTo(bar) > 0 : value.compareTo(bar) < 0;
    }

    private static @Nullable BigDecimal measure(RfmBasis basis, RfmMeasure measure, Customer customer, Instant asOf) {
        TreeMap<LocalDate, BigDecimal> sums = new TreeMap<>();
        Set<LocalDate> withoutValue = new HashSet<>();
        Set<String> currencies = new TreeSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        int purchases = 0;
        int valued = 0;
        for (Interaction interaction : customer.history()) {
            if (interaction.time().isAfter(asOf)
                    || !interaction.type().equals(basis.purchases().type().orElse(interaction.type()))) {
                continue;
            }
            purchases++;
            LocalDate period = period(basis, interaction.time());
            if (interaction.value().isPresent()) {
                BigDecimal amount = interaction.value().get().amount();
                sums.merge(period, amount, BigDecimal::add);
                withoutValue.remove(period);
                currencies.add(interaction.value().get().currency().getCurrencyCode());
                sum = sum.add(amount);
                valued++;
            } else if (sums.putIfAbsent(period, BigDecimal.ZERO) == null) {
                withoutValue.add(period);
            }
        }
        if (sums.isEmpty()) {
            boolean isCount = measure == RfmMeasure.FREQUENCY
                    || measure == RfmMeasure.REPEAT_FREQUENCY
                    || measure == RfmMeasure.TOTAL_VALUE;
            return isCount ? BigDecimal.ZERO : null;
        }
        LocalDate first = sums.firstKey();
        LocalDate last = sums.lastKey();
        LocalDate now = period(basis, asOf);
        return switch (measure) {
            case FREQUENCY -> BigDecimal.valueOf(purchases);
            case REPEAT_FREQUENCY -> BigDecimal.valueOf(sums.size() - 1);
            case TOTAL_VALUE -> currencies.size() == 1 ? sum : null;
            case MEAN_VALUE -> currencies.size() == 1 ? mean(sum, valued) : null;
            case RECENCY -> between(basis, last, now);
            case AGE -> between(basis, first, now);
            case AGE_AT_LAST -> between(basis, first, last);
            case MEAN_REPEAT_VALUE -> repeats(sums, withoutValue, first, customer, basis, asOf);
        };
    }

    private static @Nullable BigDecimal repeats(
            Map<LocalDate, BigDecimal> sums,
            Set<LocalDate> withoutValue,
            LocalDate first,
            Customer customer,
            RfmBasis basis,
            Instant asOf) {
        Set<String> currencies = new TreeSet<>();
        for (Interaction interaction : customer.history()) {
            if (interaction.type().equals(basis.purchases().type().orElse(interaction.type()))
                    && !interaction.time().isAfter(asOf)
                    && !period(basis, interaction.time()).equals(first)) {
                interaction
                        .value()
                        .ifPresent(value -> currencies.add(value.currency().getCurrencyCode()));
            }
        }
        List<BigDecimal> repeats = new ArrayList<>();
        sums.forEach((period, sum) -> {
            if (!period.equals(first) && !withoutValue.contains(period)) {
                repeats.add(sum);
            }
        });
        return currencies.size() == 1
                ? mean(repeats.stream().reduce(BigDecimal.ZERO, BigDecimal::add), repeats.size())
                : null;
    }

    private static BigDecimal mean(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    }

    private static LocalDate period(RfmBasis basis, Instant time) {
        LocalDate date = LocalDate.ofInstant(time, basis.zone());
        return switch (basis.unit()) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    private static BigDecimal between(RfmBasis basis, LocalDate from, LocalDate to) {
        Map<CalendarUnit, TemporalUnit> units = Map.of(
                CalendarUnit.DAY, ChronoUnit.DAYS,
                CalendarUnit.WEEK, ChronoUnit.WEEKS,
                CalendarUnit.MONTH, ChronoUnit.MONTHS,
                CalendarUnit.QUARTER, IsoFields.QUARTER_YEARS,
                CalendarUnit.YEAR, ChronoUnit.YEARS);
        return BigDecimal.valueOf(checkNotNull(units.get(basis.unit())).between(from, to));
    }

    /**
     * Returns the starts of the next periods, if a condition looks at such: more than the bounds of random rules reach.
     */
    static List<Instant> breaks(Condition condition, Instant asOf) {
        List<Instant> breaks = new ArrayList<>();
        if (condition instanceof RfmInRange range) {
            breaks.addAll(breaks(range.basis(), asOf));
        } else if (condition instanceof RfmScoreInRange range) {
            breaks.addAll(breaks(range.scale().basis(), asOf));
        }
        condition.parts().forEach(part -> breaks.addAll(breaks(part, asOf)));
        return breaks;
    }

    private static List<Instant> breaks(RfmBasis basis, Instant asOf) {
        LocalDate now = period(basis, asOf);
        return IntStream.rangeClosed(1, 24)
                .mapToObj(i -> switch (basis.unit()) {
                    case DAY -> now.plusDays(i);
                    case WEEK -> now.plusWeeks(i);
                    case MONTH -> now.plusMonths(i);
                    case QUARTER -> now.plusMonths(3L * i);
                    case YEAR -> now.plusYears(i);
                })
                .map(date -> date.atStartOfDay(basis.zone()).toInstant())
                .toList();
    }
}
