package dev.parcours.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.render.Shapes.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Test
    void curve_noOrOnePoint_hasNoPiece() {
        assertThat(Shapes.curve(List.of())).isEmpty();
        assertThat(Shapes.curve(List.of(new Point(1, 2)))).isEmpty();
    }

    @Test
    void curve_risingThenTurning_isFlatWhereItTurns() {
        // The slopes are 2 and then -1; at the turn the slope is 0, at the ends it is that of the nearest piece.
        assertThat(Shapes.curve(List.of(new Point(0, 0), new Point(3, 6), new Point(6, 3))))
                .containsExactly("M0 0C1 2 2 6 3 6", "M3 6C4 6 5 4 6 3");
    }

    @Test
    void curve_risingSlowerThenFaster_hasTheHarmonicMeanOfTheSlopesBetween() {
        // The slopes are 1 and 3, whose harmonic mean is 2 * 1 * 3 / (1 + 3) = 1.5.
        assertThat(Shapes.curve(List.of(new Point(0, 0), new Point(3, 3), new Point(6, 12))))
                .containsExactly("M0 0C1 1 2 1.5 3 3", "M3 3C4 4.5 5 9 6 12");
    }

    @Property
    void curveStaysBetweenTheTwoPointsOfEachPiece(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = -2, max = 2) Integer> levels) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            points.add(new Point(300.0 * i, 40.0 * levels.get(i)));
        }
        List<String> pieces = Shapes.curve(points);
        for (int i = 0; i < pieces.size(); i++) {
            double low = Math.min(points.get(i).y(), points.get(i + 1).y());
            double high = Math.max(points.get(i).y(), points.get(i + 1).y());
            double[] numbers = Arrays.stream(pieces.get(i).split("[MC ]"))
                    .filter(text -> !text.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(numbers[3]).isBetween(low, high);
            assertThat(numbers[5]).isBetween(low, high);
        }
    }
}
