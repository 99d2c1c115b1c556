package dev.parcours.core.path;

import static dev.parcours.core.Samples.minute;
import static dev.parcours.core.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.path.Loops.Loop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LoopsTest extends AccumulatorContract<Loops> {

    @Override
    Loops empty() {
        return Loops.by(Dimension.TYPE).withCyclesUpTo(2);
    }

    @Override
    List<Loops> definedOtherwise() {
        return List.of(Loops.by(Dimension.TYPE), Loops.by(Dimension.STAGE).withCyclesUpTo(2));
    }

    @Override
    Object figures(Loops loops) {
        return List.of(loops.repeats(), loops.returns(), loops.cycles());
    }

    private static Loop once(int minutes, double share, String... path) {
        return new Loop(List.of(path), 1, share, times(minutes));
    }

    private static TimeSummary times(int minutes) {
        Duration time = Duration.ofMinutes(minutes);
        return new TimeSummary(1, time, Optional.of(time), Optional.of(time));
    }

    @Test
    void workedExample_isWhatTheClassCommentSays() {
        Loops loops = Loops.by(Dimension.TYPE).over(List.of(Samples.journey("a", "a", "b", "a", "c", "b")));
        assertThat(loops.repeats()).containsExactly(once(1, 1, "a"));
        assertThat(loops.returns()).containsExactly(once(2, 1, "a"), once(3, 1, "b"));
        assertThat(loops.cycles()).containsExactly(once(2, 1, "a", "b", "a"), once(3, 1, "b", "a", "c", "b"));
    }

    @Test
    void returns_afterRepeats_takeTheTimeAway() {
        Loops loops = Loops.by(Dimension.TYPE)
                .over(List.of(
                        Samples.journey(List.of(
                                step("a", "", minute(0)),
                                step("a", "", minute(5)),
                                step("b", "", minute(6)),
                                step("b", "", minute(8)),
                                step("a", "", minute(12)),
                                step("a", "", minute(20)))),
                        Samples.journey("a", "b")));
        assertThat(loops.returns()).containsExactly(once(7, 0.5, "a"));
        assertThat(loops.cycles()).containsExactly(once(7, 0.5, "a", "b", "a"));
        Loop repeats = loops.repeats().get(0);
        assertThat(repeats.path()).containsExactly("a");
        assertThat(repeats.journeys()).isEqualTo(1);
        assertThat(repeats.occurrences()).isEqualTo(2);
        assertThat(repeats.times().total()).isEqualTo(Duration.ofMinutes(13));
    }

    @Test
    void cycles_longerThanAllowed_areReturnsOnly() {
        Journey journey = Samples.journey("a", "b", "c", "a");
        assertThat(empty().over(List.of(journey)).cycles()).isEmpty();
        assertThat(empty().over(List.of(journey)).returns()).containsExactly(once(3, 1, "a"));
        assertThat(empty().withCyclesUpTo(3).over(List.of(journey)).cycles())
                .containsExactly(once(3, 1, "a", "b", "c", "a"));
    }

    @Test
    void returns_stepWithoutStage_isNoWayOut() {
        Loops loops = Loops.by(Dimension.STAGE)
                .over(List.of(Samples.journeyThrough("awareness", "", "awareness", "purchase", "", "awareness")));
        assertThat(loops.repeats()).containsExactly(once(2, 1, "awareness"));
        assertThat(loops.returns()).containsExactly(once(3, 1, "awareness"));
        assertThat(loops.cycles()).containsExactly(once(3, 1, "awareness", "purchase", "awareness"));
    }

    @Test
    void figures_noJourney_areEmpty() {
        assertThat(empty().repeats()).isEmpty();
        assertThat(empty().returns()).isEmpty();
        assertThat(empty().cycles()).isEmpty();
    }

    @Test
    void withCyclesUpTo_oneMove_throws() {
        assertThatThrownBy(() -> Loops.by(Dimension.TYPE).withCyclesUpTo(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cycle has at least 2 moves, there and back, but up to 1 are asked for");
    }

    @Property(tries = 500)
    void loopsAreThoseOfLookingBackFromEachStep(@ForAll("journeyLists") List<Journey> journeys) {
        Loops loops = Loops.by(Dimension.TYPE).over(journeys);
        Naive naive = new Naive();
        journeys.forEach(naive::read);
        assertThat(counted(loops.repeats(), "repeat ")).isEqualTo(naive.of("repeat "));
        assertThat(counted(loops.returns(), "return ")).isEqualTo(naive.of("return "));
        assertThat(counted(loops.cycles(), "cycle ")).isEqualTo(naive.of("cycle "));
    }

    private static Map<String, List<Object>> counted(List<Loop> loops, String kind) {
        return loops.stream()
                .collect(Collectors.toMap(
                        loop -> kind + String.join(" ", loop.path()),
                        loop -> List.of(
                                loop.journeys(),
                                loop.occurrences(),
                                loop.times().total())));
    }

    /** Looks from each step back to the last one that says the same, and writes down what lies in between. */
    private static final class Naive {

        private final Map<String, List<Object>> found = new TreeMap<>();

        void read(Journey journey) {
            List<String> types = journey.steps().stream()
                    .map(step -> step.interaction().type())
                    .toList();
            Set<String> seen = new HashSet<>();
            for (int i = 1; i < types.size(); i++) {
                int before = types.subList(0, i).lastIndexOf(types.get(i));
                if (before < 0) {
                    continue;
                }
                Duration time = Duration.between(
                        journey.steps().get(before).interaction().time(),
                        journey.steps().get(i).interaction().time());
                for (String name : names(types.subList(before, i + 1))) {
                    count(name, seen.add(name), time);
                }
            }
        }

        private static Stream<String> withoutRepeats(List<String> types) {
            List<String> kept = new ArrayList<>();
            for (String type : types) {
                if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(type)) {
                    kept.add(type);
                }
            }
            return kept.stream();
        }

        private static List<String> names(List<String> round) {
            if (round.size() == 2) {
                return List.of("repeat " + round.get(0));
            }
            String path = withoutRepeats(round).collect(Collectors.joining(" "));
            String back = "return " + round.get(0);
            return path.length() <= "a b c a".length() ? List.of(back, "cycle " + path) : List.of(back);
        }

        private void count(String name, boolean isFirst, Duration time) {
            List<Object> before = found.getOrDefault(name, List.of(0L, 0L, Duration.ZERO));
            found.put(
                    name,
                    List.of(
                            (Long) before.get(0) + (isFirst ? 1 : 0),
                            (Long) before.get(1) + 1,
                            ((Duration) before.get(2)).plus(time)));
        }

        Map<String, List<Object>> of(String kind) {
            return found.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(kind))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
