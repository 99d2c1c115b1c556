package dev.parcours.core.path;

import static dev.parcours.core.path.Transitions.END;
import static dev.parcours.core.path.Transitions.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.path.StepMatrix.Cell;
import dev.parcours.core.path.StepMatrix.Difference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepMatrixTest extends AccumulatorContract<StepMatrix> {

    @Override
    StepMatrix empty() {
        return StepMatrix.by(Dimension.TYPE, 4).centredOn("b", 2);
    }

    @Override
    List<StepMatrix> definedOtherwise() {
        return List.of(
                StepMatrix.by(Dimension.TYPE, 4),
                StepMatrix.by(Dimension.TYPE, 4).centredOn("a", 2),
                StepMatrix.by(Dimension.TYPE, 4).centredOn("b", 1),
                StepMatrix.by(Dimension.TYPE, 5).centredOn("b", 2),
                StepMatrix.by(Dimension.STAGE, 4).centredOn("b", 2));
    }

    @Override
    Object figures(StepMatrix matrix) {
        return List.of(matrix.counted(), matrix.cells());
    }

    private static List<Journey> workedExample() {
        return List.of(Samples.journey("view", "cart"), Samples.journey("view"));
    }

    @Test
    void cells_workedExample_keepWhatHasEnded() {
        StepMatrix matrix = StepMatrix.by(Dimension.TYPE, 2).over(workedExample());
        assertThat(matrix.cells())
                .containsExactly(
                        new Cell(1, "view", 2, 1, OptionalDouble.of(1)),
                        new Cell(2, END, 1, 0.5, OptionalDouble.empty()),
                        new Cell(2, "cart", 1, 0.5, OptionalDouble.of(1)));
        assertThat(matrix.share(2, "cart")).hasValue(0.5);
        assertThat(matrix.count(3, END)).isZero();
    }

    @Test
    void withStart_workedExample_beginsAStepLater() {
        StepMatrix matrix = StepMatrix.by(Dimension.TYPE, 2).withStart().over(workedExample());
        assertThat(matrix.cells())
                .containsExactly(
                        new Cell(1, START, 2, 1, OptionalDouble.empty()),
                        new Cell(2, "view", 2, 1, OptionalDouble.of(1)));
    }

    @Test
    void centredOn_firstAnchor_isStepZero() {
        StepMatrix matrix = StepMatrix.by(Dimension.TYPE, 1)
                .centredOn("cart", 2)
                .over(List.of(
                        Samples.journey("ad", "view", "cart", "cart"),
                        Samples.journey("view", "cart"),
                        Samples.journey("view")));
        assertThat(matrix.counted()).isEqualTo(2);
        assertThat(matrix.journeys()).isEqualTo(3);
        assertThat(matrix.cells())
                .containsExactly(
                        new Cell(-2, START, 1, 0.5, OptionalDouble.empty()),
                        new Cell(-2, "ad", 1, 0.5, OptionalDouble.of(1)),
                        new Cell(-1, "view", 2, 1, OptionalDouble.of(1)),
                        new Cell(0, "cart", 2, 1, OptionalDouble.of(1)),
                        new Cell(1, END, 1, 0.5, OptionalDouble.empty()),
                        new Cell(1, "cart", 1, 0.5, OptionalDouble.of(1)));
    }

    @Test
    void centredOn_noJourneyHasTheAnchor_isEmpty() {
        StepMatrix matrix = StepMatrix.by(Dimension.TYPE, 3)
                .centredOn("cart", 1)
                .over(workedExample().subList(1, 2));
        assertThat(matrix.cells()).isEmpty();
        assertThat(matrix.counted()).isZero();
        assertThat(matrix.share(0, "cart")).isEmpty();
        assertThat(matrix.journeys()).isEqualTo(1);
    }

    @Test
    void differences_twoGroups_areThoseOfTheShares() {
        StepMatrix first = StepMatrix.by(Dimension.TYPE, 1).over(journeys(56, "a", 14, "b"));
        StepMatrix second = StepMatrix.by(Dimension.TYPE, 1).over(journeys(48, "a", 32, "c"));
        List<Difference> differences = first.differences(second);
        assertThat(differences).extracting(Difference::value).containsExactly("a", "b", "c");
        assertThat(differences).extracting(Difference::otherShare).containsExactly(0.6, 0.0, 0.4);
        Difference a = differences.get(0);
        assertThat(a.difference()).isCloseTo(0.2, within(1e-12));
        // 56 of 70 and 48 of 80 are the example of Newcombe (1998).
        assertThat(a.interval().lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(a.interval().upper()).isCloseTo(0.3339, within(5e-5));
    }

    private static List<Journey> journeys(int count, String type, int otherCount, String otherType) {
        List<Journey> journeys = new ArrayList<>(Collections.nCopies(count, Samples.journey(type)));
        journeys.addAll(Collections.nCopies(otherCount, Samples.journey(otherType)));
        return journeys;
    }

    @Test
    void differences_fromNothing_areNone() {
        StepMatrix matrix = StepMatrix.by(Dimension.TYPE, 2);
        assertThat(matrix.differences(matrix.over(workedExample()))).isEmpty();
        assertThat(matrix.over(workedExample()).differences(matrix)).isEmpty();
    }

    @Test
    void differences_ofOtherGrainOrDefinition_areRefused() {
        StepMatrix matrix = StepMatrix.by(Dimension.TYPE, 2);
        StepMatrix journeys = matrix.over(workedExample());
        StepMatrix sessions = matrix.over(List.of(Samples.withGrain(Samples.journey("a"), Grain.SESSION)));
        assertThatThrownBy(() -> journeys.differences(sessions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shares of each JOURNEY do not compare with those of each SESSION");
        assertThatThrownBy(() -> journeys.differences(matrix.withStart()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a matrix by TYPE of the steps 1 to 2 with start does not compare with a matrix by TYPE of"
                        + " the steps 1 to 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void by_stepsOutOfRange_throws(int steps) {
        assertThatThrownBy(() -> StepMatrix.by(Dimension.TYPE, steps))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a matrix looks at 1 to 1000 steps, but " + steps + " are asked for");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1001})
    void centredOn_stepsOutOfRange_throws(int before) {
        assertThatThrownBy(() -> StepMatrix.by(Dimension.TYPE, 1).centredOn("cart", before))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a matrix looks at 0 to 1000 steps before 'cart', but " + before + " are asked for");
    }

    @Property(tries = 300)
    void sharesOfEachStepSumToOne(@ForAll("journeyLists") List<Journey> journeys) {
        for (StepMatrix definition : List.of(
                StepMatrix.by(Dimension.TYPE, 4),
                StepMatrix.by(Dimension.TYPE, 4).withStart(),
                empty())) {
            StepMatrix matrix = definition.over(journeys);
            matrix.cells().stream()
                    .collect(Collectors.groupingBy(Cell::step))
                    .values()
                    .forEach(cells -> {
                        assertThat(cells.stream().mapToDouble(Cell::share).sum())
                                .isCloseTo(1, within(1e-12));
                        double ongoing = cells.stream()
                                .mapToDouble(cell -> cell.shareOfOngoing().orElse(0))
                                .sum();
                        boolean allBeyond = cells.stream()
                                .allMatch(cell -> cell.shareOfOngoing().isEmpty());
                        assertThat(ongoing).isCloseTo(allBeyond ? 0 : 1, within(1e-12));
                    });
        }
    }

    @Property(tries = 300)
    void countsAreThoseOfCountingEachColumn(@ForAll("journeyLists") List<Journey> journeys) {
        StepMatrix plain = StepMatrix.by(Dimension.TYPE, 5).over(journeys);
        StepMatrix centred = empty().over(journeys);
        for (String type : List.of("a", "b", "c")) {
            for (int step = 1; step <= 5; step++) {
                int index = step - 1;
                assertThat(plain.count(step, type))
                        .isEqualTo(journeys.stream()
                                .map(StepMatrixTest::path)
                                .filter(path -> path.startsWith(type, index))
                                .count());
            }
            for (int step = -2; step <= 4; step++) {
                int offset = step;
                assertThat(centred.count(step, type))
                        .isEqualTo(journeys.stream()
                                .map(StepMatrixTest::path)
                                .filter(path -> path.contains("b") && path.startsWith(type, path.indexOf("b") + offset))
                                .count());
            }
        }
    }

    private static String path(Journey journey) {
        return journey.steps().stream().map(step -> step.interaction().type()).collect(Collectors.joining());
    }
}
