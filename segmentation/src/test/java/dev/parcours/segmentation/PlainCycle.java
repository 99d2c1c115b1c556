package dev.parcours.segmentation;

import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.segmentation.condition.CameFrom;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.TimeInPosition;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The time in a position once more: by asking for the position at every instant at which it could change. */
final class PlainCycle {

    private final Customer customer;
    private final CyclePositionRules positions;
    private final PlainEvaluation plain;
    private final List<Duration> windows = new ArrayList<>(List.of(Duration.ZERO));
    private final Map<Instant, CyclePosition> asked = new HashMap<>();

    PlainCycle(Customer customer, CyclePositionRules positions, PlainEvaluation plain) {
        this.customer = customer;
        this.positions = positions;
        this.plain = plain;
        positions.rules().forEach(rule -> PlainEvaluation.collectWindows(rule.condition(), windows));
    }

    /** Returns -1 for false, 0 for unknown, 1 for true; empty for other conditions. */
    Optional<Integer> ask(Condition condition, Instant asOf) {
        if (!(condition instanceof TimeInPosition || condition instanceof CameFrom)) {
            return Optional.empty();
        }
        NavigableSet<Instant> instants = instantsUntil(asOf);
        CyclePosition now = position(asOf);
        Instant since = asOf;
        CyclePosition before = null;
        for (Instant instant : instants.descendingSet()) {
            if (position(instant) != now) {
                before = position(instant);
                break;
            }
            since = instant;
        }
        if (condition instanceof CameFrom from) {
            return Optional.of(from.position() == before ? 1 : -1);
        }
        if (instants.isEmpty()) {
            return Optional.of(0);
        }
        TimeInPosition time = (TimeInPosition) condition;
        boolean isLong = time.minimum().isEmpty()
                || !plus(since, time.minimum().get()).orElse(Instant.MAX).isAfter(asOf);
        boolean isShort = time.maximum().isEmpty()
                || !plus(since, time.maximum().get()).orElse(Instant.MAX).isBefore(asOf);
        return Optional.of(isLong && isShort ? 1 : -1);
    }

    /** Returns the instants at which the time in a position reaches or passes a bound. */
    List<Instant> breaks(Condition condition) {
        List<Duration> lengths = new ArrayList<>();
        collectLengths(condition, lengths);
        List<Instant> breaks = new ArrayList<>();
        if (lengths.isEmpty()) {
            return breaks;
        }
        CyclePosition before = null;
        for (Instant instant : instantsUntil(Instant.MAX)) {
            if (position(instant) != before) {
                before = position(instant);
                lengths.forEach(length -> plus(instant, length).ifPresent(at -> {
                    breaks.add(at);
                    plus(at, Duration.ofNanos(1)).ifPresent(breaks::add);
                }));
            }
        }
        return breaks;
    }

    private static void collectLengths(Condition condition, List<Duration> lengths) {
        if (condition instanceof TimeInPosition time) {
            Stream.of(time.minimum(), time.maximum()).flatMap(Optional::stream).forEach(lengths::add);
        }
        condition.parts().forEach(part -> collectLengths(part, lengths));
    }

    private CyclePosition position(Instant instant) {
        return asked.computeIfAbsent(
                instant,
                at -> Stream.of(CyclePosition.values())
                        .filter(position -> plain.ask(new InPosition(position), at) > 0)
                        .findFirst()
                        .orElseThrow());
    }

    /** Returns every instant from the first fact on at which the position could change, and those beside it. */
    private NavigableSet<Instant> instantsUntil(Instant end) {
        List<Instant> facts = new ArrayList<>();
        customer.history().forEach(interaction -> facts.add(interaction.time()));
        customer.attributes().values().forEach(attribute -> attribute.since().ifPresent(facts::add));
        customer.consents().forEach(consent -> consent.since().ifPresent(facts::add));
        facts.removeIf(fact -> fact.isAfter(end));
        TreeSet<Instant> instants = new TreeSet<>();
        if (facts.isEmpty()) {
            return instants;
        }
        Instant first = facts.stream().min(Instant::compareTo).orElseThrow();
        for (Instant fact : facts) {
            for (Duration window : windows) {
                plus(fact, window).ifPresent(at -> {
                    instants.add(at);
                    instants.add(at.minusNanos(1));
                    plus(at, Duration.ofNanos(1)).ifPresent(instants::add);
                });
            }
        }
        for (PositionRule rule : positions.rules()) {
            instants.addAll(PlainValue.breaks(rule.condition(), first));
            facts.forEach(fact -> PlainProfile.addBirthdays(rule.condition(), customer, fact, instants));
            List<Instant> periods = new ArrayList<>();
            facts.forEach(fact -> PlainEvaluation.collectInstants(rule.condition(), fact, periods));
            periods.forEach(start -> instants.addAll(List.of(start.minusNanos(1), start, start.plusNanos(1))));
        }
        instants.removeIf(at -> at.isBefore(first) || at.isAfter(end));
        return instants;
    }

    private static Optional<Instant> plus(Instant instant, Duration length) {
        try {
            return Optional.of(instant.plus(length));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
