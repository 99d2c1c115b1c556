package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JourneyTest {

    private static Journey journey(String id, Grain grain, List<Step> steps) {
        return new Journey(
                id, grain, StageModels.fiveStages(), steps, Journey.Start.FIRST_INTERACTION, Journey.End.CONVERTED);
    }

    private static Step unplaced(Interaction interaction) {
        return new Step(interaction, Optional.empty());
    }

    @Test
    void accessors_ofAJourney_areWhatItWasMadeOf() {
        List<Step> steps = List.of(
                Samples.step("view", "awareness", Samples.minute(0)), Samples.step("cart", "", Samples.minute(5)));
        Journey journey = journey("j-1", Grain.JOURNEY, steps);
        assertThat(journey.steps()).isEqualTo(steps);
        assertThat(journey.customer()).isEqualTo("c-1");
        assertThat(journey.stageIndex(0)).isZero();
        assertThat(journey.stageIndex(1)).isEqualTo(-1);
        assertThat(journey.unplacedSteps()).isEqualTo(1);
        assertThat(journey.startTime()).isEqualTo(Samples.minute(0));
        assertThat(journey.endTime()).isEqualTo(Samples.minute(5));
        assertThat(journey.duration()).isEqualTo(Duration.ofMinutes(5));
        assertThat(journey).hasToString("journey j-1 of 2 steps");
        assertThatThrownBy(() -> journey.stageIndex(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> journey.steps().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void moves_unplacedStep_isPassedOver() {
        assertThat(Samples.journeyThrough("awareness", "awareness", "consideration", "", "retention", "purchase", "")
                        .moves())
                .containsExactly(Move.STAY, Move.ADVANCE, Move.JUMP_AHEAD, Move.GO_BACK);
    }

    @Test
    void moves_oneOrNoPlacedStep_areNone() {
        assertThat(Samples.journeyThrough("", "purchase", "").moves()).isEmpty();
        assertThat(Samples.journeyThrough("", "").moves()).isEmpty();
    }

    @Property
    void movesAreOneFewerThanPlacedSteps(@ForAll("journeys") Journey journey) {
        long placed = journey.steps().stream()
                .filter(step -> step.stage().isPresent())
                .count();
        assertThat(journey.moves()).hasSize((int) Math.max(placed - 1, 0));
    }

    @Property
    void stageIndexIsThePlaceOfTheStage(@ForAll("journeys") Journey journey) {
        for (int i = 0; i < journey.steps().size(); i++) {
            assertThat(journey.stageIndex(i))
                    .isEqualTo(journey.steps()
                            .get(i)
                            .stage()
                            .map(journey.stageModel()::indexOf)
                            .orElse(-1));
        }
    }

    @Provide
    Arbitrary<Journey> journeys() {
        return Samples.journeys();
    }

    @Test
    void equals_anyOtherPart_isNotEqual() {
        List<Step> steps = List.of(Samples.step("view", "awareness", Samples.START));
        Journey journey = journey("j-1", Grain.JOURNEY, steps);
        StageModel five = StageModels.fiveStages();
        StageModel renamed = new StageModel("renamed", five.stages());
        assertThat(journey)
                .isEqualTo(journey("j-1", Grain.JOURNEY, steps))
                .hasSameHashCodeAs(journey("j-1", Grain.JOURNEY, steps));
        assertThat(List.of(
                        journey("j-2", Grain.JOURNEY, steps),
                        journey("j-1", Grain.SESSION, steps),
                        journey("j-1", Grain.JOURNEY, List.of(Samples.step("view", "", Samples.START))),
                        journey("j-1", Grain.JOURNEY, List.of(Samples.step("cart", "awareness", Samples.START))),
                        new Journey("j-1", Grain.JOURNEY, renamed, steps, journey.start(), journey.end()),
                        new Journey("j-1", Grain.JOURNEY, five, steps, Journey.Start.NEW_SESSION, journey.end()),
                        new Journey("j-1", Grain.JOURNEY, five, steps, journey.start(), Journey.End.OPEN)))
                .doesNotContain(journey);
    }

    @ParameterizedTest
    @MethodSource
    void create_stepsThatMakeNoJourney_throws(String id, Grain grain, List<Step> steps, String message) {
        assertThatThrownBy(() -> journey(id, grain, steps))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> create_stepsThatMakeNoJourney_throws() {
        Step first = unplaced(Samples.interaction("c-1", "view", 0));
        Step second = unplaced(Samples.interaction("c-1", "cart", 1));
        Step ofAnother = unplaced(Samples.interaction("c-2", "cart", 1));
        Step elsewhere = new Step(
                Samples.interaction("c-1", "cart", 1), Optional.of(Stage.of("trial", StageKind.SERVICE, "Trial")));
        return Stream.of(
                Arguments.of(" ", Grain.JOURNEY, List.of(first), "journey id must not be blank"),
                Arguments.of(
                        "j-1",
                        Grain.INTERACTION,
                        List.of(first),
                        "an interaction is not a journey; choose another grain"),
                Arguments.of("j-1", Grain.JOURNEY, List.of(), "journey 'j-1' needs at least one step"),
                Arguments.of(
                        "j-1",
                        Grain.JOURNEY,
                        List.of(second, first),
                        "step 2 of journey 'j-1' comes before the step in front of it;"
                                + " sort the steps by Interaction.ORDER"),
                Arguments.of(
                        "j-1",
                        Grain.JOURNEY,
                        List.of(first, ofAnother),
                        "journey 'j-1' is of customer 'c-1', but its step 2 is of customer 'c-2'"),
                Arguments.of(
                        "j-1",
                        Grain.JOURNEY,
                        List.of(first, elsewhere),
                        "stage 'trial' is not one of stage model 'five-stages'"));
    }

    @Test
    void create_stepsThatOnlyTheirContentTellsApart_mayStandInAnyOrder() {
        Step view = unplaced(Samples.interaction("c-1", "view", 0));
        Step cart = unplaced(Samples.interaction("c-1", "cart", 0));
        assertThat(Samples.journey(List.of(view, cart)).steps()).containsExactly(view, cart);
        assertThat(Samples.journey(List.of(cart, view)).steps()).containsExactly(cart, view);
    }
}
