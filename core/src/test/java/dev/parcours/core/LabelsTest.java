package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private static final Labels ENGLISH = Labels.forLocale(Locale.UK);
    private static final Labels FRENCH = Labels.forLocale(Locale.CANADA_FRENCH);

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", ""})
    void of_everyFixedCode_hasALabel(String language) {
        Labels labels = Labels.forLocale(new Locale(language));
        assertThat(Channel.usual())
                .extracting(labels::of)
                .allSatisfy(label -> assertThat(label).isNotBlank());
        assertThat(Move.values())
                .extracting(labels::of)
                .allSatisfy(label -> assertThat(label).isNotBlank());
        assertThat(CyclePosition.values())
                .extracting(labels::of)
                .allSatisfy(label -> assertThat(label).isNotBlank());
        assertThat(PurchaseType.values())
                .extracting(labels::of)
                .allSatisfy(label -> assertThat(label).isNotBlank());
        assertThat(ChannelMix.values())
                .extracting(labels::of)
                .allSatisfy(label -> assertThat(label).isNotBlank());
    }

    @Test
    void of_channel_isNamedInTheLanguage() {
        assertThat(ENGLISH.of(Channel.CALL_CENTER)).isEqualTo("Call centre");
        assertThat(FRENCH.of(Channel.CALL_CENTER)).isEqualTo("Centre d’appels");
        assertThat(Labels.forLocale(Locale.GERMAN).of(Channel.CALL_CENTER)).isEqualTo("Call centre");
    }

    @Test
    void of_channelThatIsNotUsual_isItsId() {
        assertThat(FRENCH.of(Channel.of("tv"))).isEqualTo("tv");
    }

    @Test
    void of_moveAndPosition_areNamedInTheLanguage() {
        assertThat(FRENCH.of(Move.GO_BACK)).isEqualTo("recule");
        assertThat(ENGLISH.of(CyclePosition.HOT_PROSPECT)).isEqualTo("hot prospect");
    }

    @Test
    void of_purchaseTypeAndChannelMix_areNamedInTheLanguage() {
        assertThat(FRENCH.of(PurchaseType.PLANNED)).isEqualTo("planifié");
        assertThat(ENGLISH.of(PurchaseType.BY_DEFAULT)).isEqualTo("by default");
        assertThat(FRENCH.of(ChannelMix.OMNICHANNEL)).isEqualTo("omnicanal");
        assertThat(ENGLISH.of(ChannelMix.CROSS_CHANNEL)).isEqualTo("cross-channel");
    }
}
