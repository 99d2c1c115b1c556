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
                .isEqualTo(new JourneyPolicy(Grain.JOURNEY, Set.of("reorder", "order"), Optional.of(DAY)))
                .isEqualTo(JourneyPolicy.journeys().endingAfter(DAY).endingOn("reorder", "order"));
    }

    @ParameterizedTest
    @MethodSource
    void create_policyThatCannotHold_throws(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static Stream<Arguments> create_policyThatCannotHold_throws() {
        String wholeHistory =
                "a customer's whole history is one journey, so nothing ends it before;" + " start from journeys()";
        return Stream.of(
                refused(() -> JourneyPolicy.sessions(Duration.ZERO), "inactivity must be positive, but was PT0S"),
                refused(
                        () -> JourneyPolicy.journeys().endingAfter(Duration.ofSeconds(-1)),
                        "inactivity must be positive, but was PT-1S"),
                refused(
                        () -> new JourneyPolicy(Grain.INTERACTION, Set.of(), Optional.empty()),
                        "an interaction is not a journey; choose another grain"),
                refused(() -> JourneyPolicy.wholeHistory().endingOn("order"), wholeHistory),
                refused(() -> JourneyPolicy.wholeHistory().endingAfter(DAY), wholeHistory),
                refused(
                        () -> JourneyPolicy.givenSessions().endingOn("order"),
                        "given sessions end where the data say, not with [order];"
                                + " start from journeys() or sessions(gap)"),
                refused(
                        () -> JourneyPolicy.givenSessions().endingAfter(DAY),
                        "given sessions end where the data say; use sessions(PT24H)"));
    }

    private static Arguments refused(ThrowingCallable making, String message) {
        return Arguments.of(making, message);
    }
}
