package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import dev.parcours.core.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MoveCountsTest extends AccumulatorContract<MoveCounts> {

    @Override
    MoveCounts empty() {
        return MoveCounts.none();
    }

    @Override
    List<MoveCounts> definedOtherwise() {
        return List.of();
    }

    @Override
    Object figures(MoveCounts counts) {
        return List.of(Arrays.stream(Move.values()).map(counts::count).toList(), counts.unplacedSteps());
    }

    @Test
    void count_journeyOfAllMoves_isOneEach() {
        MoveCounts counts = empty().over(List.of(
                Samples.journeyThrough("awareness", "awareness", "consideration", "", "retention", "purchase")));
        assertThat(Arrays.stream(Move.values()).map(counts::count)).containsExactly(1L, 0L, 1L, 1L, 1L, 1L, 1L);
        assertThat(counts.unplacedSteps()).isEqualTo(1);
    }

    @Test
    void count_laterJourney_entersAgain() {
        Journey first = Samples.journeyThrough("awareness");
        Journey later = Samples.journey(first.steps(), Journey.Start.AFTER_INACTIVITY);
        Journey maybeBegunBefore = Samples.journey(first.steps(), Journey.Start.OPEN);
        MoveCounts counts = empty().over(List.of(first, later, later, maybeBegunBefore));
        assertThat(counts.count(Move.ENTER)).isEqualTo(2);
        assertThat(counts.count(Move.RE_ENTER)).isEqualTo(2);
        assertThat(counts.count(Move.LEAVE)).isEqualTo(4);
    }

    @Test
    void count_noPlacedStep_neitherEntersNorLeaves() {
        MoveCounts counts = empty().over(List.of(Samples.journeyThrough("", "")));
        assertThat(Arrays.stream(Move.values()).map(counts::count)).containsOnly(0L);
        assertThat(counts.unplacedSteps()).isEqualTo(2);
        assertThat(counts.journeys()).isEqualTo(1);
    }

    @Property(tries = 200)
    void movesAreThePlacedStepsLessTheJourneysThatHaveOne(@ForAll("journeyLists") List<Journey> journeys) {
        MoveCounts counts = empty().over(journeys);
        long placedSteps = journeys.stream()
                .flatMap(journey -> journey.steps().stream())
                .filter(step -> step.stage().isPresent())
                .count();
        long placedJourneys = journeys.stream()
                .filter(journey ->
                        journey.steps().stream().anyMatch(step -> step.stage().isPresent()))
                .count();
        assertThat(sum(counts, Move.STAY, Move.ADVANCE, Move.JUMP_AHEAD, Move.GO_BACK))
                .isEqualTo(placedSteps - placedJourneys);
        assertThat(sum(counts, Move.ENTER, Move.RE_ENTER)).isEqualTo(placedJourneys);
        assertThat(counts.count(Move.LEAVE)).isEqualTo(placedJourneys);
        assertThat(counts.unplacedSteps())
                .isEqualTo(journeys.stream()
                                .mapToLong(journey -> journey.steps().size())
                                .sum()
                        - placedSteps);
    }

    private static long sum(MoveCounts counts, Move... moves) {
        return Stream.of(moves).mapToLong(counts::count).sum();
    }
}
