package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.CreditIntervals.ChannelPair;
import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPaths;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {

    private static final ConversionPaths TWO_CHANNELS =
            ConversionPaths.of(List.of(counted("1", "a", 400, 3_600, "8000"), counted("2", "b", 100, 900, "1000")));

    private static ConversionPath counted(String id, String channel, double bought, double left, String value) {
        return ConversionPath.builder(id)
                .touch(channel)
                .conversions(bought)
                .nonConversions(left)
                .value(new BigDecimal(value))
                .build();
    }

    @Test
    void intervals_lastTouch_haveTheErrorOfACountAmongJourneys() {
        // 400 of 5,000 journeys: the standard deviation is sqrt(400 (1 - 400/5000)) = 19.18; a conversion is worth 20.
        CreditIntervals intervals =
                Bootstrap.of(20_000, 1).intervals(LastTouchAttribution.withDefaults(), TWO_CHANNELS);
        CreditInterval ofA = intervals.channel("a");
        assertThat(ofA.conversionsError()).isCloseTo(19.18, within(0.3));
        assertThat(ofA.valueError()).isCloseTo(383.6, within(6.0));
        assertThat(ofA.conversions().lower()).isCloseTo(400 - 1.96 * 19.18, within(2.0));
        assertThat(ofA.conversions().upper()).isCloseTo(400 + 1.96 * 19.18, within(2.0));
        // sqrt(100 (1 - 100/5000))
        assertThat(intervals.channel("b").conversionsError()).isCloseTo(9.90, within(0.15));
        assertThat(intervals).hasToString("last: intervals of 2 channels at the level 0.95");
    }

    // Errors of 2,000 resamples by an independent implementation.
    @ParameterizedTest
    @ValueSource(longs = 1)
    void intervals_markovOnPathData_haveTheErrorsOfTheReference(long seed) {
        CreditIntervals intervals =
                Bootstrap.of(1_000, seed).intervals(MarkovAttribution.ofOrder(1), PathFiles.channelPaths());
        assertThat(intervals.channel("alpha").conversionsError()).isCloseTo(46.9, within(4.7));
        assertThat(intervals.channel("iota").conversionsError()).isCloseTo(33.4, within(3.4));
        assertThat(intervals.channel("delta").conversionsError()).isCloseTo(1.2, within(0.12));
        assertThat(intervals.channel("alpha").conversions().contains(5344.948)).isTrue();
    }

    @Test
    void intervals_pathsInAnotherOrder_areTheSame() {
        List<ConversionPath> reversed = new ArrayList<>(TWO_CHANNELS.list());
        Collections.reverse(reversed);
        Bootstrap bootstrap = Bootstrap.of(100, 7);
        AttributionModel model = MarkovAttribution.ofOrder(1);
        assertThat(bootstrap.intervals(model, ConversionPaths.of(reversed)).channels())
                .isEqualTo(bootstrap.intervals(model, TWO_CHANNELS).channels());
        assertThat(Bootstrap.of(100, 8).intervals(model, TWO_CHANNELS).channels())
                .isNotEqualTo(bootstrap.intervals(model, TWO_CHANNELS).channels());
    }

    @Test
    void intervals_twoConversionsOfOneJourney_comeAndGoTogether() {
        // 100 of 1,000 journeys have two conversions each: 2 sqrt(100 (1 - 100/1000)) = 18.97, and not the 13.4 of 200.
        List<ConversionPath> paths = new ArrayList<>();
        for (int journey = 0; journey < 100; journey++) {
            paths.add(counted("j" + journey, "a", 1, 0, "1"));
            paths.add(counted("j" + journey, "a", 1, 0, "1"));
        }
        paths.add(counted("left", "a", 0, 900, "0"));
        CreditIntervals intervals =
                Bootstrap.of(20_000, 1).intervals(LinearAttribution.withDefaults(), ConversionPaths.of(paths));
        assertThat(intervals.channel("a").conversionsError()).isCloseTo(18.97, within(0.4));
    }

    @Test
    void intervals_manyMadeUpSamples_holdTheTruthAsOftenAsTheySay() {
        // 1,000 samples of 300 journeys, of which each buys with probability 1/10: 95 % hold 30, to a standard error of
        // 0.7 %.
        SplittableRandom random = new SplittableRandom(5);
        int held = 0;
        for (int sample = 0; sample < 1_000; sample++) {
            double bought = random.doubles(300).filter(draw -> draw < 0.1).count();
            ConversionPaths paths = ConversionPaths.of(List.of(counted("s" + sample, "a", bought, 300 - bought, "0")));
            CreditIntervals intervals =
                    Bootstrap.of(400, sample).intervals(FirstTouchAttribution.withDefaults(), paths);
            held += intervals.channel("a").conversions().contains(30) ? 1 : 0;
        }
        assertThat(held / 1_000.0).isBetween(0.925, 0.97);
    }

    @Test
    void indistinguishable_channelsOfNearlyEqualCounts_areNamed() {
        ConversionPaths paths = ConversionPaths.of(List.of(
                counted("1", "a", 400, 0, "1"), counted("2", "b", 410, 9_000, "1"), counted("3", "c", 900, 0, "1")));
        CreditIntervals intervals = Bootstrap.of(1_000, 1).intervals(FirstTouchAttribution.withDefaults(), paths);
        assertThat(intervals.indistinguishable()).containsExactly(new ChannelPair("a", "b"));
        assertThat(intervals.difference("a", "b").contains(0)).isTrue();
        assertThat(intervals.difference("c", "a").lower()).isGreaterThan(400);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> intervals.channel("d"))
                .withMessage("no path is on 'd'; the channels are [a, b, c]");
    }

    @Test
    void of_tooFewOrTooManyResamples_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.of(39, 1))
                .withMessage("for the level 0.95 there must be between 40 and 1000000 resamples, but there were 39");
        assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.of(1_000_001, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.of(100, 1).withLevel(0.99))
                .withMessageStartingWith("for the level 0.99 there must be between 200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.of(100, 1).withLevel(1))
                .withMessage("the level must be between 0 and 1, but was 1.0");
    }

    @Test
    void intervals_tooManyToKeep_isRefused() {
        List<ConversionPath> many = IntStream.range(0, 51)
                .mapToObj(i -> counted("p" + i, "c" + i, 1, 0, "1"))
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.of(1_000_000, 1)
                        .intervals(FirstTouchAttribution.withDefaults(), ConversionPaths.of(many)))
                .withMessage(
                        "1000000 resamples of 51 channels are more than the 50000000 credits that can be kept; take"
                                + " fewer resamples");
    }
}
