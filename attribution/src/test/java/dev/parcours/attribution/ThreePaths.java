package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.math.BigDecimal;
import java.util.List;

/** The worked example of Markov chains: C1, C2, C3 converts and is worth 10; C1 does not, nor do C2, C3. */
final class ThreePaths {

    static final ConversionPaths PATHS = ConversionPaths.of(List.of(
            ConversionPath.builder("1")
                    .touch("C1")
                    .touch("C2")
                    .touch("C3")
                    .conversions(1)
                    .value(BigDecimal.TEN)
                    .build(),
            ConversionPath.builder("2").touch("C1").nonConversions(1).build(),
            ConversionPath.builder("3")
                    .touch("C2")
                    .touch("C3")
                    .nonConversions(1)
                    .build()));

    private ThreePaths() {}
}
