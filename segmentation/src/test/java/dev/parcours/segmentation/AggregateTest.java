package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.customerWho;
import static dev.parcours.segmentation.Cases.truth;
import static dev.parcours.segmentation.Cases.validUntil;
import static dev.parcours.segmentation.condition.Conditions.average;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.distinct;
import static dev.parcours.segmentation.condition.Conditions.maximum;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.sum;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.json.SegmentationJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AggregateTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Quantity EUROS = Quantity.valueIn("EUR");

    private static Interaction worth(String euros, Instant time) {
        return Interaction.of("c-1", "purchase", time).toBuilder()
                .value(Money.of(euros, "EUR"))
                .build();
    }

    private static Customer buyer(Interaction... history) {
        return customer().history(List.of(history)).build();
    }

    @Test
    void sum_workedExample_addsWhatIsInTheWindow() {
        Customer customer = buyer(worth("60", before(days(1))), worth("40", before(days(8))));
        assertThat(truth(sum(EUROS).of("purchase").within(days(7)).between(60, 60), customer))
                .isEqualTo(TRUE);
        assertThat(truth(sum(EUROS).of("purchase").within(days(9)).between(100, 100), customer))
                .isEqualTo(TRUE);
        // The 40 euros leave in a day.
        assertThat(validUntil(sum(EUROS).of("purchase").within(days(9)).atLeast(61), customer))
                .contains(NOW.plus(days(1)));
        assertThat(validUntil(sum(EUROS).of("purchase").within(days(9)).atLeast(60), customer))
                .contains(NOW.plus(days(8)));
    }

    @Test
    void sum_refund_isSubtractedAndLeavesOnItsOwnDay() {
        Customer customer = buyer(worth("50", before(days(1))), worth("-20", before(days(3))));
        Condition condition = sum(EUROS).of("purchase").within(days(10)).atLeast(50);
        assertThat(truth(condition, customer)).isEqualTo(FALSE);
        assertThat(validUntil(condition, customer)).contains(NOW.plus(days(7)));
    }

    @Test
    void average_unknownOnceNothingIsLeft_isOutFromThen() {
        Customer customer = buyer(worth("50", before(days(1))));
        Condition condition = average(EUROS).of("purchase").within(days(10)).atLeast(50);
        assertThat(validUntil(condition, customer)).contains(NOW.plus(days(9)));
        assertThat(validUntil(not(condition), customer)).isEmpty();
    }

    @Test
    void distinct_days_areThoseOfTheZoneAndOfItsClocks() {
        // 29 March 2026 lasts from 23:00 to 22:00 in UTC, 25 October from 22:00 to 23:00.
        Customer spring = customerWho(
                "visit", Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T21:59:59.999999999Z"));
        Customer autumn =
                customerWho("visit", Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T22:59:59Z"));
        Customer twoDays = customerWho(
                "visit", Instant.parse("2026-03-29T21:59:59.999999999Z"), Instant.parse("2026-03-29T22:00:00Z"));
        Instant later = Instant.parse("2026-12-01T00:00:00Z");
        Condition two = distinct(Quantity.day(PARIS)).of("visit").atLeast(2);
        assertThat(ask(two, spring, later).isIn(SEGMENT)).isFalse();
        assertThat(ask(two, autumn, later).isIn(SEGMENT)).isFalse();
        assertThat(ask(two, twoDays, later).isIn(SEGMENT)).isTrue();
        assertThat(ask(distinct(Quantity.day(ZoneId.of("UTC"))).of("visit").atLeast(2), spring, later)
                        .isIn(SEGMENT))
                .isTrue();
    }

    @Test
    void distinct_days_staysWhileOneOfTheDayIsLeft() {
        Condition two =
                distinct(Quantity.day(PARIS)).of("visit").within(days(3)).atLeast(2);
        Customer customer = customerWho(
                "visit", before(Duration.ofHours(49)), before(Duration.ofHours(48)), before(Duration.ofHours(1)));
        // Both of two days ago leave, after 72 hours, before the day has only one of them left.
        assertThat(validUntil(two, customer)).contains(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void sum_hugeNumbersInProperties_doNotCount() {
        Customer customer = buyer(
                having(AttributeValue.of(new BigDecimal("1e999999999"))), having(AttributeValue.of(BigDecimal.ONE)));
        assertThat(truth(sum(Quantity.property("n")).of("purchase").between(1, 1), customer))
                .isEqualTo(TRUE);
    }

    private static Interaction having(AttributeValue n) {
        return Interaction.of("c-1", "purchase", NOW).toBuilder()
                .properties(Map.of("n", n))
                .build();
    }

    @Test
    void validUntil_hundredThousandInteractions_isFoundForEveryStatistic() {
        List<Interaction> history = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            history.add(worth("1", NOW.minusSeconds(i)));
        }
        history.add(worth("2", NOW));
        Customer customer = customer().history(history).build();
        assertThat(validUntil(sum(EUROS).of("purchase").within(days(30)).atLeast(3), customer))
                .contains(NOW.plus(days(30)));
        assertThat(validUntil(maximum(EUROS).of("purchase").within(days(30)).atLeast(2), customer))
                .contains(NOW.plus(days(30)));
        assertThat(validUntil(average(EUROS).of("purchase").within(days(30)).atMost(2), customer))
                .contains(NOW.plus(days(30)));
        assertThat(validUntil(distinct(EUROS).of("purchase").within(days(30)).atLeast(2), customer))
                .contains(NOW.plus(days(30)));
    }

    @Test
    void aggregate_wrong_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sum(Quantity.day(PARIS)).of("visit").atLeast(1))
                .withMessage("days can be counted and have no SUM; ask for their distinct count");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sum(EUROS).of("visit").between(2, 1))
                .withMessage("the range of the SUM is empty: at least 2 and at most 1; exchange the bounds");
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.valueIn("euro"));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.property(" "));
    }

    @Test
    void aggregate_inSentencesAndJson_isSaid() {
        Condition spent = sum(EUROS).of("purchase").within(days(365)).atLeast(500);
        assertThat(RuleText.of(spent, Locale.ENGLISH))
                .isEqualTo("Customers whose sum of values in EUR over purchase in the last 365 days is at least 500");
        assertThat(RuleText.of(not(spent), Locale.FRENCH))
                .isEqualTo("Clients dont la somme des montants en EUR sur purchase au cours des 365 derniers jours vaut"
                        + " moins de 500");
        assertThat(RuleText.of(distinct(Quantity.day(PARIS)).of("visit").atLeast(3), Locale.FRENCH))
                .isEqualTo("Clients dont le nombre de différents jours (Europe/Paris) sur visit vaut au moins 3");
        String json =
                "{\"parcoursRules\":1,\"segments\":[{\"id\":\"s\",\"label\":\"A\",\"when\":{\"statistic\":\"sum\","
                        + "\"quantity\":{\"value\":true,\"currency\":\"EUR\"},\"type\":\"purchase\",\"atLeast\":500,"
                        + "\"within\":\"P365D\"}}]}";
        assertThat(SegmentationJson.read(json).rules().get(0).condition()).isEqualTo(spent);
    }
}
