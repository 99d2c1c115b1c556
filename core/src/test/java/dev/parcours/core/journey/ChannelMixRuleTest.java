package dev.parcours.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.ChannelMix;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelMixRuleTest {

    private static final ChannelMixRule RULE =
            ChannelMixRule.usual().within(Duration.ofHours(1)).identifyingTypes("login", "loyalty_card");

    /** A journey of steps such as {@code web@5} or {@code web@5:login}, at minutes; without channel {@code @5}. */
    private static Journey journey(String steps) {
        List<Step> made = new ArrayList<>();
        for (String step : steps.split(" ", -1)) {
            String[] parts = step.split("[@:]", -1);
            Interaction.Builder interaction =
                    Samples.interaction("c-1", parts.length > 2 ? parts[2] : "view", Long.parseLong(parts[1]))
                            .toBuilder()
                            .sequence(made.size());
            if (!parts[0].isEmpty()) {
                interaction.touchpoint(Touchpoint.of(Channel.of(parts[0]), "place"));
            }
            made.add(new Step(interaction.build(), Optional.empty()));
        }
        return Samples.journey(made);
    }

    private static List<String> bridges(ChannelUse use) {
        return use.bridges().stream()
                .map(bridge ->
                        "%s>%s%s".formatted(bridge.from().id(), bridge.to().id(), bridge.isKnown() ? " known" : ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "web@0 web@9000, SINGLE_CHANNEL",
        "web@0 @1 web@2, SINGLE_CHANNEL",
        "web@0 store@61, MULTICHANNEL",
        "web@0 store@60, CROSS_CHANNEL",
        "web@0 @30 store@60, CROSS_CHANNEL",
        // Known on the one side alone, on both, and by the channel itself.
        "web@0:login store@60, CROSS_CHANNEL",
        "web@0 store@60:loyalty_card, CROSS_CHANNEL",
        "web@0:login store@60:loyalty_card, OMNICHANNEL",
        "email@0 web@1:login, OMNICHANNEL",
        "email@0 sms@1, OMNICHANNEL",
        // Known later or earlier during the stay, but not in another stay on the same channel.
        "web@0:login web@50 store@60 store@70:loyalty_card, OMNICHANNEL",
        "web@0:login web@61 store@70:loyalty_card, CROSS_CHANNEL"
    })
    void mix_journey_isAsCloseAsItsClosestBridge(String steps, ChannelMix mix) {
        assertThat(RULE.use(journey(steps)).mix()).contains(mix);
    }

    @Test
    void use_workedExample_isTwoBridgesOfWhichTheSecondIsKnown() {
        ChannelUse use = RULE.use(journey("web@0 web@5 store@65:loyalty_card @66 email@70"));
        assertThat(use.channels()).containsExactly(Channel.WEB, Channel.STORE, Channel.EMAIL);
        assertThat(use.bridges())
                .containsExactly(
                        new Bridge(Channel.WEB, Channel.STORE, 1, 2, Duration.ofHours(1), false),
                        new Bridge(Channel.STORE, Channel.EMAIL, 2, 4, Duration.ofMinutes(5), true));
        assertThat(use.mix()).contains(ChannelMix.OMNICHANNEL);
    }

    @Test
    void use_backAndForth_isABridgeEachTime() {
        ChannelUse use = RULE.use(journey("web@0 store@1 web@2 web@3 store@200 web@201"));
        assertThat(bridges(use)).containsExactly("web>store", "store>web", "store>web");
        assertThat(use.channels()).containsExactly(Channel.WEB, Channel.STORE);
    }

    @Test
    void use_noStepSaysItsChannel_hasNoMix() {
        ChannelUse use = RULE.use(journey("@0 @1"));
        assertThat(use).isEqualTo(new ChannelUse(List.of(), List.of()));
        assertThat(use.mix()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, known", "yes, ''", "false, ''"})
    void use_identifyingProperty_isTrueOrTheText(String text, String known) {
        Journey plain = journey("email@0 web@1");
        Interaction visit = plain.steps().get(1).interaction().toBuilder()
                .properties(Map.of("identified", AttributeValue.of(text)))
                .build();
        Journey journey = Samples.journey(List.of(plain.steps().get(0), new Step(visit, Optional.empty())));
        assertThat(bridges(ChannelMixRule.usual().use(journey))).containsExactly(("email>web " + known).strip());
        assertThat(bridges(
                        ChannelMixRule.usual().identifyingProperty("logged_in").use(journey)))
                .containsExactly("email>web");
    }

    @Test
    void use_booleanProperty_identifies() {
        Journey plain = journey("email@0 web@1");
        Interaction visit = plain.steps().get(1).interaction().toBuilder()
                .properties(Map.of("logged_in", AttributeValue.of(true)))
                .build();
        Journey journey = Samples.journey(List.of(plain.steps().get(0), new Step(visit, Optional.empty())));
        assertThat(bridges(
                        ChannelMixRule.usual().identifyingProperty("logged_in").use(journey)))
                .containsExactly("email>web known");
    }

    @Test
    void usual_rule_bridgesSevenDays() {
        assertThat(ChannelMixRule.usual().use(journey("web@0 store@10080")).bridges())
                .hasSize(1);
        assertThat(ChannelMixRule.usual().use(journey("web@0 store@10081")).bridges())
                .isEmpty();
    }

    @Test
    void create_ruleThatCannotHold_throws() {
        assertThatThrownBy(() -> RULE.within(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the pause of a bridge must not be negative, but was PT-1S");
        assertThatThrownBy(() -> RULE.identifyingProperty(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name of the identifying property must not be blank");
    }
}
