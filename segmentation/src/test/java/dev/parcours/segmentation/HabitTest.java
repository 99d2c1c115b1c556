package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customerWho;
import static dev.parcours.segmentation.Cases.truth;
import static dev.parcours.segmentation.Cases.validUntil;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.habit;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Customer;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.json.SegmentationJson;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HabitTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Test
    void habit_clocksChange_readsTheClockOfTheZone() {
        // 1:30 in UTC is 2:30 in Paris in winter, and 3:30 on the morning of 29 March 2026, when there is no 2:30.
        Customer winter = customerWho("a", Instant.parse("2026-03-28T01:30:00Z"));
        Customer summer = customerWho("a", Instant.parse("2026-03-29T01:30:00Z"));
        // On 25 October it is 2:30 twice.
        Customer twice = customerWho("a", Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
        Condition two =
                habit("a", PARIS).betweenHours(2, 3).atLeast(BigDecimal.ONE).ofAtLeast(1);
        Instant later = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(ask(two, winter, later).isIn(SEGMENT)).isTrue();
        assertThat(ask(two, summer, later).isIn(SEGMENT)).isFalse();
        assertThat(ask(two, twice, later).isIn(SEGMENT)).isTrue();
    }

    @Test
    void habit_midnight_belongsToTheDayThatBegins() {
        Condition saturday =
                habit("a", PARIS).on(SATURDAY).atLeast(BigDecimal.ONE).ofAtLeast(1);
        // Saturday, 7 March 2026, is from 23:00 to 23:00 in UTC.
        assertThat(truth(saturday, customerWho("a", Instant.parse("2026-03-06T22:59:59.999999999Z"))))
                .isEqualTo(FALSE);
        assertThat(truth(saturday, customerWho("a", Instant.parse("2026-03-06T23:00:00Z"))))
                .isEqualTo(TRUE);
        assertThat(truth(saturday, customerWho("a", Instant.parse("2026-03-07T22:59:59.999999999Z"))))
                .isEqualTo(TRUE);
        assertThat(truth(saturday, customerWho("a", Instant.parse("2026-03-07T23:00:00Z"))))
                .isEqualTo(FALSE);
    }

    @Test
    void betweenHours_pastMidnight_goesRound() {
        assertThat(habit("a", PARIS).betweenHours(22, 2).atLeast(HALF).hours()).containsExactly(0, 1, 22, 23);
        assertThat(habit("a", PARIS).betweenHours(18, 24).atLeast(HALF).hours())
                .containsExactly(18, 19, 20, 21, 22, 23);
        assertThat(habit("a", PARIS).betweenHours(0, 2).atLeast(HALF).hours()).containsExactly(0, 1);
    }

    @Test
    void validUntil_evidenceLeaves_isWhenTooLittleIsLeft() {
        // NOW is Tuesday noon; the interactions are 1, 2 and 25 hours ago.
        Condition tuesday =
                habit("a", PARIS).on(TUESDAY).atLeast(HALF).ofAtLeast(2).within(hours(26));
        Customer customer = customerWho("a", before(hours(1)), before(hours(2)), before(hours(25)));
        assertThat(truth(tuesday, customer)).isEqualTo(TRUE);
        // Monday's leaves in an hour, and the older of Tuesday's in 24, when one is left.
        assertThat(validUntil(tuesday, customer)).contains(NOW.plus(hours(24)));
        assertThat(validUntil(not(tuesday), customer)).isEmpty();
    }

    @Test
    void validUntil_hundredThousandInteractions_isFound() {
        Instant[] times = new Instant[100_000];
        for (int i = 0; i < times.length; i++) {
            times[i] = NOW.minusMillis(i);
        }
        Condition tuesday =
                habit("a", PARIS).on(TUESDAY).atLeast(HALF).ofAtLeast(1).within(days(30));
        assertThat(validUntil(tuesday, customerWho("a", times))).contains(NOW.plus(days(30)));
    }

    @Test
    void habit_wrong_isRefused() {
        String all = "a habit needs some days of the week or some hours, and not all of them";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> habit("a", PARIS).atLeast(HALF))
                .withMessage(all);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> habit("a", PARIS)
                        .on(DayOfWeek.values())
                        .betweenHours(0, 24)
                        .atLeast(HALF))
                .withMessage(all);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> habit("a", PARIS).betweenHours(5, 5))
                .withMessage("hours go from one of 0 to 23 to another of 1 to 24, but went from 5 to 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> habit("a", PARIS).on(SUNDAY).atLeast(new BigDecimal("1.1")))
                .withMessage("a share is above 0 and at most 1, but was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> habit("a", PARIS).on(SUNDAY).atLeast(HALF).ofAtLeast(0))
                .withMessage("the evidence must be at least 1, but was 0");
        Habit sunday = habit("a", PARIS).on(SUNDAY).atLeast(HALF);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Habit(sunday.filter(), Set.of(), Set.of(24), PARIS, HALF, 1, sunday.window()))
                .withMessage("hours are from 0 to 23, but were [24]");
    }

    @Test
    void habit_inSentencesAndJson_isSaid() {
        Condition weekends = habit("visit", PARIS)
                .on(SUNDAY, SATURDAY)
                .betweenHours(18, 20)
                .atLeast(HALF)
                .within(days(180));
        assertThat(RuleText.of(weekends, Locale.ENGLISH))
                .isEqualTo("Customers whose share of visit in the last 180 days at usual times (Saturday, Sunday, 18 h,"
                        + " 19 h, Europe/Paris, of at least 5) is at least 0.5");
        assertThat(RuleText.of(not(weekends), Locale.FRENCH))
                .isEqualTo("Clients dont la part pour visit au cours des 180 derniers jours aux moments habituels"
                        + " (samedi, dimanche, 18 h, 19 h, Europe/Paris, sur au moins 5) vaut moins de 0,5");
        String json = "{\"parcoursRules\":1,\"segments\":[{\"id\":\"s\",\"label\":\"A\",\"when\":{\"habit\":\"visit\","
                + "\"days\":[\"saturday\",\"sunday\"],\"hours\":[18,19],\"zone\":\"Europe/Paris\",\"share\":0.5,"
                + "\"within\":\"P180D\"}}]}";
        assertThat(SegmentationJson.read(json).rules().get(0).condition()).isEqualTo(weekends);
    }
}
