package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TouchpointTest {

    @Test
    void compareTo_unknownChannel_comesFirstThenChannelThenName() {
        Touchpoint none = Touchpoint.of("z");
        Touchpoint appB = Touchpoint.of(Channel.APP, "b");
        Touchpoint webA = Touchpoint.of(Channel.WEB, "a");
        Touchpoint webB = Touchpoint.of(Channel.WEB, "b");
        assertThat(List.of(webB, webA, none, appB).stream().sorted()).containsExactly(none, appB, webA, webB);
    }

    @Test
    void equals_sameChannelAndName_isTheSamePlace() {
        assertThat(Touchpoint.of(Channel.of("web"), "cart")).isEqualTo(Touchpoint.of(Channel.WEB, "cart"));
        Channel ownTikTok = new Channel("tiktok", Channel.Medium.ONLINE, Channel.Ownership.PAID, false);
        assertThat(Touchpoint.of(ownTikTok, "ad"))
                .isEqualTo(Touchpoint.of(Channel.of("tiktok"), "ad"))
                .hasSameHashCodeAs(Touchpoint.of(Channel.of("tiktok"), "ad"))
                .isNotEqualTo(Touchpoint.of("ad"));
        assertThat(Touchpoint.of("cart")).isNotEqualTo(Touchpoint.of(Channel.WEB, "cart"));
    }

    @Test
    void of_blankName_throws() {
        assertThatThrownBy(() -> Touchpoint.of(Channel.WEB, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("touchpoint name must not be blank");
    }
}
