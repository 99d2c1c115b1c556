package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HazardAttributionTest extends AttributionModelContract {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = day(10);

    @Override
    List<AttributionModel> models() {
        return List.of(HazardAttribution.withDefaults());
    }

    // The figures are those of maximising the likelihood by the method of Nelder and Mead, apart from this library.
    @Test
    void attribute_workedExample_givesTheMostLikelyShares() {
        ConversionPaths paths = ConversionPaths.of(List.of(
                ConversionPath.builder("1")
                        .touch("A", day(8))
                        .touch("B", day(9))
                        .converted(END)
                        .conversions(2)
                        .build(),
                ConversionPath.builder("2").touch("A", day(9)).converted(END).build(),
                ConversionPath.builder("3").touch("B", day(9.5)).converted(END).build(),
                ConversionPath.builder("4").touch("B", day(5)).nonConversions(3).build(),
                ConversionPath.builder("5").touch("A", day(0)).nonConversions(2).build()));
        AttributionReport report = HazardAttribution.withDefaults().attribute(paths);
        assertThat(report.journey("1").credits().get(0).conversions() / 2).isCloseTo(0.28862022, within(1e-6));
        PathWeights weights = PathWeights.of(paths);
        HazardFit fit = HazardFit.of(new HazardTouches(paths, weights), weights);
        assertThat(fit.strength(0)).isCloseTo(0.42973, within(1e-5));
        assertThat(fit.decay(0)).isCloseTo(0.51196, within(1e-5));
        assertThat(fit.strength(1)).isCloseTo(0.53039, within(1e-5));
        assertThat(fit.decay(1)).isCloseTo(0.94115, within(1e-5));
    }

    // Journeys are drawn from the model itself, with one touch on A and one on B at random times.
    @Test
    void attribute_journeysOfTheModel_recoversWhoBroughtThem() {
        SplittableRandom random = new SplittableRandom(11);
        List<ConversionPath> paths = new ArrayList<>();
        int ofA = 0;
        int conversions = 0;
        for (int i = 0; i < 20_000; i++) {
            double a = random.nextDouble() * 5;
            double b = random.nextDouble() * 5;
            double fromA = arrival(random, 0.3, 1, a);
            double fromB = arrival(random, 0.1, 0.2, b);
            double at = Math.min(fromA, fromB);
            ConversionPath.Builder path = ConversionPath.builder("j" + i);
            if (a < b) {
                add(path, "A", a, at);
                add(path, "B", b, at);
            } else {
                add(path, "B", b, at);
                add(path, "A", a, at);
            }
            if (at < 60) {
                path.converted(day(at));
                conversions++;
                ofA += fromA < fromB ? 1 : 0;
            } else {
                path.nonConversions(1);
            }
            paths.add(path.build());
        }
        paths.add(ConversionPath.builder("last")
                .touch("B", day(60))
                .nonConversions(1)
                .build());
        AttributionReport report = HazardAttribution.withDefaults().attribute(ConversionPaths.of(paths));
        assertThat(report.conversions()).isEqualTo(conversions);
        // The number itself varies by the root of p (1 - p) n, about 40.
        assertThat(report.channel("A").conversions()).isCloseTo(ofA, within(160.0));
    }

    /** Returns when a touch brings its conversion, or infinity if it never does. */
    private static double arrival(SplittableRandom random, double strength, double decay, double touched) {
        double threshold = -Math.log(1 - random.nextDouble());
        return threshold >= strength ? Double.POSITIVE_INFINITY : touched - Math.log(1 - threshold / strength) / decay;
    }

    private static void add(ConversionPath.Builder path, String channel, double at, double conversion) {
        if (at <= conversion) {
            path.touch(channel, day(at));
        }
    }

    @Test
    void attribute_pathsWithoutTimes_areRefusedWithWhatToDo() {
        ConversionPaths paths = ConversionPaths.of(List.of(
                ConversionPath.builder("row 7").touch("a").conversions(12).build()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HazardAttribution.withDefaults().attribute(paths))
                .withMessage(
                        "the hazard model needs the times of all touches and conversions, which path 'row 7' does not"
                                + " have; paths that were counted together have no times, so make paths from journeys or take"
                                + " another model");
    }

    @Test
    void attribute_touchesAtTheConversionOrAgesBefore_isDefined() {
        ConversionPaths paths = ConversionPaths.of(List.of(
                ConversionPath.builder("1")
                        .touch("A", START.minus(Duration.ofDays(300_000)))
                        .touch("B", START.minus(Duration.ofDays(200_000)))
                        .converted(END)
                        .build(),
                ConversionPath.builder("2").touch("C", END).converted(END).build()));
        AttributionReport report = HazardAttribution.withDefaults().attribute(paths);
        assertThat(report.channel("C").conversions()).isEqualTo(1);
        assertThat(report.channel("A").conversions() + report.channel("B").conversions())
                .isCloseTo(1, within(1e-12));
    }

    private static Instant day(double days) {
        return START.plusNanos((long) (days * 86_400e9));
    }
}
