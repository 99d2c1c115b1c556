package dev.parcours.core.journey;

import static dev.parcours.core.Samples.journey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import dev.parcours.core.Samples;
import dev.parcours.core.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PurchaseJourneyTest {

    private static List<List<String>> types(List<PurchaseJourney> purchases) {
        return purchases.stream()
                .map(purchase -> purchase.steps().stream()
                        .map(step -> step.interaction().type())
                        .toList())
                .toList();
    }

    @Test
    void allOf_severalPurchases_eachBeginsAfterTheOneBefore() {
        Journey journey = journey("view", "order", "call", "reorder", "order", "view");
        assertThat(types(PurchaseJourney.allOf(journey, Set.of("order", "reorder"))))
                .containsExactly(List.of("view", "order"), List.of("call", "reorder"), List.of("order"));
        assertThat(PurchaseJourney.firstOf(journey, "order", "reorder")).contains(new PurchaseJourney(journey, 0, 1));
    }

    @Test
    void allOf_noPurchase_isEmpty() {
        assertThat(PurchaseJourney.allOf(journey("view"), Set.of("order"))).isEmpty();
        assertThat(PurchaseJourney.firstOf(journey("view"), "order")).isEmpty();
        assertThat(PurchaseJourney.firstOf(journey("view"))).isEmpty();
    }

    @Test
    void facts_ofTheSecondPurchase_areCountedFromItsOwnBeginning() {
        Journey plain = journey("view", "order", "call", "view", "order");
        List<Step> steps = List.of(
                plain.steps().get(0),
                plain.steps().get(1),
                plain.steps().get(2),
                plain.steps().get(3),
                new Step(
                        plain.steps().get(4).interaction().toBuilder()
                                .value(Money.of("19.90", "EUR"))
                                .build(),
                        Optional.empty()));
        PurchaseJourney second =
                PurchaseJourney.allOf(journey(steps), Set.of("order")).get(1);
        assertThat(second.trigger().type()).isEqualTo("call");
        assertThat(second.interactionsBefore()).isEqualTo(2);
        assertThat(second.duration()).isEqualTo(Duration.ofMinutes(2));
        assertThat(second.price()).contains(Money.of("19.90", "EUR"));
        assertThat(second).hasToString("steps 3 to 5 of journey c-1#1 of 5 steps");
    }

    @Test
    void mayBeginBeforeData_onlyTheFirstOfAJourneyThatMay() {
        Journey journey = Samples.journey(journey("view", "order", "order").steps(), Journey.Start.OPEN);
        assertThat(PurchaseJourney.allOf(journey, Set.of("order")))
                .extracting(PurchaseJourney::mayBeginBeforeData)
                .containsExactly(true, false);
        assertThat(PurchaseJourney.firstOf(journey("order"), "order")
                        .orElseThrow()
                        .mayBeginBeforeData())
                .isFalse();
    }

    @Test
    void create_stepsThatAreNotThere_throws() {
        Journey journey = journey("view", "order");
        assertThatThrownBy(() -> new PurchaseJourney(journey, 0, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("journey c-1#1 of 2 steps has no steps from 0 to 2");
        assertThatThrownBy(() -> new PurchaseJourney(journey, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PurchaseJourney(journey, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void everyStepUpToTheLastPurchaseIsInExactlyOne(@ForAll("journeys") Journey journey) {
        List<Interaction> covered = PurchaseJourney.allOf(journey, Set.of("a", "b")).stream()
                .flatMap(purchase -> purchase.steps().stream())
                .map(Step::interaction)
                .toList();
        List<Interaction> all = journey.steps().stream().map(Step::interaction).toList();
        assertThat(covered).isEqualTo(all.subList(0, covered.size()));
        assertThat(all.subList(covered.size(), all.size()))
                .extracting(Interaction::type)
                .doesNotContain("a", "b");
    }

    @Provide
    Arbitrary<Journey> journeys() {
        return Samples.journeys();
    }
}
