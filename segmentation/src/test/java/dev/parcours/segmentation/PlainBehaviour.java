package dev.parcours.segmentation;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Moved;
import dev.parcours.segmentation.condition.Occurred;
import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.Sequence;
import dev.parcours.segmentation.condition.Statistic;
import dev.parcours.segmentation.condition.Trend;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What conditions on behaviour mean, written once more: whether a place in the history is in a window is asked from
 * {@code asOf} backwards, and whatever is counted is counted anew.
 */
final class PlainBehaviour {

    private final List<Interaction> history;
    private final Instant asOf;

    PlainBehaviour(Customer customer, Instant asOf) {
        this.asOf = asOf;
        history = customer.history().stream()
                .filter(interaction -> !interaction.time().isAfter(asOf))
                .toList();
    }

    static boolean isFor(Condition condition) {
        return condition instanceof Did
                || condition instanceof Occurred
                || condition instanceof Aggregate
                || condition instanceof Sequence
                || condition instanceof Trend
                || condition instanceof Habit;
    }

    /** Returns -1 for false, 0 for unknown, 1 for true. */
    int ask(Condition condition) {
        if (condition instanceof Did did) {
            return inWindow(did.filter(), did.window())
                    .map(counted -> known(did.minimum() <= counted.size()
                            && (did.maximum().isEmpty()
                                    || counted.size() <= did.maximum().getAsInt())))
                    .orElse(0);
        }
        if (condition instanceof Aggregate aggregate) {
            return inWindow(aggregate.filter(), aggregate.window())
                    .map(counted -> aggregate(aggregate, counted))
                    .orElse(0);
        }
        if (condition instanceof Sequence sequence) {
            return places(InteractionFilter.any(), sequence.window())
                    .map(places -> known(fits(sequence, places, List.of())))
                    .orElse(0);
        }
        if (condition instanceof Trend trend) {
            return trend(trend);
        }
        if (condition instanceof Habit habit) {
            return inWindow(habit.filter(), habit.window())
                    .map(counted -> habit(habit, counted))
                    .orElse(0);
        }
        return occurred((Occurred) condition);
    }

    private int trend(Trend condition) {
        Window before = condition.window() instanceof Window.Rolling rolling
                ? Window.ago(rolling.length(), rolling.length().multipliedBy(2))
                : condition.windowBefore();
        List<String> currencies = new ArrayList<>();
        BigDecimal now = total(condition, condition.window(), currencies);
        BigDecimal then = total(condition, before, currencies);
        if (new HashSet<>(currencies).size() > 1 || then.signum() <= 0) {
            return 0;
        }
        // The bounds of the random conditions have one decimal, and the totals are small: no rounding reaches a bound.
        BigDecimal ratio = now.divide(then, MathContext.DECIMAL128);
        return known(ratio.compareTo(condition.minimum().orElse(ratio)) >= 0
                && ratio.compareTo(condition.maximum().orElse(ratio)) <= 0);
    }

    private BigDecimal total(Trend condition, Window window, List<String> currencies) {
        BigDecimal total = BigDecimal.ZERO;
        for (Interaction interaction : inWindow(condition.filter(), window).orElseThrow()) {
            if (condition.quantity().isEmpty()) {
                total = total.add(BigDecimal.ONE);
            } else if (condition.quantity().get() instanceof Quantity.Value value) {
                for (Money money : money(value, interaction)) {
                    currencies.add(money.currency().getCurrencyCode());
                    total = total.add(money.amount());
                }
            }
        }
        return total;
    }

    private static int habit(Habit condition, List<Interaction> counted) {
        int usual = 0;
        for (Interaction interaction : counted) {
            LocalDateTime time = LocalDateTime.ofInstant(interaction.time(), condition.zone());
            boolean isOnDay = condition.days().isEmpty() || condition.days().contains(time.getDayOfWeek());
            boolean isAtHour = condition.hours().isEmpty() || condition.hours().contains(time.getHour());
            usual += isOnDay && isAtHour ? 1 : 0;
        }
        double share = counted.isEmpty() ? 0 : (double) usual / counted.size();
        return counted.size() < condition.evidence()
                ? 0
                : known(share >= condition.share().doubleValue());
    }

    /** Tries every choice of places, one per step. */
    private boolean fits(Sequence sequence, List<Integer> places, List<Integer> chosen) {
        int step = chosen.size();
        if (step == sequence.steps().size()) {
            return isSooner(chosen.get(0), chosen.get(step - 1), sequence.inAll())
                    && isAbsent(sequence, chosen.get(step - 1));
        }
        for (int place : places) {
            if (fits(sequence.steps().get(step), step == 0 ? -1 : chosen.get(step - 1), place)) {
                List<Integer> longer = new ArrayList<>(chosen);
                longer.add(place);
                if (fits(sequence, places, longer)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fits(Sequence.Step step, int before, int place) {
        boolean isNext = before < place && passes(step.filter(), history.get(place));
        for (int between = before + 1; isNext && before >= 0 && between < place; between++) {
            Interaction interaction = history.get(between);
            isNext = step.without().stream().noneMatch(excluded -> passes(excluded, interaction));
        }
        return isNext && (before < 0 || isSooner(before, place, step.within()));
    }

    private boolean isSooner(int before, int place, Optional<Duration> length) {
        BigInteger between = PlainEvaluation.nanos(history.get(place).time())
                .subtract(PlainEvaluation.nanos(history.get(before).time()));
        return length.isEmpty() || isBelow(between, length.get());
    }

    private boolean isAbsent(Sequence sequence, int end) {
        if (sequence.absence().isEmpty()) {
            return true;
        }
        Sequence.Absence absence = sequence.absence().get();
        boolean isAbsent = !isIn(Window.last(absence.within()), history.get(end).time());
        for (int place = end + 1; place < history.size(); place++) {
            isAbsent &= !passes(absence.filter(), history.get(place))
                    || !isSooner(end, place, Optional.of(absence.within()));
        }
        return isAbsent;
    }

    private static int aggregate(Aggregate condition, List<Interaction> counted) {
        if (condition.statistic() == Statistic.DISTINCT_COUNT) {
            Set<String> keys = new HashSet<>();
            counted.forEach(interaction -> keys.addAll(keys(condition.quantity(), interaction)));
            return inRange(condition, new BigDecimal(keys.size()));
        }
        List<BigDecimal> numbers = new ArrayList<>();
        Set<String> currencies = new HashSet<>();
        for (Interaction interaction : counted) {
            if (condition.quantity() instanceof Quantity.Property property) {
                Optional.ofNullable(interaction.properties().get(property.name()))
                        .flatMap(value -> value.asNumber())
                        .ifPresent(numbers::add);
            } else {
                money((Quantity.Value) condition.quantity(), interaction).forEach(money -> {
                    currencies.add(money.currency().getCurrencyCode());
                    numbers.add(money.amount());
                });
            }
        }
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Collections.sort(numbers);
        if (currencies.size() > 1 || (numbers.isEmpty() && condition.statistic() != Statistic.SUM)) {
            return 0;
        }
        return switch (condition.statistic()) {
            case SUM -> inRange(condition, sum);
            // Far finer than the differences that the bounds of the random conditions can make.
            case AVERAGE -> inRange(condition, sum.divide(new BigDecimal(numbers.size()), MathContext.DECIMAL128));
            case MAXIMUM -> inRange(condition, numbers.get(numbers.size() - 1));
            default -> inRange(condition, numbers.get(0));
        };
    }

    private static List<String> keys(Quantity quantity, Interaction interaction) {
        if (quantity instanceof Quantity.Day day) {
            return List.of(LocalDate.ofInstant(interaction.time(), day.zone()).toString());
        }
        if (quantity instanceof Quantity.Property property) {
            return Optional.ofNullable(interaction.properties().get(property.name()))
                    .flatMap(value -> value.asText())
                    .stream()
                    .toList();
        }
        return money((Quantity.Value) quantity, interaction).stream()
                .map(Money::toString)
                .toList();
    }

    private static List<Money> money(Quantity.Value quantity, Interaction interaction) {
        return interaction.value().stream()
                .filter(money -> quantity.currency()
                        .orElse(money.currency().getCurrencyCode())
                        .equals(money.currency().getCurrencyCode()))
                .toList();
    }

    private static int inRange(Aggregate condition, BigDecimal number) {
        return known(number.subtract(condition.minimum().orElse(number)).signum() >= 0
                && number.subtract(condition.maximum().orElse(number)).signum() <= 0);
    }

    private int occurred(Occurred condition) {
        Optional<List<Integer>> window = places(InteractionFilter.any(), condition.window());
        List<Integer> all = places(condition.filter(), Window.ever()).orElseThrow();
        if (window.isEmpty() || all.isEmpty()) {
            return window.isEmpty() ? 0 : -1;
        }
        int place = condition.occurrence() == Occurrence.FIRST ? all.get(0) : all.get(all.size() - 1);
        return known(window.get().contains(place));
    }

    private Optional<List<Interaction>> inWindow(InteractionFilter filter, Window window) {
        return places(filter, window)
                .map(places -> places.stream().map(history::get).toList());
    }

    /** Returns the places in the history of what counts; nothing if the window is not known. */
    Optional<List<Integer>> places(InteractionFilter filter, Window window) {
        int start = 0;
        if (window instanceof Window.Since since) {
            List<Integer> events = places(since.event(), Window.ever()).orElseThrow();
            if (events.isEmpty()) {
                return Optional.empty();
            }
            start = 1 + events.get(since.occurrence() == Occurrence.FIRST ? 0 : events.size() - 1);
        }
        List<Integer> places = new ArrayList<>();
        for (int place = start; place < history.size(); place++) {
            if (passes(filter, history.get(place))
                    && isIn(window, history.get(place).time())) {
                places.add(place);
            }
        }
        return Optional.of(places);
    }

    private boolean isIn(Window window, Instant time) {
        BigInteger age = PlainEvaluation.nanos(asOf).subtract(PlainEvaluation.nanos(time));
        if (window instanceof Window.Rolling rolling) {
            return isBelow(age, rolling.length());
        }
        if (window instanceof Window.Ago ago) {
            return !isBelow(age, ago.atLeast())
                    && (ago.lessThan().isEmpty() || isBelow(age, ago.lessThan().get()));
        }
        if (window instanceof Window.Calendar calendar) {
            LocalDate today = LocalDate.ofInstant(asOf, calendar.zone());
            LocalDate date = LocalDate.ofInstant(time, calendar.zone());
            LocalDate first = back(periodOf(today, calendar.unit()), calendar.unit(), calendar.from());
            LocalDate end = back(periodOf(today, calendar.unit()), calendar.unit(), calendar.to() - 1);
            return !date.isBefore(first) && date.isBefore(end);
        }
        if (window instanceof Window.Fixed fixed) {
            return fixed.from().orElse(Instant.MIN).compareTo(time) <= 0
                    && (fixed.until().isEmpty() || fixed.until().get().compareTo(time) > 0);
        }
        return true;
    }

    private static boolean isBelow(BigInteger age, Duration length) {
        return age.compareTo(PlainEvaluation.nanos(length)) < 0;
    }

    private static LocalDate periodOf(LocalDate date, CalendarUnit unit) {
        return switch (unit) {
            case DAY -> date;
            case WEEK -> date.minusDays(date.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
            case MONTH -> LocalDate.of(date.getYear(), date.getMonthValue(), 1);
            case QUARTER -> LocalDate.of(date.getYear(), 1 + (date.getMonthValue() - 1) / 3 * 3, 1);
            case YEAR -> LocalDate.of(date.getYear(), 1, 1);
        };
    }

    private static LocalDate back(LocalDate start, CalendarUnit unit, int periods) {
        return switch (unit) {
            case DAY -> start.plusDays(-periods);
            case WEEK -> start.plusDays(-7L * periods);
            case MONTH -> start.plusMonths(-periods);
            case QUARTER -> start.plusMonths(-3L * periods);
            case YEAR -> start.plusMonths(-12L * periods);
        };
    }

    private static boolean passes(InteractionFilter filter, Interaction interaction) {
        return agrees(filter.type(), interaction.type())
                && agrees(filter.touchpoint(), interaction.touchpoint().name())
                && agrees(filter.campaign(), interaction.campaign().orElse("-"))
                && agrees(
                        filter.channel(), interaction.channel().map(c -> c.id()).orElse("-"));
    }

    private static boolean agrees(Optional<String> asked, String found) {
        return asked.isEmpty() || asked.get().equals(found);
    }

    private static int known(boolean holds) {
        return holds ? 1 : -1;
    }

    /** Adds the lengths of time after an interaction at which a condition can change because of it. */
    static void collectLengths(Condition condition, List<Duration> lengths) {
        window(condition).ifPresent(window -> collectLengths(window, lengths));
        if (condition instanceof Trend trend) {
            collectLengths(trend.windowBefore(), lengths);
        }
        if (condition instanceof Sequence sequence) {
            sequence.absence().ifPresent(absence -> lengths.add(absence.within()));
        }
    }

    private static void collectLengths(Window window, List<Duration> lengths) {
        if (window instanceof Window.Rolling rolling) {
            lengths.add(rolling.length());
        }
        if (window instanceof Window.Ago ago) {
            lengths.add(ago.atLeast());
            ago.lessThan().ifPresent(lengths::add);
        }
    }

    /** Adds the instants at which a condition can change whatever happened. */
    static void collectInstants(Condition condition, Instant asOf, List<Instant> instants) {
        if (window(condition).orElse(Window.ever()) instanceof Window.Calendar calendar) {
            LocalDate start = periodOf(LocalDate.ofInstant(asOf, calendar.zone()), calendar.unit());
            for (int periods = 0; periods <= 3 * calendar.from() + 4; periods++) {
                instants.add(firstInstant(back(start, calendar.unit(), -periods), calendar.zone()));
            }
        }
    }

    private static Instant firstInstant(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    private static Optional<Window> window(Condition condition) {
        if (condition instanceof Did did) {
            return Optional.of(did.window());
        }
        if (condition instanceof Aggregate aggregate) {
            return Optional.of(aggregate.window());
        }
        if (condition instanceof Sequence sequence) {
            return Optional.of(sequence.window());
        }
        if (condition instanceof Trend trend) {
            return Optional.of(trend.window());
        }
        if (condition instanceof Habit habit) {
            return Optional.of(habit.window());
        }
        if (condition instanceof Moved moved) {
            return Optional.of(moved.window());
        }
        return condition instanceof Occurred occurred ? Optional.of(occurred.window()) : Optional.empty();
    }
}
