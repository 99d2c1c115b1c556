package dev.parcours.segmentation;

import static dev.parcours.core.CyclePosition.AMBASSADOR;
import static dev.parcours.core.CyclePosition.COLD_PROSPECT;
import static dev.parcours.core.CyclePosition.CUSTOMER;
import static dev.parcours.core.CyclePosition.HOT_PROSPECT;
import static dev.parcours.core.CyclePosition.LAPSED_CUSTOMER;
import static dev.parcours.core.CyclePosition.VISITOR;
import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.inPosition;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Interaction;
import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import dev.parcours.segmentation.position.StandardPositions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyclePositionRulesTest {

    private static final SegmentationEngine ENGINE = SegmentationEngine.of();

    @ParameterizedTest(name = "known {0}, did {1}, NPS {2}: {3}")
    @CsvSource({
        "false, '',                      , VISITOR",
        "false, view,                    , VISITOR",
        "false, add_to_cart,             , VISITOR",
        "false, registration,            , COLD_PROSPECT",
        "false, sign_up,                 , COLD_PROSPECT",
        "false, sign_up add_to_cart,     , HOT_PROSPECT",
        "true,  '',                      , COLD_PROSPECT",
        "true,  view,                    , COLD_PROSPECT",
        "true,  recommendation,          , COLD_PROSPECT",
        "true,  add_to_cart,             , HOT_PROSPECT",
        "true,  checkout,                , HOT_PROSPECT",
        "true,  demo_request,            , HOT_PROSPECT",
        "true,  quote_request,           , HOT_PROSPECT",
        "true,  add_to_cart,            9, HOT_PROSPECT",
        "false, purchase,                , CUSTOMER",
        "true,  purchase add_to_cart,    , CUSTOMER",
        "true,  purchase,               8, CUSTOMER",
        "true,  purchase,               9, AMBASSADOR",
        "true,  purchase recommendation, , AMBASSADOR",
        "true,  purchase referral,       , AMBASSADOR",
        "true,  purchase share,         0, AMBASSADOR",
    })
    void standard_whatOneDid_decides(boolean isKnown, String did, @Nullable Integer nps, CyclePosition expected) {
        List<Interaction> history = new ArrayList<>();
        for (String type : did.isEmpty() ? new String[0] : did.split(" ")) {
            history.add(Interaction.of("c-1", type, NOW));
        }
        if (nps != null) {
            history.add(Interaction.builder()
                    .customer("c-1")
                    .type("survey")
                    .time(NOW)
                    .satisfaction(new Satisfaction(Satisfaction.Scale.NPS, nps))
                    .build());
        }
        Customer.Builder customer = customer().history(history);
        if (isKnown) {
            customer.attribute("city", "Paris");
        }
        assertThat(ENGINE.evaluate(customer.build(), NOW).position()).isEqualTo(expected);
    }

    @Test
    void standard_intentThirtyDaysOld_hasCooled() {
        Customer customer = customer()
                .attribute("city", "Paris")
                .history(List.of(Interaction.of("c-1", "add_to_cart", before(days(30)))))
                .build();
        assertThat(ENGINE.evaluate(customer, NOW).position()).isEqualTo(COLD_PROSPECT);
        assertThat(ENGINE.evaluate(customer, NOW.minusNanos(1)).position()).isEqualTo(HOT_PROSPECT);
    }

    @Test
    void standard_purchase365DaysOld_hasLapsed() {
        Customer buyer = customer()
                .history(List.of(Interaction.of("c-1", "purchase", before(days(365)))))
                .build();
        assertThat(ENGINE.evaluate(buyer, NOW.minusNanos(1)).position()).isEqualTo(CUSTOMER);
        assertThat(ENGINE.evaluate(buyer, NOW).position()).isEqualTo(LAPSED_CUSTOMER);
        assertThat(ENGINE.withPositions(StandardPositions.defaults()
                                .withLapseWindow(days(366))
                                .rules())
                        .evaluate(buyer, NOW)
                        .position())
                .isEqualTo(CUSTOMER);
        Customer ambassador = buyer.withInteraction(Interaction.of("c-1", "referral", before(days(364))));
        assertThat(ENGINE.evaluate(ambassador, NOW).position()).isEqualTo(AMBASSADOR);
    }

    @Test
    void withers_ownNames_replaceTheDefaults() {
        CyclePositionRules rules = StandardPositions.defaults()
                .withPurchases("order", "subscription")
                .withRecommendations("review")
                .withIntents("trial")
                .withRegistrations("newsletter")
                .withIntentWindow(days(1))
                .rules();
        assertThat(position(rules, "purchase")).isEqualTo(VISITOR);
        assertThat(position(rules, "order")).isEqualTo(CUSTOMER);
        assertThat(position(rules, "subscription", "review")).isEqualTo(AMBASSADOR);
        assertThat(position(rules, "newsletter")).isEqualTo(COLD_PROSPECT);
        assertThat(position(rules, "newsletter", "trial")).isEqualTo(HOT_PROSPECT);
    }

    @Test
    void standard_wrongParameter_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardPositions.defaults().withIntentWindow(Duration.ZERO))
                .withMessage("the window must be positive, but was PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardPositions.defaults().withPurchases());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardPositions.defaults().withIntents(" "));
    }

    private static CyclePosition position(CyclePositionRules rules, String... did) {
        List<Interaction> history = new ArrayList<>();
        for (String type : did) {
            history.add(Interaction.of("c-1", type, NOW));
        }
        return ENGINE.withPositions(rules)
                .evaluate(customer().history(history).build(), NOW)
                .position();
    }

    @Test
    void rules_firstThatIsTrue_wins() {
        CyclePositionRules rules = CyclePositionRules.of(
                PositionRule.of(AMBASSADOR, attribute("city").is("Paris")),
                PositionRule.of(CUSTOMER, isKnown()),
                PositionRule.of(HOT_PROSPECT, isKnown()));
        SegmentationEngine engine = ENGINE.withPositions(rules);
        assertThat(engine.evaluate(customer().attribute("city", "Paris").build(), NOW)
                        .position())
                .isEqualTo(AMBASSADOR);
        // The first is unknown here, and passed over.
        assertThat(engine.evaluate(customer().attribute("age", 3).build(), NOW).position())
                .isEqualTo(CUSTOMER);
        assertThat(engine.evaluate(customer().build(), NOW).position()).isEqualTo(VISITOR);
    }

    @Test
    void rules_none_putEverybodyInTheOtherPosition() {
        SegmentationEngine engine = ENGINE.withPositions(new CyclePositionRules(List.of(), CUSTOMER));
        assertThat(engine.evaluate(customer().build(), NOW).position()).isEqualTo(CUSTOMER);
    }

    @Test
    void rules_askingForPosition_areAllRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CyclePositionRules.of(
                        PositionRule.of(AMBASSADOR, inPosition(CUSTOMER)),
                        PositionRule.of(CUSTOMER, did("purchase")),
                        PositionRule.of(HOT_PROSPECT, allOf(isKnown(), not(inPosition(VISITOR))))))
                .withMessage(
                        "a rule that decides the position cannot ask for a position or a segment: [rule 1, for AMBASSADOR,"
                                + " rule 3, for HOT_PROSPECT]; ask for what makes it instead");
    }
}
