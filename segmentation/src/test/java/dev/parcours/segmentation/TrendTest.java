package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.customerWho;
import static dev.parcours.segmentation.Cases.truth;
import static dev.parcours.segmentation.Cases.validUntil;
import static dev.parcours.segmentation.condition.CalendarUnit.MONTH;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.trend;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.Trend;
import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.json.SegmentationJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Test
    void trend_workedExample_comparesTwoPeriods() {
        Condition same = trend("visit").within(days(30)).between(ONE, ONE);
        Customer customer = customerWho("visit", before(days(1)), before(days(2)), before(days(31)), before(days(59)));
        assertThat(truth(same, customer)).isEqualTo(TRUE);
        // In a day the visit of 59 days ago leaves: 2 after 1.
        assertThat(validUntil(same, customer)).contains(NOW.plus(days(1)));
        assertThat(truth(trend("visit").within(days(30)).atLeast(ONE), customerWho("visit", NOW, before(days(60)))))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void validUntil_interactionPassesIntoThePeriodBefore_isThatInstant() {
        Condition fewer = trend("visit").within(days(30)).atMost(HALF);
        Customer customer = customerWho("visit", before(days(1)));
        // Unknown until the visit is in the period before, in 29 days; unknown again in 59.
        assertThat(truth(fewer, customer)).isEqualTo(UNKNOWN);
        assertThat(validUntil(fewer, customer)).contains(NOW.plus(days(29)));
        assertThat(ask(fewer, customer, NOW.plus(days(29))).validUntil(SEGMENT)).contains(NOW.plus(days(59)));
    }

    @Test
    void trend_months_followTheCalendar() {
        Condition more = trend("visit").during(Window.previous(1, MONTH, PARIS)).atLeast(new BigDecimal("2"));
        // One in January, two in February until its last nanosecond, in Paris.
        Customer customer = customerWho(
                "visit",
                Instant.parse("2026-01-31T22:59:59.999999999Z"),
                Instant.parse("2026-01-31T23:00:00Z"),
                Instant.parse("2026-02-28T22:59:59.999999999Z"));
        assertThat(truth(more, customer)).isEqualTo(TRUE);
        // April begins, in summer time, and February is the month before last month.
        assertThat(validUntil(more, customer)).contains(Instant.parse("2026-03-31T22:00:00Z"));
    }

    @Test
    void trend_sums_areComparedExactly() {
        Customer customer = customer()
                .history(List.of(worth("3.00", before(days(9))), worth("1.00", before(days(1)))))
                .build();
        Trend.Of ratio = trend("purchase").of(Quantity.valueIn("EUR")).within(days(7));
        assertThat(truth(ratio.atLeast(new BigDecimal("0.3333333333")), customer))
                .isEqualTo(TRUE);
        assertThat(truth(not(ratio.atLeast(new BigDecimal("0.3333333334"))), customer))
                .isEqualTo(TRUE);
        Customer refunded = customer()
                .history(List.of(worth("-3.00", before(days(9))), worth("1.00", before(days(1)))))
                .build();
        assertThat(truth(ratio.atLeast(BigDecimal.ZERO), refunded)).isEqualTo(UNKNOWN);
    }

    private static Interaction worth(String euros, Instant time) {
        return Interaction.of("c-1", "purchase", time).toBuilder()
                .value(Money.of(euros, "EUR"))
                .build();
    }

    @Test
    void windowBefore_ofEveryKind_endsWhereTheWindowStarts() {
        assertThat(trend("a").within(days(30)).atMost(HALF).windowBefore()).isEqualTo(Window.ago(days(30), days(60)));
        assertThat(trend("a")
                        .during(Window.ago(days(10), days(15)))
                        .atMost(HALF)
                        .windowBefore())
                .isEqualTo(Window.ago(days(15), days(20)));
        assertThat(trend("a")
                        .during(new Window.Calendar(MONTH, 3, 1, PARIS))
                        .atMost(HALF)
                        .windowBefore())
                .isEqualTo(new Window.Calendar(MONTH, 6, 4, PARIS));
        assertThat(trend("a").during(Window.current(MONTH, PARIS)).atMost(HALF).windowBefore())
                .isEqualTo(Window.previous(1, MONTH, PARIS));
    }

    @Test
    void trend_wrong_isRefused() {
        String needsLength =
                "a trend needs a window of a certain length, with one before it: the last so much time, some"
                        + " time ago with both ends, or periods of the calendar";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trend("a").during(Window.ever()).atMost(HALF))
                .withMessage(needsLength);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trend("a").during(Window.atLeastAgo(days(1))).atMost(HALF))
                .withMessage(needsLength);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        trend("a").within(Duration.ofSeconds(Long.MAX_VALUE)).atMost(HALF));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> trend("a").of(Quantity.day(PARIS)).within(days(1)).atMost(HALF))
                .withMessage("days cannot be added up; name a value or a property, or nothing to count interactions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trend("a").within(days(1)).between(ONE, HALF));
    }

    @Test
    void validUntil_hundredThousandInteractions_isFound() {
        Instant[] times = new Instant[100_000];
        for (int i = 0; i < times.length; i++) {
            times[i] = NOW.minusSeconds(i);
        }
        // All are in the last 30 days; from the day the first leaves them it is true, at more than 1 to 1 only later.
        assertThat(validUntil(trend("visit").within(days(30)).atMost(ONE), customerWho("visit", times)))
                .contains(NOW.plus(days(30)).minusSeconds(50_000));
    }

    @Test
    void trend_inSentencesAndJson_isSaid() {
        Condition fewer = trend("visit").within(days(30)).atMost(HALF);
        assertThat(RuleText.of(fewer, Locale.ENGLISH))
                .isEqualTo("Customers whose number of times over visit in the last 30 days, as a ratio to the period"
                        + " before, is at most 0.5");
        assertThat(RuleText.of(not(fewer), Locale.FRENCH))
                .isEqualTo("Clients dont le nombre de fois sur visit au cours des 30 derniers jours, en rapport avec la"
                        + " période précédente, vaut plus de 0,5");
        String json = "{\"parcoursRules\":1,\"segments\":[{\"id\":\"s\",\"label\":\"A\",\"when\":"
                + "{\"trend\":\"visit\",\"atMost\":0.5,\"within\":\"P30D\"}}]}";
        assertThat(SegmentationJson.read(json).rules().get(0).condition()).isEqualTo(fewer);
    }
}
