package dev.parcours.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Grain;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JourneyPolicyTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void factories_everyPolicy_sayWhatFiguresCount() {
        assertThat(JourneyPolicy.wholeHistory().grain()).isEqualTo(Grain.CUSTOMER);
        assertThat(JourneyPolicy.sessions(DAY).grain()).isEqualTo(Grain.SESSION);
        assertThat(JourneyPolicy.givenSessions().grain()).isEqualTo(Grain.SESSION);
        assertThat(JourneyPolicy.journeys().grain()).isEqualTo(Grain.JOURNEY);
    }

    @Test
    void ending_both_isKept() {
        assertThat(JourneyPolicy.journeys().endingOn("order", "reorder").endingAfter(DAY))
                .isEqualTo(new JourneyPolicy(
                        Grain.JOURNEY,
                        Optional.empty(),
                        Set.of("reorder", "order"),
                        Set.of(),
                        Set.of(),
                        Optional.of(DAY),
                        Optional.empty()))
                .isEqualTo(JourneyPolicy.journeys().endingAfter(DAY).endingOn("reorder", "order"));
    }

    @Test
    void openingClosingLasting_all_areKept() {
        assertThat(JourneyPolicy.journeys().openingOn("ask").closingOn("refuse").lastingAtMost(DAY))
                .isEqualTo(new JourneyPolicy(
                        Grain.JOURNEY,
                        Optional.empty(),
                        Set.of(),
                        Set.of("refuse"),
                        Set.of("ask"),
                        Optional.empty(),
                        Optional.of(DAY)));
    }

    @Test
    void sessions_gapOrRule_isTheRule() {
        assertThat(JourneyPolicy.sessions(DAY).sessions()).contains(SessionRule.gap(DAY));
        assertThat(JourneyPolicy.givenSessions().sessions()).contains(SessionRule.given());
        assertThat(JourneyPolicy.journeys().sessions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void create_policyThatCannotHold_throws(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static Stream<Arguments> create_policyThatCannotHold_throws() {
        String wholeHistory =
                "a customer's whole history is one journey, so nothing ends it before; start from journeys()";
        String session = "a session ends where its rule says and nowhere else; start from journeys()";
        String sessions = "a rule of sessions and the grain of sessions need each other; use sessions(rule)";
        return Stream.of(
                refused(
                        () -> JourneyPolicy.sessions(Duration.ZERO),
                        "the gap between sessions must be positive, but was PT0S"),
                refused(
                        () -> JourneyPolicy.journeys().endingAfter(Duration.ofSeconds(-1)),
                        "inactivity must be positive, but was PT-1S"),
                refused(
                        () -> JourneyPolicy.journeys().lastingAtMost(Duration.ZERO),
                        "the maximal duration must be positive, but was PT0S"),
                refused(
                        () -> of(Grain.INTERACTION, Optional.empty()),
                        "an interaction is not a journey; choose another grain"),
                refused(() -> of(Grain.SESSION, Optional.empty()), sessions),
                refused(() -> of(Grain.JOURNEY, Optional.of(SessionRule.given())), sessions),
                refused(
                        () -> JourneyPolicy.journeys()
                                .endingOn("order", "return")
                                .closingOn("return"),
                        "[return] cannot both convert and close without conversion; choose one"),
                refused(() -> JourneyPolicy.wholeHistory().endingOn("order"), wholeHistory),
                refused(() -> JourneyPolicy.wholeHistory().closingOn("order"), wholeHistory),
                refused(() -> JourneyPolicy.wholeHistory().openingOn("order"), wholeHistory),
                refused(() -> JourneyPolicy.wholeHistory().endingAfter(DAY), wholeHistory),
                refused(() -> JourneyPolicy.wholeHistory().lastingAtMost(DAY), wholeHistory),
                refused(() -> JourneyPolicy.sessions(DAY).endingOn("order"), session),
                refused(() -> JourneyPolicy.givenSessions().endingAfter(DAY), session));
    }

    private static JourneyPolicy of(Grain grain, Optional<SessionRule> sessions) {
        return new JourneyPolicy(grain, sessions, Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    private static Arguments refused(ThrowingCallable making, String message) {
        return Arguments.of(making, message);
    }
}
