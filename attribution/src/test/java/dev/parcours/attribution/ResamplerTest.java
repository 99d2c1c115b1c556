package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResamplerTest {

    // There is no table for the last of 11,000 different fractions.
    @Test
    void draw_moreFractionsThanTables_isAsAmongFew() {
        List<ConversionPath> paths =
                IntStream.range(0, 11_000).mapToObj(ResamplerTest::path).toList();
        double[] amongMany = drawn(paths);
        double[] amongFew = drawn(paths.subList(10_900, 11_000));
        assertThat(amongFew).containsExactly(Arrays.copyOfRange(amongMany, 10_900, 11_000));
        // Means from 10.9 to 11, so 1,095 in all with a standard deviation of 33.
        assertThat(Arrays.stream(amongFew).sum()).isBetween(1_095 - 132.0, 1_095 + 132.0);
    }

    private static ConversionPath path(int row) {
        return ConversionPath.builder("p" + row)
                .touch("a")
                .nonConversions((row + 0.5) / 1_000)
                .build();
    }

    private static double[] drawn(List<ConversionPath> list) {
        ConversionPaths paths = ConversionPaths.of(list);
        PathWeights weights = PathWeights.of(paths);
        assertThat(new Resampler(paths, 9).draw(0, weights)).isPositive();
        return weights.nonConversions();
    }
}
