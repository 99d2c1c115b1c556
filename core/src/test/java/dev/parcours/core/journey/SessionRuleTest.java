package dev.parcours.core.journey;

import static dev.parcours.core.Samples.interaction;
import static dev.parcours.core.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Interaction;
import dev.parcours.core.Samples;
import dev.parcours.core.StageModels;
import dev.parcours.core.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRuleTest {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private static Interaction at(long minutes, String campaign) {
        Interaction.Builder builder = interaction("c-1", "view", minutes).toBuilder();
        return (campaign.isEmpty() ? builder : builder.campaign(campaign)).build();
    }

    private static Interaction in(String session, long minutes) {
        return interaction("c-1", "view", minutes).toBuilder().session(session).build();
    }

    @Test
    void sessions_gap_exactlyTheGapIsTheSameSession() {
        assertThat(SessionRule.gap(HALF_HOUR).sessions(List.of(at(0, ""), at(30, ""), at(61, ""), at(61, ""))))
                .containsExactly(0, 0, 1, 1);
    }

    @Test
    void sessions_calendarDays_midnightIsThatOfTheZone() {
        // From 08:00 UTC: 14:59 hours later it is 23:59 in Paris, a minute later the next day.
        List<Interaction> history = List.of(at(0, ""), at(899, ""), at(900, ""), at(960, ""));
        assertThat(SessionRule.calendarDays(ZoneId.of("Europe/Paris")).sessions(history))
                .containsExactly(0, 0, 1, 1);
        assertThat(SessionRule.calendarDays(ZoneOffset.UTC).sessions(history)).containsExactly(0, 0, 0, 1);
    }

    @Test
    void sessions_calendarDays_dayOfAnotherLengthIsOneDay() {
        // In Paris, 31 March 2024 has 23 hours: from 30 March 23:00 UTC to 31 March 22:00 UTC.
        Instant midnight = Instant.parse("2024-03-30T23:00:00Z");
        List<Interaction> history = Stream.of(-1, 0, 23 * 3600 - 1, 23 * 3600)
                .map(seconds -> Interaction.of("c-1", "view", midnight.plusSeconds(seconds)))
                .toList();
        assertThat(SessionRule.calendarDays(ZoneId.of("Europe/Paris")).sessions(history))
                .containsExactly(0, 1, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris", "+18:00", "-18:00"})
    void sessions_calendarDays_instantsBeyondAllDatesHaveADayToo(String zone) {
        List<Interaction> history = Stream.of(Instant.MIN, Samples.START, Instant.MAX)
                .map(time -> Interaction.of("c-1", "view", time))
                .toList();
        assertThat(SessionRule.calendarDays(ZoneId.of(zone)).sessions(history)).containsExactly(0, 1, 2);
    }

    @Test
    void sessions_newCampaign_interactionWithoutOneGoesOn() {
        List<Interaction> history =
                List.of(at(0, ""), at(1, "a"), at(2, ""), at(3, "a"), at(4, "b"), at(5, ""), at(6, "a"));
        assertThat(SessionRule.gap(HALF_HOUR).withNewCampaign().sessions(history))
                .containsExactly(0, 1, 1, 1, 2, 2, 3);
        assertThat(SessionRule.gap(HALF_HOUR).sessions(history)).containsOnly(0);
    }

    @Test
    void sessions_newCampaign_isForgottenAfterAGap() {
        List<Interaction> history = List.of(at(0, "a"), at(60, ""), at(61, "a"));
        assertThat(SessionRule.gap(HALF_HOUR).withNewCampaign().sessions(history))
                .containsExactly(0, 1, 2);
    }

    @Test
    void sessions_given_mayOverlapAndBeAbsent() {
        assertThat(SessionRule.given()
                        .sessions(List.of(in("s-2", 0), in("s-1", 1), at(2, ""), in("s-2", 9000), at(9001, ""))))
                .containsExactly(0, 1, 2, 0, 2);
    }

    @Test
    void sessions_nothing_isNothing() {
        assertThat(SessionRule.given().sessions(List.of())).isEmpty();
        assertThat(SessionRule.gap(HALF_HOUR).sessions(List.of())).isEmpty();
    }

    @Test
    void sessions_journey_areThoseOfItsSteps() {
        assertThat(SessionRule.gap(Duration.ofSeconds(59)).sessions(Samples.journey("a", "b", "c")))
                .containsExactly(0, 1, 2);
    }

    @Test
    void isGiven_onlyIfTheDataDecide() {
        assertThat(SessionRule.given().isGiven()).isTrue();
        assertThat(SessionRule.given().gap()).contains(Duration.ofMinutes(30));
        assertThat(SessionRule.gap(HALF_HOUR).isGiven()).isFalse();
        assertThat(SessionRule.gap(HALF_HOUR).withNewCampaign())
                .isEqualTo(new SessionRule(false, Optional.of(HALF_HOUR), Optional.empty(), true));
    }

    @ParameterizedTest
    @MethodSource
    void create_ruleThatCannotHold_throws(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static Stream<Arguments> create_ruleThatCannotHold_throws() {
        String given = "given sessions are what the data say, whatever the day and the campaign; start from gap or"
                + " calendarDays";
        return Stream.of(
                refused(
                        () -> SessionRule.gap(Duration.ofMinutes(-1)),
                        "the gap between sessions must be positive, but was PT-1M"),
                refused(
                        () -> SessionRule.given(Duration.ZERO),
                        "the gap between sessions must be positive, but was PT0S"),
                refused(() -> SessionRule.given().withNewDay(ZoneOffset.UTC), given),
                refused(() -> SessionRule.given().withNewCampaign(), given),
                refused(
                        () -> new SessionRule(true, Optional.empty(), Optional.empty(), false),
                        "given sessions need the gap after which one is over; use given(gap)"),
                refused(
                        () -> new SessionRule(false, Optional.empty(), Optional.empty(), false),
                        "the rule ends no session; say a gap, a day or a campaign, or use given"));
    }

    private static Arguments refused(ThrowingCallable making, String message) {
        return Arguments.of(making, message);
    }

    @Property(tries = 300)
    void sessionsAreTheJourneysThatTheirPolicyMakes(
            @ForAll("histories") List<Interaction> history, @ForAll("rules") SessionRule rule) {
        List<Interaction> sorted = history.stream().sorted(Interaction.ORDER).toList();
        int[] numbers = rule.sessions(sorted);
        List<List<Interaction>> sessions = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == sessions.size()) {
                sessions.add(new ArrayList<>());
            }
            sessions.get(numbers[i]).add(sorted.get(i));
        }
        Instant end = minute(9000);
        assertThat(JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                        .withPolicy(JourneyPolicy.sessions(rule))
                        .observedUntil(end)
                        .assembleCustomer(history))
                .extracting(journey ->
                        journey.steps().stream().map(Step::interaction).toList())
                .isEqualTo(sessions);
    }

    @Provide
    Arbitrary<List<Interaction>> histories() {
        Arbitrary<String> campaigns = Arbitraries.of("", "", "a", "b");
        return Samples.interactions()
                .map(interaction -> interaction.toBuilder().customer("c-1"))
                .flatMap(builder -> campaigns.map(campaign -> campaign.isEmpty()
                        ? builder.build()
                        : builder.campaign(campaign).build()))
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<SessionRule> rules() {
        return Arbitraries.of(
                SessionRule.given(),
                SessionRule.gap(Duration.ofMinutes(10)),
                SessionRule.gap(HALF_HOUR).withNewCampaign(),
                SessionRule.calendarDays(ZoneOffset.ofHours(-8)).withNewCampaign(),
                SessionRule.gap(HALF_HOUR).withNewDay(ZoneId.of("Asia/Tokyo")));
    }
}
