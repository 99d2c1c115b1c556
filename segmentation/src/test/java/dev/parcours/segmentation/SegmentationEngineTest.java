package dev.parcours.segmentation;

import static dev.parcours.core.Channel.SMS;
import static dev.parcours.core.CyclePosition.HOT_PROSPECT;
import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.customerWho;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.hasConsent;
import static dev.parcours.segmentation.condition.Conditions.inPosition;
import static dev.parcours.segmentation.condition.Conditions.inSegment;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.prefers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Truth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentationEngineTest {

    private static final Segment HOT = Segment.of("hot", "Hot prospects");
    private static final Segment SMS_READERS = Segment.of("sms", "Reachable by SMS");
    private static final Segment ELSEWHERE = Segment.of("elsewhere", "Not in Paris");

    private static final SegmentationEngine ENGINE = SegmentationEngine.of(
            SegmentRule.of(
                    HOT,
                    allOf(
                            inPosition(HOT_PROSPECT),
                            did("add_to_cart").atLeast(2).within(days(7)))),
            SegmentRule.of(SMS_READERS, allOf(prefers(SMS), hasConsent(SMS))),
            SegmentRule.of(ELSEWHERE, not(attribute("city").isIn("Paris", "Lyon"))));

    private static final Customer CAMILLE = customer()
            .attribute("age", 34)
            .preferredChannels(List.of(SMS))
            .consent(Consent.granted(SMS, Consent.MARKETING))
            .history(List.of(
                    Interaction.of("c-1", "add_to_cart", before(days(6))),
                    Interaction.of("c-1", "add_to_cart", before(days(1)))))
            .build();

    @Test
    void evaluate_customer_answersEveryRuleInOrder() {
        Memberships memberships = ENGINE.evaluate(CAMILLE, NOW);
        assertThat(memberships.in()).containsExactly(HOT, SMS_READERS);
        assertThat(memberships.isIn(HOT)).isTrue();
        assertThat(memberships.isIn(ELSEWHERE)).isFalse();
        assertThat(memberships.truth(ELSEWHERE)).isEqualTo(Truth.UNKNOWN);
        assertThat(memberships.validUntil(HOT)).contains(NOW.plus(days(1)));
        assertThat(memberships.validUntil(SMS_READERS)).isEmpty();
        assertThat(memberships.position()).isEqualTo(HOT_PROSPECT);
        assertThat(memberships.customer()).isEqualTo("c-1");
        assertThat(memberships.asOf()).isEqualTo(NOW);
    }

    @Test
    void evaluate_noRules_isInNoSegment() {
        assertThat(SegmentationEngine.of().evaluate(CAMILLE, NOW).in()).isEmpty();
    }

    @Test
    void toString_memberships_showNoAttribute() {
        assertThat(ENGINE.evaluate(CAMILLE, NOW))
                .hasToString("customer c-1 at 2026-03-10T12:00:00Z: in 2 of 3 segments");
    }

    @Test
    void segment_id_isFoundOrRefused() {
        assertThat(ENGINE.segment("sms")).isEqualTo(SMS_READERS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGINE.segment("cold"))
                .withMessage("there is no rule for segment 'cold'; there are rules for [hot, sms, elsewhere]");
    }

    @Test
    void memberships_segmentOfAnotherEngine_isRefused() {
        Memberships memberships = ENGINE.evaluate(CAMILLE, NOW);
        Segment cold = Segment.of("cold", "Cold");
        assertThatIllegalArgumentException().isThrownBy(() -> memberships.isIn(cold));
        assertThatIllegalArgumentException().isThrownBy(() -> memberships.explain(cold));
        assertThatIllegalArgumentException().isThrownBy(() -> memberships.validUntil(cold));
    }

    @Test
    void of_duplicateSegments_namesThemAll() {
        SegmentRule a = SegmentRule.of(Segment.of("a", "A"), isKnown());
        SegmentRule b = SegmentRule.of(Segment.of("b", "B"), isKnown());
        SegmentRule c = SegmentRule.of(Segment.of("c", "C"), isKnown());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentationEngine.of(b, a, b, c, a, a))
                .withMessage("a segment has one rule, but these have several: [b, a]; join their conditions with anyOf,"
                        + " or rename a segment");
    }

    @Test
    void evaluate_segmentsThatAskForEachOtherInALongChain_areAllAnswered() {
        List<SegmentRule> rules = new ArrayList<>();
        rules.add(SegmentRule.of(Segment.of("s0", "S"), did("purchase")));
        for (int i = 1; i < 10_000; i++) {
            Condition before = inSegment("s" + (i - 1));
            rules.add(SegmentRule.of(Segment.of("s" + i, "S"), i % 2 == 0 ? before : not(before)));
        }
        Memberships memberships = SegmentationEngine.of(rules).evaluate(customerWho("purchase", NOW), NOW);

        // Each "not" turns the answer: in are 0, then 3 and 4, 7 and 8, and so on.
        assertThat(memberships.in())
                .extracting(Segment::id)
                .startsWith("s0", "s3", "s4", "s7", "s8")
                .hasSize(5000);
    }
}
