package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Channel;
import dev.parcours.core.ChannelMix;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.journey.ChannelMixRule;
import dev.parcours.core.path.ChannelMixCounts.BridgeCount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChannelMixCountsTest extends AccumulatorContract<ChannelMixCounts> {

    private static final ChannelMixRule RULE = ChannelMixRule.usual().within(Duration.ofMinutes(1));

    private static final Map<String, Channel> CHANNELS = Map.of("a", Channel.WEB, "b", Channel.EMAIL, "c", Channel.SMS);

    /** The journey with a channel for each type. */
    private static Journey onChannels(Journey journey) {
        List<Step> steps = new ArrayList<>();
        for (Step step : journey.steps()) {
            Channel channel = CHANNELS.get(step.interaction().type());
            steps.add(
                    channel == null
                            ? step
                            : new Step(
                                    step.interaction().toBuilder()
                                            .touchpoint(Touchpoint.of(channel, "place"))
                                            .build(),
                                    step.stage()));
        }
        return Samples.journey(steps, journey.start());
    }

    private static Journey journey(String... types) {
        return onChannels(Samples.journey(types));
    }

    @Override
    ChannelMixCounts empty() {
        return ChannelMixCounts.by(RULE);
    }

    @Override
    List<ChannelMixCounts> definedOtherwise() {
        return List.of(ChannelMixCounts.by(ChannelMixRule.usual()));
    }

    @Override
    Object figures(ChannelMixCounts counts) {
        return List.of(
                Arrays.stream(ChannelMix.values()).map(counts::journeys).toList(),
                counts.withoutChannel(),
                counts.bridges());
    }

    @Override
    Arbitrary<Journey> journeys() {
        return Samples.journeys().map(ChannelMixCountsTest::onChannels);
    }

    @Override
    Arbitrary<List<Journey>> journeyLists() {
        return journeys().list().ofMaxSize(8);
    }

    @Test
    void counts_journeysOfEachMix_andTheirBridges() {
        ChannelMixCounts counts = empty().over(List.of(
                journey("a", "b", "a", "b"),
                journey("b", "c"),
                journey("a", "x", "x", "b"),
                journey("a"),
                journey("x")));
        assertThat(counts.journeys(ChannelMix.CROSS_CHANNEL)).isEqualTo(1);
        assertThat(counts.journeys(ChannelMix.OMNICHANNEL)).isEqualTo(1);
        assertThat(counts.journeys(ChannelMix.MULTICHANNEL)).isEqualTo(1);
        assertThat(counts.journeys(ChannelMix.SINGLE_CHANNEL)).isEqualTo(1);
        assertThat(counts.withoutChannel()).isEqualTo(1);
        assertThat(counts.bridges())
                .containsExactly(
                        new BridgeCount("email", "sms", 1, 1, 1),
                        new BridgeCount("email", "web", 1, 0, 1),
                        new BridgeCount("web", "email", 2, 0, 1));
        assertThat(counts).hasToString("channel mixes over 5 journeys");
    }

    @Property(tries = 200)
    void everyJourneyCountsOnce(@ForAll("journeyLists") List<Journey> journeys) {
        ChannelMixCounts counts = empty().over(journeys);
        assertThat(Arrays.stream(ChannelMix.values())
                                .mapToLong(counts::journeys)
                                .sum()
                        + counts.withoutChannel())
                .isEqualTo(counts.journeys());
        assertThat(counts.bridges().stream().mapToLong(BridgeCount::count).sum())
                .isEqualTo(journeys.stream()
                        .mapToLong(journey -> RULE.use(journey).bridges().size())
                        .sum());
    }
}
