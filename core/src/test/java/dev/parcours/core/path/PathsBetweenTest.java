package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.path.PathsBetween.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PathsBetweenTest extends AccumulatorContract<PathsBetween> {

    @Override
    PathsBetween empty() {
        return PathsBetween.of(Dimension.TYPE, "a", "b").withMaximalLength(3);
    }

    @Override
    List<PathsBetween> definedOtherwise() {
        return List.of(
                PathsBetween.of(Dimension.TYPE, "a", "b"),
                PathsBetween.of(Dimension.STAGE, "a", "b").withMaximalLength(3),
                PathsBetween.of(Dimension.TYPE, "c", "b").withMaximalLength(3),
                PathsBetween.of(Dimension.TYPE, "a", "c").withMaximalLength(3),
                empty().fromLast(),
                empty().withoutRepeats());
    }

    @Override
    Object figures(PathsBetween paths) {
        return List.of(paths.arrived(), paths.unfinished(), paths.longer(), paths.list());
    }

    private static PathsBetween viewToDone() {
        return PathsBetween.of(Dimension.TYPE, "view", "done");
    }

    private static Path once(int minutes, String... path) {
        Duration time = Duration.ofMinutes(minutes);
        return new Path(List.of(path), 1, 1, new TimeSummary(1, time, Optional.of(time), Optional.of(time)));
    }

    @Test
    void list_workedExample_isFromTheFirstOrFromTheLast() {
        List<Journey> journeys = List.of(Samples.journey("view", "cart", "view", "done", "view", "done"));
        assertThat(viewToDone().over(journeys).list()).containsExactly(once(3, "view", "cart", "view", "done"));
        assertThat(viewToDone().fromLast().over(journeys).list()).containsExactly(once(1, "view", "done"));
    }

    @Test
    void list_severalJourneys_isTheMostFrequentFirst() {
        PathsBetween paths = viewToDone()
                .over(List.of(
                        Samples.journey("ad", "view", "done"),
                        Samples.journey("view", "cart", "done"),
                        Samples.journey("view", "done", "done"),
                        Samples.journey("done", "view"),
                        Samples.journey("done")));
        assertThat(paths.list())
                .extracting(Path::path)
                .containsExactly(List.of("view", "done"), List.of("view", "cart", "done"));
        assertThat(paths.list().get(0).journeys()).isEqualTo(2);
        assertThat(paths.list().get(0).share()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(paths.arrived()).isEqualTo(3);
        assertThat(paths.unfinished()).isEqualTo(1);
        assertThat(paths.longer()).isZero();
    }

    @Test
    void withoutRepeats_repeatedSteps_areLeftOut() {
        List<Journey> journeys = List.of(Samples.journey("view", "view", "cart", "cart", "done"));
        assertThat(viewToDone()
                        .withoutRepeats()
                        .withMaximalLength(3)
                        .over(journeys)
                        .list())
                .containsExactly(once(4, "view", "cart", "done"));
        assertThat(viewToDone().withMaximalLength(4).over(journeys).longer()).isEqualTo(1);
    }

    @Test
    void of_aStepToItsEqual_isFromOneToTheNext() {
        PathsBetween round = PathsBetween.of(Dimension.TYPE, "a", "a");
        assertThat(round.over(List.of(Samples.journey("a", "b", "a", "a"))).list())
                .containsExactly(once(2, "a", "b", "a"));
        assertThat(round.withoutRepeats()
                        .over(List.of(Samples.journey("a", "a")))
                        .list())
                .containsExactly(once(1, "a", "a"));
        assertThat(round.fromLast().over(List.of(Samples.journey("a"))).unfinished())
                .isEqualTo(1);
    }

    @Test
    void withMaximalLength_longerPath_isCountedNotListed() {
        PathsBetween paths = viewToDone()
                .withMaximalLength(2)
                .over(List.of(Samples.journey("view", "cart", "done"), Samples.journey("view", "done")));
        assertThat(paths.longer()).isEqualTo(1);
        assertThat(paths.arrived()).isEqualTo(2);
        assertThat(paths.list()).extracting(Path::share).containsExactly(0.5);
    }

    @Test
    void withMaximalLength_oneStep_throws() {
        assertThatThrownBy(() -> viewToDone().withMaximalLength(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a path has at least 2 steps, its first and its last, but up to 1 are asked for");
    }

    @Test
    void list_noJourney_isEmpty() {
        assertThat(empty().list()).isEmpty();
        assertThat(empty().arrived()).isZero();
    }

    @Property(tries = 300)
    void arrivedAreThoseOfAClosedFunnel(@ForAll("journeyLists") List<Journey> journeys) {
        List<Funnel.Level> levels = Funnel.closed("a", "b").over(journeys).levels();
        for (PathsBetween definition : List.of(empty(), empty().fromLast(), empty().withoutRepeats())) {
            PathsBetween paths = definition.over(journeys);
            assertThat(paths.arrived()).isEqualTo(levels.get(1).reached());
            assertThat(paths.arrived() + paths.unfinished())
                    .isEqualTo(levels.get(0).reached());
            assertThat(paths.list().stream().mapToLong(Path::journeys).sum() + paths.longer())
                    .isEqualTo(paths.arrived());
        }
    }

    @Property(tries = 300)
    void listedPathsAreThoseInTheJourneys(@ForAll("journeyLists") List<Journey> journeys) {
        PathsBetween all = PathsBetween.of(Dimension.TYPE, "a", "b");
        // Written as one letter a step: the first stretch from an a to a b, and its end that has no other a.
        assertPathsAre(all.over(journeys), journeys, "a.*?b", "a.*");
        assertPathsAre(all.fromLast().over(journeys), journeys, "a.*?b", "a[^a]*$");
    }

    private static void assertPathsAre(PathsBetween paths, List<Journey> journeys, String stretch, String part) {
        List<String> expected = journeys.stream()
                .flatMap(journey -> find(stretch, path(journey)).stream())
                .flatMap(found -> find(part, found).stream())
                .sorted()
                .toList();
        assertThat(paths.list().stream()
                        .flatMap(path ->
                                Collections.nCopies((int) path.journeys(), String.join("", path.path())).stream())
                        .sorted())
                .containsExactlyElementsOf(expected);
    }

    private static Optional<String> find(String expression, String text) {
        return java.util.regex.Pattern.compile(expression)
                .matcher(text)
                .results()
                .findFirst()
                .map(MatchResult::group);
    }

    private static String path(Journey journey) {
        return journey.steps().stream().map(step -> step.interaction().type()).collect(Collectors.joining());
    }
}
