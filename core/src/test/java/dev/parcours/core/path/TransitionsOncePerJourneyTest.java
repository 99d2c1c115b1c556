package dev.parcours.core.path;

import static dev.parcours.core.path.Transitions.END;
import static dev.parcours.core.path.Transitions.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.Step;
import dev.parcours.core.path.Transitions.Following;
import dev.parcours.core.path.Transitions.Normalization;
import dev.parcours.core.path.Transitions.Share;
import dev.parcours.core.path.Transitions.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TransitionsOncePerJourneyTest extends AccumulatorContract<Transitions> {

    private static final List<String> NAMES = List.of(START, "a", "b", "c", END);

    @Override
    Transitions empty() {
        return Transitions.by(Dimension.TYPE)
                .oncePerJourney()
                .withTimes(Following.DIRECT)
                .withTimes(Following.EVENTUAL);
    }

    @Override
    List<Transitions> definedOtherwise() {
        return List.of(
                Transitions.by(Dimension.TYPE).withTimes(Following.DIRECT).withTimes(Following.EVENTUAL),
                empty().withoutEdges());
    }

    @Override
    Object figures(Transitions transitions) {
        return List.of(
                transitions.list(),
                transitions.shares(Normalization.OF_ROW),
                transitions.shares(Normalization.OF_ALL),
                transitions.shares(Normalization.OF_LEAVING),
                transitions.times(Following.DIRECT),
                transitions.times(Following.EVENTUAL));
    }

    @Test
    void share_exampleOfTheClassComment() {
        Transitions transitions = Transitions.by(Dimension.TYPE)
                .oncePerJourney()
                .withoutEdges()
                .over(List.of(Samples.journey("a", "b", "a", "c"), Samples.journey("a", "b")));
        assertThat(transitions.count("a", "b")).isEqualTo(2);
        assertThat(transitions.share("a", "b", Normalization.OF_ROW)).hasValue(2.0 / 3);
        assertThat(transitions.share("a", "b", Normalization.OF_ALL)).hasValue(1);
        assertThat(transitions.share("a", "b", Normalization.OF_LEAVING)).hasValue(1);
    }

    @Test
    void share_journeyOfOneStep_isOneOfAllOnlyWithEdges() {
        List<Journey> journeys = List.of(Samples.journey("a", "b"), Samples.journey("c"));
        Transitions transitions = Transitions.by(Dimension.TYPE).oncePerJourney();
        assertThat(transitions.over(journeys).share("a", "b", Normalization.OF_ALL))
                .hasValue(0.5);
        assertThat(transitions.withoutEdges().over(journeys).share("a", "b", Normalization.OF_ALL))
                .hasValue(1);
    }

    @Property(tries = 200)
    void countsAndWholesAreThoseOfReadingEveryJourney(@ForAll("journeyLists") List<Journey> journeys) {
        Transitions transitions = empty().over(journeys);
        List<Share> ofRow = transitions.shares(Normalization.OF_ROW);
        List<Share> ofLeaving = transitions.shares(Normalization.OF_LEAVING);
        List<Share> ofAll = transitions.shares(Normalization.OF_ALL);
        List<List<String>> paths =
                journeys.stream().map(TransitionsOncePerJourneyTest::path).toList();
        for (String from : NAMES) {
            long leaving = NAMES.stream().anyMatch(to -> countOf(paths, from, to) > 0)
                    ? paths.stream()
                            .filter(path -> path.indexOf(from) >= 0 && path.indexOf(from) < path.size() - 1)
                            .count()
                    : 0;
            long row = NAMES.stream().mapToLong(to -> countOf(paths, from, to)).sum();
            for (String to : NAMES) {
                long count = countOf(paths, from, to);
                assertThat(transitions.count(from, to)).isEqualTo(count);
                if (count > 0) {
                    assertThat(ofRow).contains(new Share(from, to, count, row));
                    assertThat(ofLeaving).contains(new Share(from, to, count, leaving));
                    assertThat(ofAll).contains(new Share(from, to, count, journeys.size()));
                }
            }
        }
    }

    private static List<String> path(Journey journey) {
        Stream<String> types =
                journey.steps().stream().map(step -> step.interaction().type());
        return Stream.of(Stream.of(START), types, Stream.of(END))
                .flatMap(part -> part)
                .toList();
    }

    private static long countOf(List<List<String>> paths, String from, String to) {
        return paths.stream()
                .filter(path -> IntStream.range(1, path.size())
                        .anyMatch(
                                i -> path.get(i - 1).equals(from) && path.get(i).equals(to)))
                .count();
    }

    @Property(tries = 200)
    void eventualTimesAreThoseOfTryingEveryPair(@ForAll("journeys") Journey journey) {
        Transitions transitions = empty().over(List.of(journey));
        for (String from : List.of("a", "b", "c")) {
            for (String to : List.of("a", "b", "c")) {
                List<Duration> times = naiveTimes(journey.steps(), from, to);
                Duration total = times.stream().reduce(Duration.ZERO, Duration::plus);
                assertThat(transitions
                                .times(from, to, Following.EVENTUAL)
                                .map(Times::count)
                                .orElse(0L))
                        .isEqualTo(times.size());
                transitions
                        .times(from, to, Following.EVENTUAL)
                        .ifPresent(found ->
                                assertThat(found.mean()).isCloseTo(total.dividedBy(times.size()), Duration.ofNanos(1)));
            }
        }
    }

    private static List<Duration> naiveTimes(List<Step> steps, String from, String to) {
        return IntStream.range(0, steps.size())
                .filter(i -> type(steps, i).equals(from))
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, steps.size())
                        .filter(j -> type(steps, j).equals(to))
                        .boxed()
                        .findFirst()
                        .map(j -> Duration.between(time(steps, i), time(steps, j)))
                        .stream())
                .toList();
    }

    private static String type(List<Step> steps, int place) {
        return steps.get(place).interaction().type();
    }

    private static Instant time(List<Step> steps, int place) {
        return steps.get(place).interaction().time();
    }
}
