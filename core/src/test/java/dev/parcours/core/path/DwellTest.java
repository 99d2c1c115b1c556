package dev.parcours.core.path;

import static dev.parcours.core.Samples.minute;
import static dev.parcours.core.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.Step;
import dev.parcours.core.journey.SessionRule;
import dev.parcours.core.path.Dwell.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DwellTest extends AccumulatorContract<Dwell> {

    private static final SessionRule ONE_MINUTE = SessionRule.gap(Duration.ofMinutes(1));

    @Override
    Dwell empty() {
        return Dwell.by(Dimension.TYPE).ofVisits().withinSessions(ONE_MINUTE);
    }

    @Override
    List<Dwell> definedOtherwise() {
        return List.of(
                Dwell.by(Dimension.TYPE).ofVisits(),
                Dwell.by(Dimension.TYPE).withinSessions(ONE_MINUTE),
                Dwell.by(Dimension.STAGE).ofVisits().withinSessions(ONE_MINUTE),
                Dwell.by(Dimension.TYPE).ofVisits().withinSessions(SessionRule.given()));
    }

    @Override
    Object figures(Dwell dwell) {
        return List.of(dwell.stays(), dwell.total());
    }

    private static Journey workedExample() {
        return Samples.journey(List.of(
                step("view", "", minute(0)),
                step("cart", "", minute(1)),
                step("cart", "", minute(3)),
                step("view", "", minute(7))));
    }

    private static TimeSummary one(int minutes) {
        Duration time = Duration.ofMinutes(minutes);
        return new TimeSummary(1, time, Optional.of(time), Optional.of(time));
    }

    @Test
    void stays_ofSteps_areThoseOfTheWorkedExample() {
        Dwell dwell = Dwell.by(Dimension.TYPE).over(List.of(workedExample()));
        assertThat(dwell.stays())
                .containsExactly(
                        new Stay(
                                "cart",
                                1,
                                0,
                                new TimeSummary(
                                        2,
                                        Duration.ofMinutes(6),
                                        Optional.of(Duration.ofMinutes(3)),
                                        Optional.of(Duration.ofSeconds(228)))),
                        new Stay("view", 1, 1, one(1)));
        assertThat(dwell.total()).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void stays_ofVisits_areThoseOfTheWorkedExample() {
        assertThat(Dwell.by(Dimension.TYPE)
                        .ofVisits()
                        .over(List.of(workedExample()))
                        .stays())
                .containsExactly(new Stay("cart", 1, 0, one(6)), new Stay("view", 1, 1, one(1)));
    }

    @Test
    void withinSessions_pauseBetweenSessions_isCountedNowhere() {
        SessionRule threeMinutes = SessionRule.gap(Duration.ofMinutes(3));
        TimeSummary none = new TimeSummary(0, Duration.ZERO, Optional.empty(), Optional.empty());
        assertThat(Dwell.by(Dimension.TYPE)
                        .withinSessions(threeMinutes)
                        .over(List.of(workedExample()))
                        .stays())
                .containsExactly(new Stay("cart", 1, 1, one(2)), new Stay("view", 1, 1, one(1)));
        // The visit of two carts is the last of its session.
        assertThat(Dwell.by(Dimension.TYPE)
                        .ofVisits()
                        .withinSessions(threeMinutes)
                        .over(List.of(workedExample()))
                        .stays())
                .containsExactly(new Stay("view", 1, 1, one(1)), new Stay("cart", 1, 1, none));
    }

    @Test
    void withinSessions_sessionsThatOverlap_areReadEachByItself() {
        Journey journey = Samples.journey(List.of(
                inSession("phone", step("a", "", minute(0))),
                inSession("laptop", step("b", "", minute(1))),
                inSession("phone", step("c", "", minute(4))),
                inSession("laptop", step("c", "", minute(6)))));
        assertThat(Dwell.by(Dimension.TYPE)
                        .withinSessions(SessionRule.given())
                        .over(List.of(journey))
                        .stays())
                .extracting(Stay::value, stay -> stay.times().total(), Stay::withoutDwell)
                .containsExactly(
                        tuple("b", Duration.ofMinutes(5), 0L),
                        tuple("a", Duration.ofMinutes(4), 0L),
                        tuple("c", Duration.ZERO, 2L));
    }

    private static Step inSession(String session, Step step) {
        return new Step(step.interaction().toBuilder().session(session).build(), step.stage());
    }

    @Test
    void by_stage_stepWithoutStageDwellsAtNone() {
        assertThat(Dwell.by(Dimension.STAGE)
                        .ofVisits()
                        .over(List.of(Samples.journeyThrough("awareness", "", "awareness")))
                        .stays())
                .containsExactly(new Stay(Dimension.NONE, 1, 0, one(1)), new Stay("awareness", 1, 1, one(1)));
    }

    @Test
    void stays_noJourney_areNone() {
        assertThat(empty().stays()).isEmpty();
        assertThat(empty().total()).isZero();
    }

    @Property(tries = 300)
    void dwellsOfStepsSumUpToTheDurations(@ForAll("journeyLists") List<Journey> journeys) {
        Dwell dwell = Dwell.by(Dimension.TYPE).over(journeys);
        assertThat(dwell.total()).isEqualTo(sum(journeys.stream().map(Journey::duration)));
        assertThat(dwell.stays().stream().mapToLong(Stay::withoutDwell).sum()).isEqualTo(journeys.size());
        assertThat(dwell.stays().stream()
                        .mapToLong(stay -> stay.withoutDwell() + stay.times().count())
                        .sum())
                .isEqualTo(journeys.stream()
                        .mapToLong(journey -> journey.steps().size())
                        .sum());
    }

    private static Duration sum(Stream<Duration> durations) {
        return durations.reduce(Duration.ZERO, Duration::plus);
    }

    @Property(tries = 300)
    void dwellsWithinSessionsSumUpToTheirDurations(@ForAll("journeyLists") List<Journey> journeys) {
        Duration expected = sum(journeys.stream().flatMap(DwellTest::shortPauses));
        assertThat(Dwell.by(Dimension.TYPE)
                        .withinSessions(ONE_MINUTE)
                        .over(journeys)
                        .total())
                .isEqualTo(expected);
    }

    private static Stream<Duration> shortPauses(Journey journey) {
        return Stream.iterate(1, i -> i < journey.steps().size(), i -> i + 1)
                .map(i -> Duration.between(
                        journey.steps().get(i - 1).interaction().time(),
                        journey.steps().get(i).interaction().time()))
                .filter(pause -> pause.compareTo(Duration.ofMinutes(1)) <= 0);
    }

    @Property(tries = 300)
    void dwellsOfVisitsSumUpToTheBeginningOfTheLastVisit(@ForAll("journeyLists") List<Journey> journeys) {
        Dwell dwell = Dwell.by(Dimension.TYPE).ofVisits().over(journeys);
        assertThat(dwell.total())
                .isEqualTo(sum(
                        journeys.stream().map(journey -> Duration.between(journey.startTime(), lastVisit(journey)))));
    }

    private static Instant lastVisit(Journey journey) {
        int step = journey.steps().size() - 1;
        while (step > 0 && type(journey, step - 1).equals(type(journey, step))) {
            step--;
        }
        return journey.steps().get(step).interaction().time();
    }

    private static String type(Journey journey, int step) {
        return journey.steps().get(step).interaction().type();
    }
}
