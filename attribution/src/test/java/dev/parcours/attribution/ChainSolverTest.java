package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.PathCounts;
import dev.parcours.core.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainSolverTest {

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    // The longest walks have a mean of 50 touches, and the channels of the last set mostly follow themselves.
    @ParameterizedTest
    @CsvSource({"1, 30, 4, 0.1", "2, 8, 4, 0.1", "3, 5, 4, 0.5", "2, 8, 50, 0.1", "2, 8, 50, 0.9"})
    void lost_bySweepsAndByMatrix_areEqual(int order, int channels, double length, double repeats) {
        MarkovFlows flows = flows(random(4_000, channels, length, repeats), order);
        List<int[]> sets = new ArrayList<>(List.of(flows.walks().holding()));
        sets.add(new int[] {0, flows.states() / 2, flows.states() - 1});
        sets.add(new int[0]);
        ChannelWorths swept = new SweptChain(flows, NO_LIMIT).lost(sets);
        ChannelWorths dense = new DenseChain(flows).lost(sets);
        double conversions = flows.totalConversions();
        double value = flows.totalValue();
        for (int i = 0; i < sets.size(); i++) {
            assertThat(swept.ofConversions()[i] / conversions)
                    .isCloseTo(dense.ofConversions()[i] / conversions, within(1e-12));
            assertThat(swept.ofValue()[i] / value).isCloseTo(dense.ofValue()[i] / value, within(1e-12));
        }
        assertThat(swept.ofConversions()[sets.size() - 1]).isZero();
    }

    // Of the changes of 1e11 visits, those by rounding are never below 1e-13 of a few conversions.
    @Test
    @Timeout(60)
    void lost_oneConversionIn1e10Walks_isSolvedBySweeps() {
        ConversionPaths paths = random(4_000, 30, 6, 0.5);
        PathWeights weights = PathWeights.of(paths);
        for (int row = 0; row < paths.size(); row++) {
            weights.conversions()[row] = row % 1_000 == 0 ? 1 : 0;
            weights.values()[row] = row % 1_000 == 0 ? 5 : 0;
            weights.nonConversions()[row] = 1e7;
        }
        MarkovFlows flows = MarkovFlows.of(MarkovWalks.of(paths, 2), weights);
        List<int[]> sets = List.of(flows.walks().holding());
        ChannelWorths swept = new SweptChain(flows, 1e9).lost(sets);
        ChannelWorths dense = new DenseChain(flows).lost(sets);
        double conversions = flows.totalConversions();
        assertThat(conversions).isBetween(1.0, 10.0);
        for (int i = 0; i < sets.size(); i++) {
            assertThat(swept.ofConversions()[i] / conversions)
                    .isCloseTo(dense.ofConversions()[i] / conversions, within(1e-13));
            assertThat(swept.ofValue()[i]).isCloseTo(5 * swept.ofConversions()[i], within(1e-12));
        }
    }

    @Test
    void visitsFrom_bySweepsAndByMatrix_areEqual() {
        MarkovFlows flows = flows(random(4_000, 8, 6, 0.3), 2);
        SweptChain swept = new SweptChain(flows, NO_LIMIT);
        DenseChain dense = new DenseChain(flows);
        for (int state = 0; state < flows.states(); state++) {
            assertThat(swept.visitsFrom(state)).containsExactly(dense.visitsFrom(state), within(1e-12));
        }
    }

    @Test
    void lost_moreWorkThanAllowed_isRefused() {
        MarkovFlows flows = flows(random(4_000, 8, 6, 0.3), 2);
        assertThatThrownBy(() ->
                        new SweptChain(flows, 1e3).lost(List.of(flows.walks().holding())))
                .isInstanceOf(SweptChain.WorkExceededException.class);
    }

    @Test
    @Timeout(60)
    void attribute_hundredThousandChannelsInManyPaths_isSolved() {
        List<ConversionPath> paths = new ArrayList<>();
        for (int i = 0; i < 100_000; i += 2) {
            paths.add(ConversionPath.builder("p" + i)
                    .touch("c" + i)
                    .touch("c" + (i + 1))
                    .conversions(i % 4 == 0 ? 1 : 0)
                    .nonConversions(1)
                    .build());
        }
        AttributionReport report = MarkovAttribution.ofOrder(1).attribute(ConversionPaths.of(paths));
        assertThat(report.channels()).hasSize(100_000);
        assertThat(report.channel("c4").conversions()).isCloseTo(0.5, within(1e-9));
        assertThat(report.channel("c6").conversions()).isZero();
    }

    // The path goes round its 77 channels 129 times and once more up to number 66, where one walk in 130 ends at once.
    @Test
    @Timeout(60)
    void attribute_longPath_isSolved() {
        ConversionPath.Builder path =
                ConversionPath.builder("long").conversions(1).nonConversions(3);
        for (int i = 0; i < 10_000; i++) {
            path.touch("c" + i % 77);
        }
        AttributionReport report = MarkovAttribution.ofOrder(3).attribute(ConversionPaths.of(List.of(path.build())));
        assertThat(report.channels()).hasSize(77);
        assertThat(report.channels()).allSatisfy(credit -> {
            boolean isAfterTheEnd = Integer.parseInt(credit.channel().substring(1)) > 66;
            assertThat(credit.removalEffect().orElseThrow()).isCloseTo(isAfterTheEnd ? 129.0 / 130 : 1, within(1e-12));
        });
    }

    @Test
    @Timeout(60)
    void lost_nobodyConvertsInManyStates_isNothing() {
        ConversionPaths paths = random(20_000, 5_000, 6, 0.1);
        double[] none = new double[paths.size()];
        PathWeights weights = new PathWeights(none, none, PathWeights.of(paths).nonConversions());
        MarkovFlows flows = MarkovFlows.of(MarkovWalks.of(paths, 1), weights);
        assertThat(flows.states()).isGreaterThan(MarkovAttribution.MAX_DENSE_STATES);
        ChannelWorths lost =
                new ChainSolver(flows, 1e9).lost(List.of(flows.walks().holding()));
        assertThat(lost.ofConversions()).hasSize(5_000).containsOnly(0);
        assertThat(lost.ofValue()).hasSize(5_000).containsOnly(0);
    }

    @Test
    void attribute_tooMuchWork_isRefusedWithWhatToDo() {
        MarkovFlows flows = flows(random(20_000, 5_000, 6, 0.1), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ChainSolver(flows, 1e6).lost(List.of(flows.walks().holding())))
                .withMessageMatching(
                        "the chain of order 1 has \\d+ states and \\d+ moves, which take too long to solve;"
                                + " take a lower order or a dimension with fewer values");
    }

    private static MarkovFlows flows(ConversionPaths paths, int order) {
        return MarkovFlows.of(MarkovWalks.of(paths, order), PathWeights.of(paths));
    }

    private static ConversionPaths random(int journeys, int channels, double length, double repeats) {
        SplittableRandom random = new SplittableRandom(42);
        PathCounts counts = PathCounts.in(Money.NO_CURRENCY);
        for (int channel = 0; channel < channels; channel++) {
            counts.channelNumber("c" + channel);
        }
        int[] touches = new int[2_000];
        for (int journey = 0; journey < journeys; journey++) {
            int size = 0;
            do {
                boolean isRepeat = size > 0 && random.nextDouble() < repeats;
                touches[size] = isRepeat ? touches[size - 1] : random.nextInt(channels);
                size++;
            } while (size < touches.length && random.nextDouble() < 1 - 1 / length);
            boolean converts = random.nextInt(10) == 0;
            counts.add(touches, size, converts ? 1 : 0, converts ? random.nextInt(10_000) : 0, converts ? 0 : 1);
        }
        return counts.paths();
    }
}
