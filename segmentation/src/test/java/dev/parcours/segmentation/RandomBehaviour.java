package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;

import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Occurred;
import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.Sequence;
import dev.parcours.segmentation.condition.Statistic;
import dev.parcours.segmentation.condition.Trend;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random conditions on behaviour over windows of every kind. */
final class RandomBehaviour {

    // It is midnight at NOW less an hour in the first, where the random histories are around midnight.
    private static final ZoneId[] ZONES = {ZoneId.of("Pacific/Auckland"), ZoneId.of("Europe/Paris")};

    private final Arbitrary<InteractionFilter> filters;
    private final Arbitrary<Window> rolling;

    RandomBehaviour(Arbitrary<InteractionFilter> filters, Arbitrary<Duration> lengths) {
        this.filters = filters;
        rolling = lengths.map(Window::last);
    }

    Arbitrary<Condition> leaves() {
        return Arbitraries.oneOf(occurrences(), aggregates(), sequences(), trends(), habits());
    }

    private Arbitrary<Condition> occurrences() {
        return Combinators.combine(filters, Arbitraries.of(Occurrence.class), windows())
                .filter((filter, occurrence, window) -> !(window instanceof Window.Ever))
                .as(Occurred::new);
    }

    private Arbitrary<Condition> aggregates() {
        Arbitrary<BigDecimal> numbers =
                Arbitraries.of("-1", "0", "1", "1.5", "2", "3", "10").map(BigDecimal::new);
        return Combinators.combine(
                        filters,
                        Arbitraries.of(Statistic.class),
                        Arbitraries.of(
                                Quantity.value(),
                                Quantity.valueIn("EUR"),
                                Quantity.property("items"),
                                Quantity.day(ZONES[0])),
                        numbers,
                        numbers,
                        Arbitraries.of(1, 2, 3),
                        windows())
                .filter((filter, statistic, quantity, a, b, bounds, window) ->
                        statistic == Statistic.DISTINCT_COUNT || !(quantity instanceof Quantity.Day))
                .as((filter, statistic, quantity, a, b, bounds, window) -> new Aggregate(
                        filter,
                        statistic,
                        quantity,
                        Optional.of(a.min(b)).filter(minimum -> bounds != 2),
                        Optional.of(a.max(b)).filter(maximum -> bounds != 1),
                        window));
    }

    private Arbitrary<Condition> sequences() {
        Arbitrary<Duration> lengths = Arbitraries.of(1, 2, 3).map(Duration::ofHours);
        Arbitrary<Sequence.Step> steps = Combinators.combine(
                        filters, lengths.optional(0.4), filters.list().ofMaxSize(1))
                .as(Sequence.Step::new);
        Arbitrary<Sequence.Absence> absences =
                Combinators.combine(filters, lengths).as(Sequence.Absence::new);
        return Combinators.combine(
                        filters, steps.list().ofMaxSize(2), lengths.optional(0.3), absences.optional(0.5), windows())
                .filter((first, next, inAll, absence, window) -> !next.isEmpty() || absence.isPresent())
                .as((first, next, inAll, absence, window) -> {
                    List<Sequence.Step> all = new ArrayList<>(next);
                    all.add(0, new Sequence.Step(first, Optional.empty(), List.of()));
                    return new Sequence(all, inAll, absence, window);
                });
    }

    private Arbitrary<Condition> trends() {
        Arbitrary<BigDecimal> ratios =
                Arbitraries.of("0", "0.5", "1", "1.5", "2").map(BigDecimal::new);
        Arbitrary<Window> windows = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(1, 2, 3).map(Duration::ofHours).map(Window::last)),
                Tuple.of(
                        2,
                        agos().filter(window -> ((Window.Ago) window).lessThan().isPresent())),
                Tuple.of(2, calendars()));
        return Combinators.combine(
                        filters,
                        Arbitraries.of(Quantity.value(), Quantity.valueIn("EUR"))
                                .optional(0.5),
                        windows,
                        ratios,
                        ratios,
                        Arbitraries.of(1, 2, 3))
                .as((filter, quantity, window, a, b, bounds) -> new Trend(
                        filter,
                        quantity,
                        window,
                        Optional.of(a.min(b)).filter(minimum -> bounds != 2),
                        Optional.of(a.max(b)).filter(maximum -> bounds != 1)));
    }

    private Arbitrary<Condition> habits() {
        // The random histories are on a Tuesday, and on a Wednesday in the first zone from 11:00 in UTC on.
        return Combinators.combine(
                        filters,
                        Arbitraries.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)
                                .set()
                                .ofMaxSize(1),
                        Arbitraries.integers().between(0, 23).set().ofMinSize(1).ofMaxSize(20),
                        Arbitraries.of(true, false),
                        Arbitraries.of(ZONES),
                        Arbitraries.of("0.25", "0.5", "1").map(BigDecimal::new),
                        Arbitraries.integers().between(1, 3),
                        windows())
                .as((filter, days, hours, isByHour, zone, share, evidence, window) -> new Habit(
                        filter, days, isByHour || days.isEmpty() ? hours : Set.of(), zone, share, evidence, window));
    }

    Arbitrary<Window> windows() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, rolling),
                Tuple.of(2, Arbitraries.just(Window.ever())),
                Tuple.of(2, agos()),
                Tuple.of(2, calendars()),
                Tuple.of(1, sinces()),
                Tuple.of(1, fixed()));
    }

    private static Arbitrary<Window> agos() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 3).optional())
                .as((hours, more) ->
                        new Window.Ago(Duration.ofHours(hours), more.map(width -> Duration.ofHours(hours + width))));
    }

    private static Arbitrary<Window> calendars() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, CalendarUnit.DAY),
                                Tuple.of(1, CalendarUnit.WEEK),
                                Tuple.of(1, CalendarUnit.MONTH),
                                Tuple.of(1, CalendarUnit.QUARTER),
                                Tuple.of(1, CalendarUnit.YEAR)),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(ZONES))
                .as((unit, a, b, zone) -> new Window.Calendar(unit, Math.max(a, b), Math.min(a, b), zone));
    }

    private Arbitrary<Window> sinces() {
        return Combinators.combine(filters, Arbitraries.of(Occurrence.class)).as(Window.Since::new);
    }

    private static Arbitrary<Window> fixed() {
        return Combinators.combine(hoursAgo().optional(), hoursAgo().optional())
                .filter((from, until) -> from.isPresent() || until.isPresent())
                .filter((from, until) -> from.isEmpty() || !from.equals(until))
                .as((from, until) ->
                        from.isPresent() && until.isPresent() && from.get().isAfter(until.get())
                                ? new Window.Fixed(until, from)
                                : new Window.Fixed(from, until));
    }

    private static Arbitrary<Instant> hoursAgo() {
        return Arbitraries.integers().between(0, 6).map(hours -> NOW.minus(Duration.ofHours(hours)));
    }
}
