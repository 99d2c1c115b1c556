package dev.parcours.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModels;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StagePlacementTest {

    private static final PlacementRule ORDERS = PlacementRule.of("purchase").whenType("order", "reorder");
    private static final PlacementRule SOCIAL = PlacementRule.of("awareness").whenChannel("social");
    private static final PlacementRule REST = PlacementRule.of("consideration");

    private static final PlacementRule SERVICE =
            PlacementRule.of("retention").whenType("call").afterAny("order", "reorder");
    private static final PlacementRule EARLY_CALL = PlacementRule.of("consideration")
            .whenType("call")
            .beforeFirst("order")
            .withConfidence(0.8);

    private static Optional<PlacementRule> alone(StagePlacement placement, Interaction interaction) {
        return placement.why(interaction, List.of()).map(PlacementReason::rule);
    }

    private static boolean matches(PlacementRule rule, Interaction interaction) {
        return alone(StagePlacement.of(rule), interaction).isPresent();
    }

    private static Interaction view(String channel, String touchpoint) {
        return Samples.interaction("c-1", "view", 0).toBuilder()
                .touchpoint(Touchpoint.of(Channel.of(channel), touchpoint))
                .build();
    }

    @Test
    void why_severalRulesMatch_isTheFirst() {
        Interaction order = Samples.interaction("c-1", "order", 0);
        assertThat(alone(StagePlacement.of(ORDERS, REST), order)).contains(ORDERS);
        assertThat(alone(StagePlacement.of(REST, ORDERS), order)).contains(REST);
    }

    @Test
    void why_noRuleMatches_isEmpty() {
        Interaction view = view("web", "home");
        assertThat(StagePlacement.of(ORDERS, SOCIAL).why(view, List.of(view))).isEmpty();
        assertThat(StagePlacement.none().why(view, List.of(view))).isEmpty();
    }

    @Test
    void why_callAfterAnOrder_namesTheRuleItsNumberAndTheOrder() {
        Interaction early = Samples.interaction("c-1", "call", 0);
        Interaction order = Samples.interaction("c-1", "order", 1);
        Interaction reorder = Samples.interaction("c-1", "reorder", 2);
        Interaction late = Samples.interaction("c-1", "call", 3);
        StagePlacement placement = StagePlacement.of(ORDERS, SERVICE, EARLY_CALL);
        List<Interaction> history = List.of(late, reorder, early, order);
        PlacementReason reason = placement.why(late, history).orElseThrow();
        assertThat(reason).isEqualTo(new PlacementReason(late, SERVICE, 2, Optional.of(order)));
        assertThat(reason.stage()).isEqualTo("retention");
        assertThat(reason.confidence()).isEqualTo(1);
        assertThat(placement.why(early, history)).contains(new PlacementReason(early, EARLY_CALL, 3, Optional.empty()));
        assertThat(placement.why(order, history)).contains(new PlacementReason(order, ORDERS, 1, Optional.empty()));
    }

    @Test
    void why_sameInstant_theOrderOfInteractionsDecides() {
        Interaction order =
                Samples.interaction("c-1", "order", 0).toBuilder().sequence(1).build();
        Interaction before = Samples.interaction("c-1", "call", 0);
        Interaction after = before.toBuilder().sequence(2).build();
        StagePlacement placement = StagePlacement.of(SERVICE, EARLY_CALL);
        List<Interaction> history = List.of(after, order, before);
        assertThat(placement.why(before, history).orElseThrow().rule()).isEqualTo(EARLY_CALL);
        assertThat(placement.why(after, history).orElseThrow().rule()).isEqualTo(SERVICE);
    }

    @Test
    void why_beforeFirst_theFirstItselfIsNotBefore() {
        Interaction order = Samples.interaction("c-1", "order", 0);
        PlacementRule prospects = PlacementRule.of("consideration").beforeFirst("order");
        assertThat(matches(prospects, order)).isFalse();
        assertThat(matches(prospects, Samples.interaction("c-1", "call", 0))).isTrue();
    }

    @Test
    void why_historyOfAnotherCustomer_throws() {
        Interaction call = Samples.interaction("c-1", "call", 0);
        List<Interaction> others = List.of(Samples.interaction("c-2", "order", 0));
        assertThatThrownBy(() -> StagePlacement.of(SERVICE).why(call, others))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the history of customer 'c-1' holds an interaction of customer 'c-2'; give that of one"
                        + " customer");
    }

    @Test
    void text_ofEachKindOfReason_isASentenceInTheLanguage() {
        Interaction order = Samples.interaction("c-1", "order", 0);
        Interaction call = Samples.interaction("c-1", "call", 1);
        StagePlacement placement = StagePlacement.of(ORDERS, SERVICE, EARLY_CALL);
        PlacementReason service = placement.why(call, List.of(order)).orElseThrow();
        PlacementReason early = placement.why(call, List.of()).orElseThrow();
        PlacementReason purchase = placement.why(order, List.of()).orElseThrow();
        assertThat(service.text(Locale.ENGLISH))
                .isEqualTo("Rule 2 places “call” in stage “retention”, since “order” came before.");
        assertThat(early.text(Locale.ENGLISH))
                .isEqualTo("Rule 3 places “call” in stage “consideration”, since none of [order] had come yet."
                        + " The rule is a guess, at 80%.");
        assertThat(purchase.text(Locale.GERMAN)).isEqualTo("Rule 1 places “order” in stage “purchase”.");
        assertThat(service.text(Locale.CANADA_FRENCH))
                .isEqualTo("La règle 2 place « call » dans l’étape « retention », car « order » a eu lieu avant.");
        assertThat(early.text(Locale.FRENCH))
                .startsWith("La règle 3 place « call » dans l’étape « consideration », car rien de [order] n’avait"
                        + " encore eu lieu. La règle est une supposition, à 80");
    }

    @Property(tries = 300)
    void whyIsTheStageThatTheAssemblerGives(@ForAll("histories") List<Interaction> history) {
        StagePlacement placement = StagePlacement.of(
                PlacementRule.of("retention").whenType("view").afterAny("order"),
                PlacementRule.of("consideration").beforeFirst("cart"),
                PlacementRule.of("purchase").whenType("cart", "order").afterAny("cart"));
        List<Journey> journeys = JourneyAssembler.of(StageModels.fiveStages(), placement)
                .withPolicy(JourneyPolicy.journeys().endingOn("order"))
                .observedUntil(Samples.minute(100))
                .assembleCustomer(history);
        for (Journey journey : journeys) {
            for (Step step : journey.steps()) {
                assertThat(placement.why(step.interaction(), history).map(PlacementReason::stage))
                        .isEqualTo(step.stage().map(Stage::id));
            }
        }
    }

    @Provide
    Arbitrary<List<Interaction>> histories() {
        // Two that are equal in all have no order, so that "before" means nothing between them.
        return Samples.interactions()
                .map(interaction -> interaction.toBuilder().customer("c-1").build())
                .list()
                .uniqueElements()
                .ofMaxSize(12);
    }

    @Test
    void matches_channelUnknown_onlyRulesThatAskForNone() {
        Interaction somewhere = Samples.interaction("c-1", "view", 0);
        assertThat(matches(SOCIAL, somewhere)).isFalse();
        assertThat(matches(REST, somewhere)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"web, home, true", "app, home, true", "web, cart, false", "email, home, false"})
    void matches_severalSets_allMustHold(String channel, String touchpoint, boolean matches) {
        PlacementRule rule = PlacementRule.of("awareness")
                .whenChannel("web", "app")
                .whenTouchpoint("home")
                .whenType("view");
        assertThat(matches(rule, view(channel, touchpoint))).isEqualTo(matches);
    }

    @Test
    void when_nothingNamed_throws() {
        String message = "name what to match; with nothing named, the rule would match every interaction";
        assertThatThrownBy(() -> REST.whenType())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> REST.whenChannel())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> REST.afterAny())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> REST.beforeFirst())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> REST.whenTouchpoint())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void beforeFirst_whatMustHaveComeBefore_throws() {
        assertThatThrownBy(() -> SERVICE.beforeFirst("order", "reorder"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no interaction comes after [order, reorder] and before the first of them; choose one");
        assertThat(SERVICE.beforeFirst("order").after()).containsExactly("order", "reorder");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
    void withConfidence_outOfRange_throws(double confidence) {
        assertThatThrownBy(() -> REST.withConfidence(confidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the confidence of a placement rule must be above 0 and at most 1, but was " + confidence);
    }

    @Test
    void of_blankStage_throws() {
        assertThatThrownBy(() -> PlacementRule.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the stage of a placement rule must not be blank");
    }

    @Test
    void equals_sameRules_isEqual() {
        assertThat(StagePlacement.of(ORDERS, REST))
                .isEqualTo(new StagePlacement(List.of(
                        PlacementRule.of("purchase").whenType("reorder", "order"), PlacementRule.of("consideration"))));
    }
}
