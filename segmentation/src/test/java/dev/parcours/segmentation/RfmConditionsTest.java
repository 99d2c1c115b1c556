package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.customerWho;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.rfm;
import static dev.parcours.segmentation.condition.Conditions.rfmScore;
import static dev.parcours.segmentation.condition.RfmMeasure.AGE;
import static dev.parcours.segmentation.condition.RfmMeasure.FREQUENCY;
import static dev.parcours.segmentation.condition.RfmMeasure.RECENCY;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Customer;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmMeasure;
import dev.parcours.segmentation.condition.RfmScale;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.json.SegmentationJson;
import dev.parcours.segmentation.value.RfmGroup;
import dev.parcours.segmentation.value.RfmScores;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RfmConditionsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final RfmBasis DAILY = RfmBasis.daily(interactions("purchase"), PARIS);
    private static final Instant BOUGHT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Customer BUYER = customerWho("purchase", BOUGHT);

    private static Truth truth(Condition condition, Customer customer, String asOf) {
        return ask(condition, customer, Instant.parse(asOf)).truth(SEGMENT);
    }

    /** Clocks in Paris go forwards on 29 March 2026, so 30 days after 1 March end at 22:00 UTC and not at 23:00. */
    @Test
    void recency_atMost30Days_endsWithThe30thDay() {
        Condition recent = rfm(DAILY, RECENCY).atMost(30);
        assertThat(truth(recent, BUYER, "2026-03-31T21:59:59.999999999Z")).isEqualTo(TRUE);
        assertThat(truth(recent, BUYER, "2026-03-31T22:00:00Z")).isEqualTo(FALSE);
        assertThat(ask(recent, BUYER, BOUGHT).validUntil(SEGMENT)).contains(Instant.parse("2026-03-31T22:00:00Z"));
    }

    @Test
    void recency_between_comesAndGoes() {
        Condition condition = rfm(DAILY, RECENCY).between(new BigDecimal("1.5"), new BigDecimal("2.5"));
        assertThat(ask(condition, BUYER, BOUGHT).validUntil(SEGMENT)).contains(Instant.parse("2026-03-02T23:00:00Z"));
        assertThat(ask(condition, BUYER, Instant.parse("2026-03-02T23:00:00Z")).validUntil(SEGMENT))
                .contains(Instant.parse("2026-03-03T23:00:00Z"));
        assertThat(ask(condition, BUYER, Instant.parse("2026-03-03T23:00:00Z")).validUntil(SEGMENT))
                .isEmpty();
    }

    @Test
    void frequency_neverChangesByTime() {
        Condition condition = rfm(DAILY, FREQUENCY).atLeast(1);
        assertThat(truth(condition, BUYER, "2026-03-01T09:00:00Z")).isEqualTo(TRUE);
        assertThat(ask(condition, BUYER, BOUGHT).validUntil(SEGMENT)).isEmpty();
        assertThat(truth(condition, customer().build(), "2026-03-01T09:00:00Z")).isEqualTo(FALSE);
    }

    @ParameterizedTest
    @EnumSource(
            value = RfmMeasure.class,
            names = {"RECENCY", "MEAN_VALUE", "AGE_AT_LAST", "AGE", "MEAN_REPEAT_VALUE"})
    void measure_neverBought_isUnknownAlsoUnderNot(RfmMeasure measure) {
        Condition condition = rfm(DAILY, measure).atLeast(0);
        Customer nobody = customer().build();
        assertThat(ask(condition, nobody, BOUGHT).truth(SEGMENT)).isEqualTo(UNKNOWN);
        assertThat(ask(not(condition), nobody, BOUGHT).truth(SEGMENT)).isEqualTo(UNKNOWN);
        SegmentationEngine lenient =
                SegmentationEngine.of(SegmentRule.of(SEGMENT, not(condition))).withLogic(Logic.TWO_VALUED);
        assertThat(lenient.evaluate(nobody, BOUGHT).truth(SEGMENT)).isEqualTo(TRUE);
    }

    @Test
    void score_ofRecency_fallsDayByDay() {
        RfmScale scale = RfmScale.of(DAILY, RECENCY, 4, 3, 2, 1);
        Condition good = rfmScore(scale, 4, 5);
        assertThat(ask(good, BUYER, BOUGHT).validUntil(SEGMENT)).contains(Instant.parse("2026-03-03T23:00:00Z"));
        assertThat(truth(good, BUYER, "2026-03-03T23:00:00Z")).isEqualTo(FALSE);
        assertThat(truth(good, customer().build(), "2026-03-03T23:00:00Z")).isEqualTo(UNKNOWN);
    }

    @Test
    void group_asSegment_isThatOfTheScores() {
        RfmScores scores = new RfmScores(
                RfmScale.of(DAILY, RECENCY, 90, 60, 30, 7),
                RfmScale.of(DAILY, FREQUENCY, 2, 3, 4, 5),
                RfmScale.of(DAILY, RfmMeasure.TOTAL_VALUE, 10, 20, 50, 100));
        List<SegmentRule> rules = RfmGroup.usual().stream()
                .map(group -> SegmentRule.of(group.segment(), group.condition(scores)))
                .toList();
        SegmentationEngine engine = SegmentationEngine.of(rules);
        assertThat(engine.evaluate(BUYER, BOUGHT).in()).containsExactly(RfmGroup.NEW_CUSTOMERS.segment());
        assertThat(engine.evaluate(BUYER, Instant.parse("2026-03-20T00:00:00Z")).in())
                .containsExactly(RfmGroup.PROMISING.segment());
        assertThat(engine.evaluate(BUYER, Instant.parse("2027-03-20T00:00:00Z")).in())
                .containsExactly(RfmGroup.HIBERNATING.segment());
        assertThat(engine.evaluate(customer().build(), BOUGHT).in()).isEmpty();
        assertThat(SegmentationJson.read(SegmentationJson.write(engine))).isEqualTo(engine);
    }

    @Test
    void json_hasTheStatedForm() {
        assertThat(SegmentationJson.write(engine(rfm(DAILY, RECENCY).atMost(30)))
                        .replaceAll("\\s", ""))
                .contains("""
                        {"rfm":"recency","purchases":{"type":"purchase"},"zone":"Europe/Paris","atMost":30}""".strip());
        assertThat(SegmentationJson.write(engine(rfmScore(RfmScale.of(DAILY, AGE, 1, 2, 3, 4), 4, 5)))
                        .replaceAll("\\s", ""))
                .contains("""
                        {"rfmScore":"age","purchases":{"type":"purchase"},"zone":"Europe/Paris","bars":[1,2,3,4],"atLeast":4}""".strip());
    }

    @Test
    void text_saysTheMeasure() {
        SegmentationEngine engine = engine(rfm(DAILY, RECENCY).atMost(30));
        SegmentRule rule = engine.rules().get(0);
        assertThat(rule.sentence(Locale.ENGLISH))
                .isEqualTo("Customers whose time since the last purchase in days is at most 30");
        assertThat(rule.sentence(Locale.FRENCH))
                .isEqualTo("Clients dont le temps en jours depuis la dernière fois (purchase) vaut au plus 30");
    }

    @Test
    void conditions_wrongBounds_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rfm(DAILY, RECENCY).between(3, 2))
                .withMessage("the range of RECENCY is empty: at least 3 and at most 2; exchange the bounds");
        RfmScale scale = RfmScale.of(DAILY, AGE, 1, 2, 3, 4);
        assertThatIllegalArgumentException().isThrownBy(() -> rfmScore(scale, 1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> rfmScore(scale, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> rfmScore(scale, 4, 3));
    }

    private static SegmentationEngine engine(Condition condition) {
        return SegmentationEngine.of(SegmentRule.of(SEGMENT, condition));
    }
}
