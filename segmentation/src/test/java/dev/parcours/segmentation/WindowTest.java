package dev.parcours.segmentation;

import static dev.parcours.core.CyclePosition.HOT_PROSPECT;
import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.customerWho;
import static dev.parcours.segmentation.Cases.knownSince;
import static dev.parcours.segmentation.Cases.truth;
import static dev.parcours.segmentation.Cases.validUntil;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.inPosition;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Truth;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of windows, and when they are reached. */
class WindowTest {

    private static final Duration NANO = Duration.ofNanos(1);

    @ParameterizedTest
    @CsvSource({"PT0S, TRUE", "PT-0.000000001S, FALSE", "P7D, FALSE", "PT167H59M59.999999999S, TRUE"})
    void within_ageOfInteraction_countsBelowWindow(Duration age, Truth expected) {
        assertThat(truth(did("a").within(days(7)), customerWho("a", before(age))))
                .isEqualTo(expected);
    }

    @Test
    void within_workedExample_countsSixDaysAndNotSeven() {
        Condition twice = did("a").atLeast(2).within(days(7));
        assertThat(truth(twice, customerWho("a", before(days(1)), before(days(6)))))
                .isEqualTo(TRUE);
        assertThat(truth(twice, customerWho("a", before(days(1)), before(days(7)))))
                .isEqualTo(FALSE);
    }

    @Test
    void within_clocksChange_isStill24HoursADay() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        Instant monday = ZonedDateTime.of(2026, 3, 30, 12, 0, 0, 0, paris).toInstant();
        Customer onSunday = customerWho(
                "a", ZonedDateTime.of(2026, 3, 29, 12, 0, 0, 0, paris).toInstant());
        Customer onSaturday = customerWho(
                "a", ZonedDateTime.of(2026, 3, 28, 12, 0, 0, 0, paris).toInstant());
        // Clocks go forward on 29 March at 2 o'clock: from Saturday noon to Sunday noon 23 hours pass.
        assertThat(ask(did("a").within(days(1)), onSunday, monday).isIn(SEGMENT))
                .isFalse();
        assertThat(ask(did("a").within(days(2)), onSaturday, monday).isIn(SEGMENT))
                .isTrue();
    }

    @Test
    void within_leapDay_isADayLikeOthers() {
        Instant asOf = Instant.parse("2024-03-01T00:00:00Z");
        Customer customer = customerWho("a", Instant.parse("2024-02-29T00:00:00Z"));
        assertThat(ask(did("a").within(days(1)), customer, asOf).isIn(SEGMENT)).isFalse();
        assertThat(ask(did("a").within(days(1).plus(NANO)), customer, asOf).isIn(SEGMENT))
                .isTrue();
    }

    @Test
    void within_longestWindowAndFarthestInstants_doesNotOverflow() {
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
        Customer customer = customerWho("a", Instant.MIN, Instant.MAX);
        Memberships atEnd = ask(did("a").exactly(2).within(forever), customer, Instant.MAX);
        assertThat(atEnd.isIn(SEGMENT)).isTrue();
        assertThat(atEnd.validUntil(SEGMENT)).isEmpty();
        Memberships atStart = ask(did("a").exactly(1).within(forever), customer, Instant.MIN);
        assertThat(atStart.isIn(SEGMENT)).isTrue();
        assertThat(atStart.validUntil(SEGMENT)).isEmpty();
    }

    @Test
    void validUntil_windowThatEndsWithTime_isTheLastInstant() {
        Duration rest = Duration.between(NOW, Instant.MAX);
        assertThat(validUntil(did("a").within(rest), customerWho("a", NOW))).contains(Instant.MAX);
        assertThat(validUntil(did("a").within(rest.plus(NANO)), customerWho("a", NOW)))
                .isEmpty();
    }

    @Test
    void validUntil_workedExample_isWhenTheOlderOneLeaves() {
        Condition twice = did("a").atLeast(2).within(days(7));
        Customer customer = customerWho("a", before(days(1)), before(days(6)));
        assertThat(validUntil(twice, customer)).contains(NOW.plus(days(1)));
    }

    @Test
    void validUntil_outWithTooFew_isNever() {
        assertThat(validUntil(did("a").atLeast(2).within(days(7)), customerWho("a", before(days(1)))))
                .isEmpty();
    }

    @Test
    void validUntil_outWithTooMany_isWhenEnoughLeave() {
        Customer customer = customerWho("a", before(hours(1)), before(hours(2)), before(hours(3)));
        // Each leaves 4 hours after it happened, so 1 is left in 2 hours and none in 3.
        assertThat(validUntil(did("a").atMost(1).within(hours(4)), customer)).contains(NOW.plus(hours(2)));
        assertThat(validUntil(did("a").exactly(0).within(hours(4)), customer)).contains(NOW.plus(hours(3)));
    }

    @Test
    void validUntil_exactNumberJumpedOver_isNever() {
        Customer customer = customerWho("a", before(hours(1)), before(hours(1)));
        assertThat(validUntil(did("a").exactly(1).within(hours(4)), customer)).isEmpty();
    }

    @Test
    void validUntil_changeThatDoesNotShow_isPassedOver() {
        Customer customer = customerWho("a", before(hours(1)), before(hours(2)));
        Condition either = anyOf(did("a").within(hours(3)), did("a").within(hours(5)));
        assertThat(validUntil(either, customer)).contains(NOW.plus(hours(4)));
    }

    @Test
    void validUntil_unknownToFalse_isNoChangeOfMembership() {
        // Unknown while the interaction counts, false once it does not: out all the time.
        Condition condition = allOf(attribute("city").is("Paris"), did("a").within(hours(2)));
        assertThat(validUntil(condition, customerWho("a", before(hours(1))))).isEmpty();
    }

    @Test
    void validUntil_falseToTrueUnderNot_isWhenItLeaves() {
        assertThat(validUntil(not(did("a").within(hours(2))), customerWho("a", before(hours(1)))))
                .contains(NOW.plus(hours(1)));
    }

    @Test
    void validUntil_withoutWindow_isNever() {
        assertThat(validUntil(did("a"), customerWho("a", before(hours(1))))).isEmpty();
    }

    @Test
    void validUntil_position_followsThePositionRules() {
        Customer customer = customer()
                .attribute("city", "Paris")
                .history(List.of(Interaction.of("c-1", "add_to_cart", before(days(10)))))
                .build();
        assertThat(truth(inPosition(HOT_PROSPECT), customer)).isEqualTo(TRUE);
        assertThat(validUntil(inPosition(HOT_PROSPECT), customer)).contains(NOW.plus(days(20)));
    }

    @Test
    void validUntil_dataThatComeLater_doNotExist() {
        Condition condition = allOf(attribute("city").is("Paris"), did("a").within(hours(2)));
        Customer customer = customer()
                .attribute("city", knownSince(AttributeValue.of("Paris"), NOW.plusSeconds(60)))
                .history(List.of(
                        Interaction.of("c-1", "a", before(hours(1))), Interaction.of("c-1", "a", NOW.plusSeconds(1))))
                .build();
        assertThat(validUntil(condition, customer)).isEmpty();
        assertThat(validUntil(did("a").within(hours(2)), customer)).contains(NOW.plus(hours(1)));
    }

    @Test
    void validUntil_hundredThousandInteractionsInWindow_isFound() {
        Instant[] times = new Instant[100_000];
        for (int i = 0; i < times.length; i++) {
            times[i] = NOW.minusSeconds(i);
        }
        assertThat(validUntil(did("a").within(days(30)), customerWho("a", times)))
                .contains(NOW.plus(days(30)));
    }
}
