package dev.parcours.core.path;

import static dev.parcours.core.Samples.minute;
import static dev.parcours.core.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.internal.Shares;
import dev.parcours.core.path.Funnel.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTest extends AccumulatorContract<Funnel> {

    @Override
    Funnel empty() {
        return Funnel.closed("a", "b", "a");
    }

    @Override
    List<Funnel> definedOtherwise() {
        return List.of(
                Funnel.open("a", "b", "a"),
                Funnel.strict("a", "b", "a"),
                Funnel.closed("a", "b", "c"),
                Funnel.closed("a", "b", "a").within(Duration.ofMinutes(1)),
                Funnel.closed("a", "b", "a").eachWithin(Duration.ofMinutes(1)),
                Funnel.closed("a", "b", "a").excluding("c"),
                Funnel.closed("a", "b", "a").repeated(),
                Funnel.closed("a", "b", "a").strictlyLater(),
                Funnel.of(Funnel.Kind.CLOSED, Dimension.CHANNEL, List.of("a", "b", "a")));
    }

    @Override
    Object figures(Funnel funnel) {
        return funnel.levels();
    }

    private static List<Long> reached(Funnel funnel, Journey... journeys) {
        return funnel.over(List.of(journeys)).levels().stream()
                .map(Level::reached)
                .toList();
    }

    private static Funnel of(Funnel.Kind kind, String levels) {
        return Funnel.of(kind, Dimension.TYPE, List.of(levels.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({
        // The example of the class comment, then with a journey that never sees the catalog.
        "STRICT, cart catalog cart done, catalog done cart, 1 0 0",
        "CLOSED, cart catalog cart done, catalog done cart, 1 1 0",
        "HYBRID, cart catalog cart done, catalog done cart, 1 1 1",
        "OPEN, cart catalog cart done, catalog done cart, 1 1 1",
        "CLOSED, cart done, catalog done cart, 0 0 0",
        "HYBRID, cart done, catalog done cart, 0 0 0",
        "OPEN, cart done, catalog done cart, 0 1 1",
        // What comes before the opening step does not count in a hybrid funnel, and a gap closes it.
        "HYBRID, done catalog cart, catalog done cart, 1 0 0",
        "OPEN, done catalog cart, catalog done cart, 1 1 1",
        // A name at several levels.
        "CLOSED, a b, a a, 1 0",
        "CLOSED, a b a, a a, 1 1",
        "HYBRID, a b, a b a, 1 1 0",
        "HYBRID, a a b, a b a, 1 1 1",
        "HYBRID, a b, a b b, 1 1 1",
        "OPEN, a b, a a b b, 1 1 1 1",
        // Each step of a closed funnel is the earliest possible.
        "CLOSED, b a a b c, a b c, 1 1 1",
        // A strict funnel looks for the run that reaches furthest.
        "STRICT, a c a b c, a b c, 1 1 1",
        "STRICT, a b a b c, a b a b c, 1 1 1 1 1",
        "STRICT, a b b c, a b c, 1 1 0"
    })
    void levels_oneJourney_areReachedByKind(Funnel.Kind kind, String path, String levels, String reached) {
        List<String> counts = reached(of(kind, levels), Samples.journey(path.split(" ", -1))).stream()
                .map(String::valueOf)
                .toList();
        assertThat(String.join(" ", counts)).isEqualTo(reached);
    }

    @Test
    void levels_severalJourneys_haveSharesAndTimes() {
        Funnel funnel = Funnel.closed("cart", "order")
                .over(List.of(orderAfter(1), orderAfter(2), orderAfter(3), orderAfter(10), Samples.journey("cart")));
        // Of 1, 2, 3 and 10 s the median is 2.5 s, and the 90th percentile 3 + 0.7 * 7 = 7.9 s.
        assertThat(funnel.levels())
                .containsExactly(
                        new Level(
                                "cart",
                                5,
                                OptionalDouble.of(1),
                                OptionalDouble.of(1),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new Level(
                                "order",
                                4,
                                OptionalDouble.of(0.8),
                                OptionalDouble.of(0.8),
                                Shares.interval(4, 5, 0.95),
                                Shares.interval(4, 5, 0.95),
                                Optional.of(Duration.ofMillis(2500)),
                                Optional.of(Duration.ofMillis(7900))));
    }

    private static Journey orderAfter(long seconds) {
        return Samples.journey(List.of(
                step("view", "", minute(0)),
                step("cart", "", minute(1)),
                step("cart", "", minute(1)),
                step("order", "", minute(1).plusSeconds(seconds))));
    }

    @Test
    void levels_openFunnel_shareOfPreviousCanExceedOne() {
        List<Level> levels = Funnel.open("catalog", "cart")
                .over(List.of(Samples.journey("catalog", "cart"), Samples.journey("cart")))
                .levels();
        assertThat(levels.get(1).shareOfPrevious()).hasValue(2);
        assertThat(levels.get(1).shareOfFirst()).hasValue(2);
        assertThat(levels.get(1).intervalOfPrevious()).isEmpty();
        assertThat(levels.get(1).intervalOfFirst()).isEmpty();
        assertThat(levels.get(1).medianTime()).isEmpty();
    }

    @Test
    void levels_nobodyCame_haveNoShareAndNoTime() {
        assertThat(Funnel.closed("cart").levels())
                .containsExactly(new Level(
                        "cart",
                        0,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void of_noLevel_throws() {
        assertThatThrownBy(() -> Funnel.of(Funnel.Kind.CLOSED, Dimension.TYPE, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a funnel needs at least one level");
    }

    @Test
    void remove_journeyOfAnotherTime_isRefusedWhole() {
        Funnel funnel = Funnel.closed("cart", "order").over(List.of(orderAfter(1)));
        List<Level> before = funnel.levels();
        assertThatThrownBy(() -> funnel.remove(orderAfter(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("journey c-1#1 of 4 steps was not counted, so it cannot be removed");
        assertThat(funnel.levels()).isEqualTo(before);
        assertThat(funnel.journeys()).isEqualTo(1);
    }

    @Property
    void strictIsAtMostClosedIsAtMostHybridIsAtMostOpen(
            @ForAll("journeyLists") List<Journey> journeys,
            @ForAll("names") List<String> names,
            @ForAll boolean strictlyLater) {
        Journey[] all = journeys.toArray(Journey[]::new);
        List<Long> strict = reached(funnel(Funnel.Kind.STRICT, names, strictlyLater), all);
        List<Long> closed = reached(funnel(Funnel.Kind.CLOSED, names, strictlyLater), all);
        List<Long> hybrid = reached(funnel(Funnel.Kind.HYBRID, names, strictlyLater), all);
        List<Long> open = reached(funnel(Funnel.Kind.OPEN, names, strictlyLater), all);
        for (int level = 0; level < names.size(); level++) {
            assertThat(strict.get(level)).isLessThanOrEqualTo(closed.get(level));
            assertThat(closed.get(level)).isLessThanOrEqualTo(hybrid.get(level));
            assertThat(hybrid.get(level)).isLessThanOrEqualTo(open.get(level));
        }
    }

    private static Funnel funnel(Funnel.Kind kind, List<String> names, boolean strictlyLater) {
        Funnel funnel = Funnel.of(kind, Dimension.TYPE, names);
        return strictlyLater ? funnel.strictlyLater() : funnel;
    }

    @Property
    void reachedIsWhatTheDefinitionsSay(
            @ForAll("journeyLists") List<Journey> journeys,
            @ForAll("names") List<String> names,
            @ForAll Funnel.Kind kind) {
        List<Long> reached = reached(Funnel.of(kind, Dimension.TYPE, names), journeys.toArray(Journey[]::new));
        for (int level = 0; level < names.size(); level++) {
            List<String> upTo = names.subList(0, level + 1);
            assertThat(reached.get(level))
                    .isEqualTo(journeys.stream()
                            .map(journey -> journey.steps().stream()
                                    .map(step -> step.interaction().type())
                                    .toList())
                            .filter(path -> naivelyReaches(kind, path, upTo))
                            .count());
        }
    }

    private static boolean naivelyReaches(Funnel.Kind kind, List<String> path, List<String> upTo) {
        String last = upTo.get(upTo.size() - 1);
        int opening = path.indexOf(upTo.get(0));
        return switch (kind) {
            case OPEN -> path.contains(last);
            case HYBRID ->
                opening >= 0 && path.subList(opening + 1, path.size()).containsAll(upTo.subList(1, upTo.size()));
            case CLOSED -> isSubsequence(upTo, path);
            case STRICT -> Collections.indexOfSubList(path, upTo) >= 0;
        };
    }

    private static boolean isSubsequence(List<String> sought, List<String> path) {
        if (sought.isEmpty()) {
            return true;
        }
        return Stream.iterate(0, i -> i < path.size(), i -> i + 1)
                .anyMatch(i -> path.get(i).equals(sought.get(0))
                        && isSubsequence(sought.subList(1, sought.size()), path.subList(i + 1, path.size())));
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of("a", "b", "c").list().ofMinSize(1).ofMaxSize(4);
    }

    @Test
    void toString_saysWhatIsCountedAndOverHowMany() {
        assertThat(Funnel.closed("catalog", "cart"))
                .hasToString("CLOSED funnel of [catalog, cart] by TYPE over 0 journeys");
        assertThat(Transitions.by(Dimension.STAGE)).hasToString("transitions by STAGE over 0 journeys");
        assertThat(Variants.by(Dimension.TYPE)).hasToString("variants by TYPE over 0 journeys");
        assertThat(MoveCounts.none()).hasToString("moves over 0 journeys");
    }
}
