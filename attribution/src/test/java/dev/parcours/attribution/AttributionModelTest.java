package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.attribution.path.NoCredit;
import dev.parcours.core.Channel;
import dev.parcours.core.Dimension;
import dev.parcours.core.Interaction;
import dev.parcours.core.StageModels;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.StagePlacement;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionModelTest {

    @ParameterizedTest
    @CsvSource({
        "first, first",
        "last, last",
        "linear, linear",
        "position, position",
        "last-non-direct, last-non-direct",
        "last-not-on:direct, last-non-direct",
        "position:0.6:0.2, inverse-j",
        "position:0.2:0.6, j",
        "position:0.5:0.3, position:0.5:0.3",
        "j, j",
        "inverse-j, inverse-j",
        "w, w",
        "w:lead:opportunity, w",
        "full-path, full-path",
        "participation, participation",
        "time-decay, time-decay:7d",
        "time-decay:7d, time-decay:7d",
        "time-decay:P1D, time-decay:1d",
        "time-decay:PT36H, time-decay:PT36H",
        "markov, markov:1",
        "markov:1, markov:1",
        "markov:3, markov:3",
        "shapley, shapley",
        "shapley-ordered, shapley-ordered",
        "shapley-rate, shapley-rate",
        "shao-li, shao-li",
        "shao-li:global, shao-li:global",
        "leave-one-out, leave-one-out",
        "hazard, hazard",
        "logistic, logistic",
        "logistic:2, logistic:2.0",
        "shapley-rate:cumulative:0:as-zero, shapley-rate"
    })
    void named_knownName_givesTheModel(String name, String expected) {
        assertThat(AttributionModel.named(name).name()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "First",
                "first:1",
                "first:",
                "position:0.4",
                "position:a:b",
                "time-decay:",
                "time-decay:7",
                "time-decay:0d",
                "time-decay:-1d",
                "time-decay:1000000001d",
                "time-decay:9999999999999999999d",
                "first-on:",
                "last-on",
                "last-on:a,,b",
                "w:a",
                "w:a:a",
                "w::b",
                "by-kind:click",
                "by-kind:click=x",
                "by-kind:click=-1",
                "by-kind:click=NaN",
                "by-kind:click=1,click=2",
                "by-channel:=1",
                "markov:",
                "markov:x",
                "markov:0",
                "markov:1:2",
                "shapley:1",
                "shao-li:journey",
                "leave-one-out:1",
                "hazard:1",
                "logistic:0",
                "shapley-rate:exact-set",
                "shapley-rate:exact-set:x:as-zero",
                "shapley-rate:exact:0:as-zero",
                ":"
            })
    void named_otherName_isRefusedWithTheNamesThereAre(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributionModel.named(name))
                .withMessageStartingWith("there is no attribution model '" + name + "' (")
                .withMessageContaining("); the models are first, last, last-non-direct, linear, linear-unique,")
                .withMessageContaining(" time-decay:HALF_LIFE,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "last", "linear", "position", "markov:1", "markov:2", "markov:3"})
    void attribute_channelPaths_creditsSumToTheTotals(String model) {
        ConversionPaths paths = PathFiles.channelPaths();
        assertThat(paths.size()).isEqualTo(10_000);
        assertThat(paths.channels()).hasSize(12);
        assertThat(paths.conversions()).isEqualTo(19_785);
        assertThat(paths.nonConversions()).isEqualTo(68_602);
        assertThat(paths.value().doubleValue()).isCloseTo(74_802.97, within(0.01));
        AttributionReport report = AttributionModel.named(model).attribute(paths);
        assertThat(report.channels().stream()
                        .mapToDouble(ChannelCredit::conversions)
                        .sum())
                .isCloseTo(19_785, within(19_785e-9));
        assertThat(report.channels().stream().mapToDouble(ChannelCredit::value).sum())
                .isCloseTo(paths.value().doubleValue(), within(74_802e-9));
    }

    // The customers of these data convert several times and are met again after; their rows are in no order.
    @Test
    void attribute_journeysOfSeveralConversions_accountsForEachRow() throws IOException {
        InteractionMapping mapping = InteractionMapping.of("customer_id", "time", "interaction")
                .with(InteractionMapping.Field.CHANNEL, "channel")
                .with(InteractionMapping.Field.VALUE, "conversion_value");
        List<Interaction> interactions = RecordReader.csv(mapping)
                .read(PathFiles.shared("data/mta_touchpoints/attribution_data.csv.gz"))
                .accepted();
        ConversionPathRule rule = ConversionPathRule.on("conversion").withLookback(Duration.ofDays(7));
        ConversionPaths paths = rule.over(JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .assemble(interactions));
        assertThat(paths.conversions()).isEqualTo(1_838);
        long touches = paths.list().stream()
                .mapToLong(path -> path.touches().size() + path.leftOut().size())
                .sum();
        assertThat(touches).isEqualTo(60_645);
        assertThat(paths.leftOut()).containsOnlyKeys(NoCredit.OUTSIDE_LOOKBACK);
        BigDecimal value = interactions.stream()
                .map(interaction -> interaction.value().orElseThrow().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (String name : List.of("first", "last", "linear", "position", "time-decay", "markov:2")) {
            AttributionReport report = AttributionModel.named(name).attribute(paths);
            assertThat(report.unattributedConversions()).isPositive();
            assertThat(report.attributedConversions() + report.unattributedConversions())
                    .isEqualTo(1_838);
            assertThat(report.value()).isEqualByComparingTo(value);
            assertThat(report.channels().stream()
                            .mapToDouble(ChannelCredit::conversions)
                            .sum())
                    .isCloseTo(report.attributedConversions(), within(1e-6));
        }
    }

    @Test
    void attribute_millionFractions_sumsHold() {
        List<ConversionPath> paths = new ArrayList<>();
        ConversionPath path = ConversionPath.builder("p")
                .touch("a")
                .touch("b")
                .touch("c")
                .conversions(0.1)
                .value(new BigDecimal("0.01"))
                .build();
        for (int i = 0; i < 1_000_000; i++) {
            paths.add(path);
        }
        AttributionReport report = LinearAttribution.withDefaults().attribute(ConversionPaths.of(paths));
        assertThat(report.conversions()).isCloseTo(100_000, within(1e-6));
        assertThat(report.channel("a").conversions()).isCloseTo(100_000 / 3.0, within(1e-6));
    }

    @Test
    void channel_unknown_isRefusedWithThoseThereAre() {
        ConversionPaths paths = ConversionPaths.of(List.of(
                ConversionPath.builder("p").touch("email").conversions(1).build()));
        AttributionReport report = FirstTouchAttribution.withDefaults().attribute(paths);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.channel(Channel.SMS))
                .withMessage("no touch of the 1 paths on 1 values of CHANNEL is on 'sms'; they are on [email]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.journey("q"))
                .withMessage("no path is of a journey 'q'");
        AttributionReport byCampaign =
                FirstTouchAttribution.withDefaults().attribute(paths.withDimensions(Dimension.CAMPAIGN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> byCampaign.channel(Channel.EMAIL))
                .withMessage("for 1 paths on 1 values of CAMPAIGN, 'email' is no channel; ask for a text");
    }
}
