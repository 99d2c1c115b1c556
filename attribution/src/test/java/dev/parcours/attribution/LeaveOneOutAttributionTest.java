package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LeaveOneOutAttributionTest extends AttributionModelContract {

    @Override
    List<AttributionModel> models() {
        return List.of(LeaveOneOutAttribution.withDefaults());
    }

    @Test
    void attribute_workedExample_givesTheSharesOfFractribution() {
        List<TouchCredit> credits = attribute(
                        path("organic direct", 1, 1), path("direct", 3, 25), path("organic", 1, 26))
                .journey("organic direct")
                .credits();
        assertThat(credits.get(0).conversions())
                .isCloseTo(594.0 / 1294, within(1e-15))
                .isCloseTo(.4590417317, within(1e-9));
        assertThat(credits.get(1).conversions())
                .isCloseTo(700.0 / 1294, within(1e-15))
                .isCloseTo(.5409582683, within(1e-9));
    }

    @Test
    void attribute_nothingEarned_isTheLastTouch() {
        AttributionReport report = attribute(path("a b", 1, 3), path("a", 1, 0), path("b", 1, 1));
        assertThat(report.journey("a b").credits().stream().map(TouchCredit::conversions))
                .containsExactly(0.0, 1.0);
    }

    @Test
    void attribute_repeats_lackOneTouchEach() {
        // Without either a, the path is a b, so each earned 0.5 - 0.2; without b it is a a, never seen.
        List<TouchCredit> credits = attribute(path("a a b", 1, 1), path("a b", 1, 4))
                .journey("a a b")
                .credits();
        assertThat(credits.get(0).conversions()).isCloseTo(0.3 / 1.1, within(1e-12));
        assertThat(credits.get(1).conversions()).isCloseTo(0.3 / 1.1, within(1e-12));
        assertThat(credits.get(2).conversions()).isCloseTo(0.5 / 1.1, within(1e-12));
    }

    @Property(tries = 100)
    void sharesAreThoseOfLookingUpEachShorterPath(@ForAll("paths") List<ConversionPath> paths) {
        ConversionPaths given = ConversionPaths.of(paths);
        TouchShares shares = LeaveOneOutAttribution.withDefaults().shares(given, PathWeights.of(given));
        for (int row = 0; row < given.size(); row++) {
            List<String> touches = channels(paths.get(row));
            if (paths.get(row).conversions() > 0 && touches.size() > 1) {
                double[] actual = PathMoney.sharesOf(shares, given, row, new double[touches.size()]);
                double[] earned = new double[touches.size()];
                double sum = 0;
                for (int i = 0; i < earned.length; i++) {
                    List<String> without = new ArrayList<>(touches);
                    without.remove(i);
                    earned[i] = Math.max(rate(paths, touches) - rate(paths, without), 0);
                    sum += earned[i];
                }
                for (int i = 0; i < earned.length && sum > 0; i++) {
                    assertThat(actual[i]).isCloseTo(earned[i] / sum, within(1e-12));
                }
            }
        }
    }

    private static double rate(List<ConversionPath> paths, List<String> touches) {
        List<ConversionPath> equal =
                paths.stream().filter(path -> channels(path).equals(touches)).toList();
        double conversions =
                equal.stream().mapToDouble(ConversionPath::conversions).sum();
        double all = conversions
                + equal.stream().mapToDouble(ConversionPath::nonConversions).sum();
        return all > 0 ? conversions / all : 0;
    }

    private static List<String> channels(ConversionPath path) {
        return path.touches().stream().map(touch -> touch.channel()).toList();
    }

    @Test
    @Timeout(20)
    void attribute_longPath_takesTimeInProportion() {
        ConversionPath.Builder path = ConversionPath.builder("long").conversions(1);
        for (int i = 0; i < 100_000; i++) {
            path.touch("c" + i % 1_000);
        }
        AttributionReport report = attribute(path.build());
        assertThat(report.channel("c7").conversions()).isCloseTo(1e-3, within(1e-12));
    }

    private static AttributionReport attribute(ConversionPath... paths) {
        return LeaveOneOutAttribution.withDefaults().attribute(ConversionPaths.of(List.of(paths)));
    }

    private static ConversionPath path(String touches, double conversions, double nonConversions) {
        ConversionPath.Builder path =
                ConversionPath.builder(touches).conversions(conversions).nonConversions(nonConversions);
        List.of(touches.split(" ")).forEach(path::touch);
        return path.build();
    }
}
