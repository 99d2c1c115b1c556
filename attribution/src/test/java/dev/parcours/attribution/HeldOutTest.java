package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTest {

    private static final int ROWS = 20_000;

    private static ConversionPath path(int row, double conversions, double nonConversions) {
        return ConversionPath.builder("j-" + row)
                .touch("a")
                .conversions(conversions)
                .nonConversions(nonConversions)
                .build();
    }

    private static PathWeights tested(List<ConversionPath> paths) {
        return HeldOut.of(ConversionPaths.of(paths), 5).tested();
    }

    @Test
    void of_rowsWithBoth_drawsConversionsApartFromNonConversions() {
        PathWeights tested =
                tested(IntStream.range(0, ROWS).mapToObj(row -> path(row, 3, 3)).toList());
        double both = 0;
        double squares = 0;
        for (int row = 0; row < ROWS; row++) {
            double off = tested.conversions()[row] - 3 / 5.0;
            both += off * (tested.nonConversions()[row] - 3 / 5.0);
            squares += off * off;
        }
        // Three draws with probability 1/5 have the variance 3 * 1/5 * 4/5 = 0.48.
        assertThat(squares / ROWS).isCloseTo(0.48, within(0.03));
        // Four standard errors of a covariance that is zero: 4 * 0.48 / sqrt(20,000).
        assertThat(both / ROWS).isCloseTo(0, within(0.0136));
    }

    @Test
    void of_pathsOfOneJourney_stayTogether() {
        List<ConversionPath> paths = IntStream.range(0, 2_000)
                .mapToObj(row -> path(row / 2, row % 2, 1 - row % 2))
                .toList();
        PathWeights tested = tested(paths);
        for (int row = 0; row < paths.size(); row += 2) {
            assertThat(tested.nonConversions()[row]).isEqualTo(tested.conversions()[row + 1]);
        }
        assertThat(tested.conversions()).contains(0, 1);
    }

    @Test
    void of_fractionsAndManyJourneys_areSplitInProportion() {
        PathWeights tested = tested(List.of(path(0, 0.5, 1e6)));
        assertThat(tested.conversions()).containsExactly(0.1);
        assertThat(tested.nonConversions()).containsExactly(200_000);
    }
}
