package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChannelTest {

    @Test
    void of_usualId_isTheConstant() {
        assertThat(Channel.usual()).hasSize(16).doesNotHaveDuplicates().allSatisfy(channel -> {
            assertThat(Channel.of(channel.id())).isSameAs(channel);
            assertThat(channel.medium()).isNotEqualTo(Channel.Medium.UNSPECIFIED);
        });
        assertThat(Channel.of("word_of_mouth")).isSameAs(Channel.WORD_OF_MOUTH);
    }

    @Test
    void of_otherId_isAChannelOfWhichOnlyTheIdIsKnown() {
        assertThat(Channel.of("tv"))
                .isEqualTo(new Channel("tv", Channel.Medium.UNSPECIFIED, Channel.Ownership.UNSPECIFIED, false));
    }

    @Test
    void of_blankId_throws() {
        assertThatThrownBy(() -> Channel.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("channel id must not be blank");
    }
}
