package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticAttributionTest extends AttributionModelContract {

    private static final double MANY = 1e9;

    @Override
    List<AttributionModel> models() {
        return List.of(LogisticAttribution.withDefaults(), LogisticAttribution.ofPenalty(0.01));
    }

    @Test
    void attribute_workedExample_givesThirds() {
        ConversionPaths paths = ConversionPaths.of(
                List.of(path("A", 1 / (1 + Math.E)), path("B", 0.5), path("B A", Math.E / (1 + Math.E))));
        AttributionReport report = LogisticAttribution.ofPenalty(1e-6).attribute(paths);
        List<TouchCredit> both = report.journey("B A").credits();
        assertThat(both.get(1).conversions() / report.journey("B A").conversions())
                .isCloseTo(1.0 / 3, within(1e-9));
        assertThat(both.get(0).conversions() / report.journey("B A").conversions())
                .isCloseTo(2.0 / 3, within(1e-9));
        assertThat(LogisticFit.coefficients(paths, PathWeights.of(paths), 1e-6))
                .containsExactly(new double[] {1, 2, -2}, within(1e-9));
    }

    @Test
    void attribute_repeats_shareThePartOfTheirChannel() {
        ConversionPaths paths =
                ConversionPaths.of(List.of(path("A", 0.1), path("B", 0.1), path("A B A", 0.3), path("C", 0.01)));
        List<TouchCredit> credits = LogisticAttribution.withDefaults()
                .attribute(paths)
                .journey("A B A")
                .credits();
        assertThat(credits.get(0).conversions()).isCloseTo(credits.get(1).conversions() / 2, within(1e-3));
        assertThat(credits.get(2).conversions()).isEqualTo(credits.get(0).conversions());
    }

    // At the maximum of a strictly concave function its gradient is zero, and nowhere else.
    @Property(tries = 100)
    void gradientIsZeroAtTheCoefficients(@ForAll("paths") List<ConversionPath> list) {
        ConversionPaths paths = ConversionPaths.of(list);
        double[] coefficients = LogisticFit.coefficients(paths, PathWeights.of(paths), 0.5);
        double[] gradient = new double[coefficients.length];
        double weight = 1;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = -0.5 * coefficients[i];
        }
        for (int row = 0; row < paths.size(); row++) {
            int[] channels = ChannelParts.channels(paths, row);
            double score = coefficients[coefficients.length - 1];
            for (int channel : channels) {
                score += coefficients[channel];
            }
            double all = channels.length == 0 ? 0 : paths.conversions(row) + paths.nonConversions(row);
            double rest = all == 0 ? 0 : paths.conversions(row) - all / (1 + Math.exp(-score));
            for (int channel : channels) {
                gradient[channel] += rest;
            }
            gradient[gradient.length - 1] += rest;
            weight += all;
        }
        assertThat(gradient).containsExactly(new double[gradient.length], within(1e-9 * weight));
    }

    @Test
    void attribute_allConvert_isFinite() {
        ConversionPaths paths = ConversionPaths.of(List.of(path("A B", 1), path("B", 1)));
        AttributionReport report = LogisticAttribution.ofPenalty(1e-6).attribute(paths);
        assertThat(report.channel("A").conversions() + report.channel("B").conversions())
                .isCloseTo(2 * MANY, within(1.0));
    }

    @Test
    void attribute_tooManyChannels_isRefused() {
        List<ConversionPath> paths = new ArrayList<>();
        for (int i = 0; i <= LogisticAttribution.MAX_CHANNELS; i++) {
            paths.add(path("c" + i, 0.5));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogisticAttribution.withDefaults().attribute(ConversionPaths.of(paths)))
                .withMessage("the 1001 paths on 1001 values of CHANNEL have more than 1000 values, too many for a"
                        + " regression; take a dimension with fewer values");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e7, Double.NaN})
    void ofPenalty_outOfRange_isRefused(double penalty) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogisticAttribution.ofPenalty(penalty))
                .withMessage("penalty must be between 1e-6 and 1e6, but was " + penalty);
    }

    private static ConversionPath path(String touches, double rate) {
        ConversionPath.Builder path =
                ConversionPath.builder(touches).conversions(rate * MANY).nonConversions((1 - rate) * MANY);
        List.of(touches.split(" ")).forEach(path::touch);
        return path.build();
    }
}
