package dev.parcours.core.path;

import static dev.parcours.core.Samples.minute;
import static dev.parcours.core.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.Step;
import dev.parcours.core.path.Funnel.Kind;
import dev.parcours.core.path.Funnel.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What passes a closed or strict funnel may take where times, steps between and repeats are asked for. */
class FunnelPassesTest extends AccumulatorContract<Funnel> {

    @Override
    Funnel empty() {
        return Funnel.closed("a", "b", "a")
                .within(Duration.ofMinutes(5))
                .eachWithin(Duration.ofMinutes(3))
                .excluding("c")
                .repeated();
    }

    @Override
    List<Funnel> definedOtherwise() {
        return List.of(
                Funnel.closed("a", "b", "a"),
                empty().within(Duration.ofMinutes(6)),
                empty().eachWithin(Duration.ofMinutes(4)),
                empty().excluding("b"),
                empty().strictlyLater(),
                empty().withoutTimes());
    }

    @Override
    Object figures(Funnel funnel) {
        return funnel.levels();
    }

    /** A journey from a text such as {@code a0 b2}: the types with the minutes at which they happen. */
    private static Journey journey(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split(" ", -1)) {
            steps.add(step(part.substring(0, 1), "", minute(Long.parseLong(part.substring(1)))));
        }
        return Samples.journey(inOrder(steps));
    }

    private static List<Step> inOrder(List<Step> steps) {
        List<Step> ordered = new ArrayList<>();
        for (Step step : steps) {
            ordered.add(new Step(
                    step.interaction().toBuilder().sequence(ordered.size()).build(), step.stage()));
        }
        return ordered;
    }

    private static String reached(Funnel funnel, String journey) {
        return funnel.over(List.of(journey(journey))).levels().stream()
                .map(level -> String.valueOf(level.reached()))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "a0 b5 c10, 1 1 1",
        "a0 b5 c11, 1 1 0",
        // A later start saves what the first one misses.
        "a0 a9 b15 c19, 1 1 1",
        "a0 b11, 1 0 0",
    })
    void within_wholeWindow_isMeasuredFromTheFirstLevelAndHoldsItsEnd(String journey, String reached) {
        assertThat(reached(Funnel.closed("a", "b", "c").within(Duration.ofMinutes(10)), journey))
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "a0 b5 c10, 1 1 1",
        "a0 b5 c11, 1 1 0",
        // The first b is too early for c, the second is not.
        "a0 b1 b5 c8, 1 1 1",
        "a0 b6, 1 0 0"
    })
    void eachWithin_windowOfALevel_isMeasuredFromTheLevelBefore(String journey, String reached) {
        assertThat(reached(Funnel.closed("a", "b", "c").eachWithin(Duration.ofMinutes(5)), journey))
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "a0 x1 b2, 1 0",
        "x0 a1 b2, 1 1",
        "a0 b1 x2, 1 1",
        "a0 x1 a2 b3, 1 1",
        "a0 x1 b2 a3, 1 0",
    })
    void excluding_stepBetween_breaksThePassOff(String journey, String reached) {
        assertThat(reached(Funnel.closed("a", "b").excluding("x"), journey)).isEqualTo(reached);
    }

    @Test
    void excluding_stepThatReachesALevel_isAnEndAndNotBetween() {
        Funnel funnel = Funnel.closed("a", "b").excluding("a");
        assertThat(reached(funnel, "a0 a1 b2")).isEqualTo("1 1");
        assertThat(funnel.over(List.of(journey("a0 a1 b2"))).levels().get(1).medianTime())
                .contains(Duration.ofMinutes(1));
    }

    @Test
    void excluding_predicate_looksAtTheStep() {
        Funnel funnel = Funnel.closed("a", "b")
                .excluding(StepSelector.where(
                        "late", step -> step.interaction().time().isAfter(minute(5))));
        assertThat(reached(funnel, "a0 x4 b6")).isEqualTo("1 1");
        assertThat(reached(funnel, "a0 x6 b7")).isEqualTo("1 0");
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED, a0 b1 a2 b3 a4, 3 2",
        "CLOSED, a0 a1 b2 b3, 1 1",
        "CLOSED, x0, 0 0",
        "STRICT, a0 b1 a2 x3 b4 a5 b6, 2 2",
        "STRICT, a0 b1 a2 x3, 2 1",
    })
    void repeated_severalPasses_countEachAndWhatIsLeft(Kind kind, String journey, String reached) {
        Funnel funnel = Funnel.of(kind, Dimension.TYPE, List.of("a", "b")).repeated();
        assertThat(reached(funnel, journey)).isEqualTo(reached);
        assertThat(funnel.over(List.of(journey(journey))).levels())
                .extracting(Level::intervalOfPrevious)
                .containsOnly(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED, a0 b0 b1, 1 1",
        "CLOSED, a0 b0, 1 0",
        "CLOSED, a0 a1 b1, 1 1",
        "STRICT, a0 b0 a1 b2, 1 1",
        "STRICT, a0 b0, 1 0",
        "HYBRID, a0 b0, 1 0",
        "HYBRID, a0 b1, 1 1",
        "OPEN, a0 b0, 1 1",
    })
    void strictlyLater_stepOfTheSameInstant_doesNotFollow(Kind kind, String journey, String reached) {
        Funnel funnel = Funnel.of(kind, Dimension.TYPE, List.of("a", "b"));
        assertThat(reached(funnel.strictlyLater(), journey)).isEqualTo(reached);
        assertThat(reached(funnel, journey)).isEqualTo("1 1");
    }

    @ParameterizedTest
    @CsvSource({"OPEN", "HYBRID"})
    void options_kindWithoutOrder_areRefused(Kind kind) {
        Funnel funnel = Funnel.of(kind, Dimension.TYPE, List.of("a", "b"));
        Duration hour = Duration.ofHours(1);
        String remedy = "make it CLOSED or STRICT";
        assertThatThrownBy(() -> funnel.within(hour)).hasMessageContaining(remedy);
        assertThatThrownBy(() -> funnel.eachWithin(hour)).hasMessageContaining(remedy);
        assertThatThrownBy(() -> funnel.excluding("x")).hasMessageContaining(remedy);
        assertThatThrownBy(funnel::repeated)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a funnel that is %s has no passes to repeat; make it CLOSED or STRICT", kind);
    }

    @Test
    void within_notPositive_isRefused() {
        Funnel funnel = Funnel.closed("a");
        assertThatThrownBy(() -> funnel.within(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the window must be positive, but was PT0S");
        assertThatThrownBy(() -> funnel.eachWithin(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the window must be positive, but was PT-1S");
    }

    @Test
    void withoutTimes_levels_areTheSameButForTheirTimes() {
        Funnel funnel = Funnel.closed("a", "b").withoutTimes().over(List.of(journey("a0 b1")));
        assertThat(funnel.levels().get(1).reached()).isEqualTo(1);
        assertThat(funnel.levels().get(1).medianTime()).isEmpty();
    }

    @Test
    void toString_everyOption_isSaid() {
        assertThat(empty().strictlyLater().withoutTimes())
                .hasToString("CLOSED funnel of [a, b, a] by TYPE within PT5M each within PT3M excluding [c] repeated"
                        + " strictly later without times over 0 journeys");
    }

    @Property(tries = 2000)
    void figuresAreThoseOfTryingEveryPass(
            @ForAll("longJourneys") Journey journey,
            @ForAll("names") List<String> names,
            @ForAll("rules") Rules rules) {
        Funnel funnel = rules.applyTo(Funnel.of(rules.kind, Dimension.TYPE, names));
        List<Level> levels = funnel.over(List.of(journey)).levels();
        List<List<Integer>> passes = naivePasses(journey.steps(), names, rules);
        for (int level = 0; level < names.size(); level++) {
            int place = level;
            assertThat(levels.get(level).reached())
                    .isEqualTo(
                            passes.stream().filter(pass -> pass.size() > place).count());
        }
        if (!rules.repeated) {
            List<Integer> pass = passes.get(0);
            for (int level = 1; level < pass.size(); level++) {
                assertThat(levels.get(level).medianTime())
                        .contains(time(journey.steps(), pass.get(level - 1), pass.get(level)));
            }
        }
    }

    @Property(tries = 500)
    void aWindowLongerThanTheJourneyChangesNothing(
            @ForAll("longJourneys") Journey journey, @ForAll("names") List<String> names) {
        Funnel funnel = Funnel.of(Kind.CLOSED, Dimension.TYPE, names);
        Duration ever = Duration.ofDays(9);
        List<Level> levels = funnel.over(List.of(journey)).levels();
        assertThat(funnel.within(ever).over(List.of(journey)).levels()).isEqualTo(levels);
        assertThat(funnel.eachWithin(ever).over(List.of(journey)).levels()).isEqualTo(levels);
        assertThat(funnel.excluding("nothing").over(List.of(journey)).levels()).isEqualTo(levels);
    }

    private static Duration time(List<Step> steps, int from, int to) {
        return Duration.between(
                steps.get(from).interaction().time(),
                steps.get(to).interaction().time());
    }

    /** Options in whole minutes; none is given by as many minutes as no journey has. */
    private record Rules(Kind kind, long whole, long each, String excluded, boolean repeated, boolean sameInstant) {

        Funnel applyTo(Funnel funnel) {
            Funnel made = funnel.within(Duration.ofMinutes(whole))
                    .eachWithin(Duration.ofMinutes(each))
                    .excluding(excluded);
            made = repeated ? made.repeated() : made;
            return sameInstant ? made : made.strictlyLater();
        }

        boolean allow(List<Step> steps, List<Integer> pass, int next) {
            int last = pass.get(pass.size() - 1);
            return (kind != Kind.STRICT || next == last + 1)
                    && time(steps, pass.get(0), next).toMinutes() <= whole
                    && time(steps, last, next).toMinutes() <= each
                    && (sameInstant || !time(steps, last, next).isZero())
                    && steps.subList(last + 1, next).stream()
                            .noneMatch(step -> step.interaction().type().equals(excluded));
        }
    }

    private static List<List<Integer>> naivePasses(List<Step> steps, List<String> names, Rules rules) {
        List<List<Integer>> passes = new ArrayList<>();
        int from = 0;
        while (true) {
            List<Integer> pass = naivePass(steps, names, rules, List.of(), from);
            passes.add(pass);
            if (pass.size() < names.size() || !rules.repeated) {
                return passes;
            }
            from = pass.get(pass.size() - 1) + 1;
        }
    }

    /** The longest way on, the first of them in the order of their places, by trying all. */
    private static List<Integer> naivePass(
            List<Step> steps, List<String> names, Rules rules, List<Integer> pass, int from) {
        List<Integer> best = pass;
        if (pass.size() == names.size()) {
            return best;
        }
        for (int i = from; i < steps.size(); i++) {
            if (steps.get(i).interaction().type().equals(names.get(pass.size()))
                    && (pass.isEmpty() || rules.allow(steps, pass, i))) {
                List<Integer> longer = new ArrayList<>(pass);
                longer.add(i);
                List<Integer> found = naivePass(steps, names, rules, longer, i + 1);
                best = found.size() > best.size() ? found : best;
            }
        }
        return best;
    }

    @Provide
    Arbitrary<Journey> longJourneys() {
        return Combinators.combine(Arbitraries.of("a", "b", "c", "x"), Arbitraries.of(0L, 0L, 1L, 2L, 5L))
                .as((type, gap) -> new Gap(type, gap))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(FunnelPassesTest::journey);
    }

    private record Gap(String type, long minutes) {}

    private static Journey journey(List<Gap> gaps) {
        List<Step> steps = new ArrayList<>();
        long minutes = 0;
        for (Gap gap : gaps) {
            minutes += gap.minutes();
            steps.add(step(gap.type(), "", minute(minutes)));
        }
        return Samples.journey(inOrder(steps));
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of("a", "b", "c").list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Rules> rules() {
        return Combinators.combine(
                        Arbitraries.of(Kind.CLOSED, Kind.CLOSED, Kind.STRICT),
                        Arbitraries.of(3L, 6L, 10L, 99L),
                        Arbitraries.of(1L, 2L, 5L, 99L),
                        Arbitraries.of("x", "c", "nothing"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Rules::new);
    }
}
