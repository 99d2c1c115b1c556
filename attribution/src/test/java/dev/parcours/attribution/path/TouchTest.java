package dev.parcours.attribution.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TouchTest {

    @Test
    void with_parts_changesThemAlone() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        Touch touch =
                Touch.of("email", noon).withKind("click").withMilestone("lead").withMilestone("deal");
        assertThat(touch.milestones()).containsExactly("deal", "lead");
        assertThat(touch.withChannel("sms").kind()).contains("click");
        assertThat(touch.withChannel("sms").time()).contains(noon);
        assertThat(touch)
                .isEqualTo(Touch.of("email", noon)
                        .withMilestone("deal")
                        .withMilestone("lead")
                        .withKind("click"))
                .isNotEqualTo(touch.withKind("view"))
                .isNotEqualTo(touch.withMilestone("won"))
                .hasToString("email at 2026-01-01T12:00:00Z");
        assertThat(Touch.of("email")).hasToString("email").isNotEqualTo(Touch.of("email", noon));
    }

    @Test
    void with_blankPart_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Touch.of(" "))
                .withMessage("the channel of a touch must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Touch.of("email").withKind(""))
                .withMessage("the kind of a touch on 'email' must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Touch.of("email").withMilestone(" "))
                .withMessage("a milestone of a touch on 'email' must not be blank");
    }
}
