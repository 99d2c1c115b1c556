package dev.parcours.segmentation;

import static dev.parcours.core.CyclePosition.COLD_PROSPECT;
import static dev.parcours.core.CyclePosition.CUSTOMER;
import static dev.parcours.core.CyclePosition.HOT_PROSPECT;
import static dev.parcours.core.CyclePosition.LAPSED_CUSTOMER;
import static dev.parcours.core.CyclePosition.VISITOR;
import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.knownSince;
import static dev.parcours.segmentation.condition.Conditions.cameFrom;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.inPositionForAtLeast;
import static dev.parcours.segmentation.condition.Conditions.inPositionForAtMost;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.TimeInPosition;
import dev.parcours.segmentation.json.SegmentationJson;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a customer has been in a position, and where he came from, by the standard positions. */
class PositionHistoryTest {

    private static Interaction did(String type, Duration age) {
        return Interaction.of("c-1", type, before(age));
    }

    /** Came 50 days ago, became known 45 days ago, showed intent 40 days ago and again 20 days ago. */
    private static final Customer PROSPECT = customer()
            .attribute("city", knownSince(AttributeValue.of("Paris"), before(days(45))))
            .history(List.of(
                    did("view", days(50)),
                    did("add_to_cart", days(40)),
                    did("add_to_cart", days(20)),
                    did("view", days(1))))
            .build();

    private static Seen stay(Customer customer, Instant asOf) {
        return ask(cameFrom(VISITOR), customer, asOf).explain(SEGMENT).seen().orElseThrow();
    }

    private static Seen.Stay stay(CyclePosition position, Duration age, @Nullable CyclePosition from) {
        return new Seen.Stay(position, Optional.of(before(age)), Optional.ofNullable(from));
    }

    @Test
    void stay_ofAProspect_changesAtFactsAndByTime() {
        assertThat(stay(PROSPECT, before(days(48)))).isEqualTo(stay(VISITOR, days(50), null));
        assertThat(stay(PROSPECT, before(days(45)))).isEqualTo(stay(COLD_PROSPECT, days(45), VISITOR));
        // The second basket, after 20 days, keeps the prospect hot.
        assertThat(stay(PROSPECT, NOW)).isEqualTo(stay(HOT_PROSPECT, days(40), COLD_PROSPECT));
        assertThat(stay(PROSPECT, NOW.plus(days(10)).minusNanos(1)))
                .isEqualTo(stay(HOT_PROSPECT, days(40), COLD_PROSPECT));
        assertThat(stay(PROSPECT, NOW.plus(days(10)))).isEqualTo(stay(COLD_PROSPECT, days(-10), HOT_PROSPECT));
    }

    @Test
    void stay_ofALapsedCustomer_startsWithTheLapse() {
        Customer buyer = customer().history(List.of(did("purchase", days(400)))).build();
        assertThat(stay(buyer, NOW)).isEqualTo(stay(LAPSED_CUSTOMER, days(35), CUSTOMER));
        Customer again = buyer.withInteraction(did("purchase", days(3)));
        assertThat(stay(again, NOW)).isEqualTo(stay(CUSTOMER, days(3), LAPSED_CUSTOMER));
        assertThat(stay(again, before(days(3)).minusNanos(1))).isEqualTo(stay(LAPSED_CUSTOMER, days(35), CUSTOMER));
    }

    @Test
    void stay_gapBetweenIntents_isAStayOfItsOwn() {
        Customer prospect = customer()
                .attribute("city", "Paris")
                .history(List.of(did("add_to_cart", days(100)), did("add_to_cart", days(60))))
                .build();
        // Hot from day 100 to 70 and from day 60 to 30 before now.
        assertThat(stay(prospect, before(days(65)))).isEqualTo(stay(COLD_PROSPECT, days(70), HOT_PROSPECT));
        assertThat(stay(prospect, before(days(40)))).isEqualTo(stay(HOT_PROSPECT, days(60), COLD_PROSPECT));
        assertThat(stay(prospect, NOW)).isEqualTo(stay(COLD_PROSPECT, days(30), HOT_PROSPECT));
    }

    @Test
    void stay_ofConsent_startsWithIt() {
        Customer consenting = customer()
                .consent(new Consent(Channel.SMS, Consent.MARKETING, false, Optional.of(before(days(7)))))
                .build();
        assertThat(stay(consenting, NOW)).isEqualTo(stay(COLD_PROSPECT, days(7), null));
    }

    @Test
    void time_withoutDatedFact_isUnknown() {
        Customer somebody = customer().attribute("city", "Paris").build();
        Condition condition = inPositionForAtLeast(days(1));
        assertThat(ask(condition, somebody).truth(SEGMENT)).isEqualTo(UNKNOWN);
        assertThat(ask(not(condition), somebody).truth(SEGMENT)).isEqualTo(UNKNOWN);
        assertThat(ask(cameFrom(VISITOR), somebody).truth(SEGMENT)).isEqualTo(FALSE);
        assertThat(SegmentationEngine.of(SegmentRule.of(SEGMENT, not(condition)))
                        .withLogic(Logic.TWO_VALUED)
                        .evaluate(somebody, NOW)
                        .truth(SEGMENT))
                .isEqualTo(TRUE);
        assertThat(ask(condition, customer().build()).explain(SEGMENT).sentence(Locale.ENGLISH))
                .isEqualTo("unknown: in this position for at least 1 day (not known)");
    }

    @Test
    void time_atTheBounds_isInRange() {
        assertThat(ask(inPositionForAtLeast(days(40)), PROSPECT).truth(SEGMENT)).isEqualTo(TRUE);
        assertThat(ask(inPositionForAtLeast(days(40).plusNanos(1)), PROSPECT).truth(SEGMENT))
                .isEqualTo(FALSE);
        assertThat(ask(inPositionForAtMost(days(40)), PROSPECT).truth(SEGMENT)).isEqualTo(TRUE);
        assertThat(ask(inPositionForAtMost(days(40).minusNanos(1)), PROSPECT).truth(SEGMENT))
                .isEqualTo(FALSE);
    }

    @Test
    void validUntil_isTheInstantOfTheBoundOrOfTheNextPosition() {
        assertThat(ask(inPositionForAtLeast(days(45)), PROSPECT).validUntil(SEGMENT))
                .contains(NOW.plus(days(5)));
        assertThat(ask(inPositionForAtMost(days(45)), PROSPECT).validUntil(SEGMENT))
                .contains(NOW.plus(days(5)).plusNanos(1));
        // Has been hot for long enough until he cools down.
        assertThat(ask(inPositionForAtLeast(days(2)), PROSPECT).validUntil(SEGMENT))
                .contains(NOW.plus(days(10)));
        assertThat(ask(cameFrom(COLD_PROSPECT), PROSPECT).validUntil(SEGMENT)).contains(NOW.plus(days(10)));
        assertThat(ask(cameFrom(HOT_PROSPECT), PROSPECT).validUntil(SEGMENT)).contains(NOW.plus(days(10)));
    }

    @Test
    void rules_askingForTheHistoryOfPositions_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CyclePositionRules.of(
                        PositionRule.of(CUSTOMER, cameFrom(VISITOR)),
                        PositionRule.of(HOT_PROSPECT, inPositionForAtLeast(days(1)))))
                .withMessageContaining("[rule 1, for CUSTOMER, rule 2, for HOT_PROSPECT]");
    }

    @Test
    void conditions_withoutSense_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeInPosition(Optional.empty(), Optional.empty()))
                .withMessage("the time in the position needs a bound");
        assertThatIllegalArgumentException().isThrownBy(() -> inPositionForAtLeast(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> inPositionForAtMost(days(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeInPosition(Optional.of(days(2)), Optional.of(days(1))));
    }

    @Test
    void json_hasTheStatedForm() {
        assertThat(json(new TimeInPosition(Optional.of(days(2)), Optional.of(days(30)))))
                .contains("{\"timeInPosition\":{\"atLeast\":\"P2D\",\"atMost\":\"P30D\"}}");
        assertThat(json(cameFrom(LAPSED_CUSTOMER))).contains("{\"cameFrom\":\"lapsed_customer\"}");
    }

    private static String json(Condition condition) {
        return SegmentationJson.write(SegmentationEngine.of(SegmentRule.of(SEGMENT, condition)))
                .replaceAll("\\s", "");
    }

    @Test
    void sentences_sayTheTime() {
        SegmentRule rule = SegmentRule.of(SEGMENT, not(inPositionForAtLeast(days(30))));
        assertThat(rule.sentence(Locale.ENGLISH))
                .isEqualTo("Customers who have been in their position for less than 30 days");
        assertThat(rule.sentence(Locale.FRENCH))
                .isEqualTo("Clients qui sont dans leur position depuis moins de 30 jours");
        assertThat(SegmentRule.of(SEGMENT, cameFrom(LAPSED_CUSTOMER)).sentence(Locale.FRENCH))
                .isEqualTo("Clients qui étaient des clients perdus de vue juste avant");
    }

    /** Interactions that the position rules do not look at cost nothing; 200 that they look at are soon walked. */
    @Test
    void stay_ofALongHistory_isFoundInTime() {
        List<Interaction> history = new ArrayList<>();
        history.add(did("registration", days(3000)));
        for (int i = 0; i < 50_000; i++) {
            history.add(did("view", Duration.ofHours(i)));
        }
        for (int i = 0; i < 200; i++) {
            history.add(did("add_to_cart", days(10L * i)));
        }
        Customer busy = customer().history(history).build();
        long start = System.nanoTime();
        assertThat(stay(busy, NOW)).isEqualTo(stay(HOT_PROSPECT, days(1990), COLD_PROSPECT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
