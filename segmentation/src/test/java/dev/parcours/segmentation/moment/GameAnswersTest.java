package dev.parcours.segmentation.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.ProfileUpdate;
import dev.parcours.segmentation.moment.GameAnswers.Game;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GameAnswersTest {

    private static final Instant AT = Instant.parse("2026-03-10T12:00:00Z");

    private static GameAnswers quiz(Consent consent) {
        return new GameAnswers("c-1", Game.QUIZ, "summer", AT, Map.of("sport", AttributeValue.of("running")), consent);
    }

    @Test
    void toUpdate_consented_declaresTheAnswersSinceTheyWereGiven() {
        Customer customer = Customer.builder()
                .id("c-1")
                .build()
                .withUpdates(
                        List.of(quiz(Consent.granted(Channel.WEB, "profiling")).toUpdate()));

        ProfileAttribute attribute = customer.attributes().get("quiz.summer.sport");
        assertThat(attribute)
                .isEqualTo(new ProfileAttribute(
                        AttributeValue.of("running"), ProfileAttribute.Origin.DECLARED, Optional.of(AT)));
        assertThat(customer.consent(Channel.WEB, "profiling", AT))
                .map(Consent::granted)
                .contains(true);
    }

    @Test
    void toUpdate_consentedLater_declaresThemSinceThen() {
        Instant later = AT.plusSeconds(60);
        Consent consent = new Consent(Channel.WEB, "profiling", true, Optional.of(later));

        assertThat(quiz(consent).toUpdate().attributes().get("quiz.summer.sport"))
                .extracting(ProfileAttribute::since)
                .isEqualTo(Optional.of(later));
    }

    @Test
    void toUpdate_refused_keepsTheRefusalAlone() {
        Consent refusal = Consent.refused(Channel.WEB, "profiling");

        assertThat(quiz(refusal).toUpdate()).isEqualTo(new ProfileUpdate("c-1", Map.of(), List.of(refusal), List.of()));
    }

    @Test
    void gameAnswers_withoutNames_areRefused() {
        Consent consent = Consent.granted(Channel.WEB, "profiling");
        assertThatThrownBy(() -> new GameAnswers("c-1", Game.VOTE, " ", AT, Map.of(), consent))
                .hasMessage("the name of a game must not be blank");
        assertThatThrownBy(
                        () -> new GameAnswers("c-1", Game.VOTE, "v", AT, Map.of("a\tb", AttributeValue.of(1)), consent))
                .hasMessage("the question must not hold a control character");
        assertThatThrownBy(() -> new GameAnswers("", Game.VOTE, "v", AT, Map.of(), consent))
                .hasMessage("the id of a customer must not be blank");
    }

    @Test
    void toString_showsNoAnswer() {
        assertThat(quiz(Consent.granted(Channel.WEB, "profiling"))).hasToString("answers of c-1 in QUIZ summer");
    }
}
