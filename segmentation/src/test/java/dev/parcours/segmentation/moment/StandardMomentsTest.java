package dev.parcours.segmentation.moment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Touchpoint;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each ready-made moment, worked out by hand. Paris is one hour ahead of UTC in winter, two in summer. */
class StandardMomentsTest {

    private static final MomentPlanner PLANNER = MomentPlanner.of(ZoneId.of("Europe/Paris"), StandardMoments.all());

    /** Returns somebody who agreed to e-mail and did things, each written as its type, a blank and its time. */
    private static Customer customer(String history) {
        return Customer.builder()
                .id("c-1")
                .consent(Consent.granted(Channel.EMAIL, Consent.MARKETING))
                .history(interactions(history).toList())
                .build();
    }

    private static Stream<Interaction> interactions(String history) {
        return Arrays.stream(history.split("; "))
                .filter(text -> !text.isBlank())
                .map(text -> {
                    String[] parts = text.split(" ", -1);
                    Interaction.Builder interaction =
                            Interaction.builder().customer("c-1").type(parts[0]).time(Instant.parse(parts[1]));
                    return parts[0].equals("sent")
                            ? interaction
                                    .direction(Direction.OUTBOUND)
                                    .touchpoint(Touchpoint.of(Channel.EMAIL, "mail"))
                                    .campaign(parts[2])
                                    .build()
                            : interaction.build();
                });
    }

    private static String answer(String moment, Customer customer, String asOf) {
        MomentAnswer answer = PLANNER.plan(customer, Instant.parse(asOf)).answer(moment);
        return answer.reason()
                + answer.due().map(due -> " " + due).orElse("")
                + (answer.reminder().isPresent() ? " #" + answer.reminder().getAsInt() : "")
                + (answer.offer() ? " offer" : "");
    }

    @ParameterizedTest
    @CsvSource({
        // Four hours, to the nanosecond.
        "add_to_cart 2026-03-10T09:00:00Z, 2026-03-10T12:59:59.999999999Z, NOT_YET 2026-03-10T13:00:00Z #1",
        "add_to_cart 2026-03-10T09:00:00Z, 2026-03-10T13:00:00Z, DUE 2026-03-10T13:00:00Z #1",
        // What comes later than the instant asked for does not exist.
        "add_to_cart 2026-03-10T09:00:00Z; purchase 2026-03-10T13:00:00.000000001Z, 2026-03-10T13:00:00Z,"
                + " DUE 2026-03-10T13:00:00Z #1",
        "add_to_cart 2026-03-10T09:00:00Z; purchase 2026-03-10T13:00:00Z, 2026-03-10T13:00:00Z, VOIDED",
        "purchase 2026-03-10T08:00:00Z; add_to_cart 2026-03-10T09:00:00Z, 2026-03-10T13:00:00Z,"
                + " DUE 2026-03-10T13:00:00Z #1",
        // Whoever goes on filling his basket is not reminded of it.
        "add_to_cart 2026-03-10T09:00:00Z; add_to_cart 2026-03-10T11:00:00Z, 2026-03-10T13:00:00Z,"
                + " NOT_YET 2026-03-10T15:00:00Z #1",
        // 20:00 in Paris, and four hours: midnight, so 08:00.
        "add_to_cart 2026-03-10T19:00:00Z, 2026-03-10T19:00:00Z, QUIET_HOURS 2026-03-11T07:00:00Z #1",
        "add_to_cart 2026-03-10T19:00:00Z, 2026-03-11T06:59:59Z, QUIET_HOURS 2026-03-11T07:00:00Z #1",
        "add_to_cart 2026-03-10T19:00:00Z, 2026-03-11T07:00:00Z, DUE 2026-03-11T07:00:00Z #1",
        // In the night in which clocks are put forward, 08:00 comes an hour earlier.
        "add_to_cart 2026-03-28T19:00:00Z, 2026-03-28T20:00:00Z, QUIET_HOURS 2026-03-29T06:00:00Z #1",
        "add_to_cart 2026-10-24T18:00:00Z, 2026-10-24T19:00:00Z, QUIET_HOURS 2026-10-25T07:00:00Z #1",
        // One was sent, so the next is the second, without an offer; then the third, with one.
        "add_to_cart 2026-03-10T09:00:00Z; sent 2026-03-10T13:05:00Z abandoned_basket, 2026-03-10T14:00:00Z,"
                + " NOT_YET 2026-03-11T09:00:00Z #2",
        "add_to_cart 2026-03-10T09:00:00Z; sent 2026-03-10T13:05:00Z abandoned_basket, 2026-03-13T09:00:00Z,"
                + " DUE 2026-03-13T09:00:00Z #3 offer",
        // A message that was missed is not made up for, and the offer does not become the first message.
        "add_to_cart 2026-03-10T09:00:00Z, 2026-03-13T09:00:00Z, DUE 2026-03-13T09:00:00Z #3",
        "add_to_cart 2026-03-10T09:00:00Z, 2026-03-11T09:00:00Z, DUE 2026-03-11T09:00:00Z #2",
        // A message of another moment is none of this one.
        "add_to_cart 2026-03-10T09:00:00Z; sent 2026-03-10T13:05:00Z welcome, 2026-03-10T14:00:00Z,"
                + " DUE 2026-03-10T14:00:00Z #1",
        "add_to_cart 2026-03-10T09:00:00Z; sent 2026-03-13T09:00:00Z abandoned_basket, 2026-03-13T10:00:00Z, SENT",
        // The third is worth sending for 24 hours.
        "add_to_cart 2026-03-10T09:00:00Z, 2026-03-14T08:59:59Z, DUE 2026-03-14T08:59:59Z #3",
        "add_to_cart 2026-03-10T09:00:00Z, 2026-03-14T09:00:00Z, EXPIRED",
        "view 2026-03-10T09:00:00Z, 2026-03-14T09:00:00Z, NO_OCCASION"
    })
    void abandonedBasket(String history, String asOf, String expected) {
        assertThat(answer("abandoned_basket", customer(history), asOf)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "registration 2026-03-10T09:00:00Z, 2026-03-10T09:00:00Z, DUE 2026-03-10T09:00:00Z #1",
        "registration 2026-03-10T09:00:00Z, 2026-03-13T08:59:59Z, DUE 2026-03-13T08:59:59Z #1",
        "registration 2026-03-10T09:00:00Z, 2026-03-13T09:00:00Z, EXPIRED",
        "registration 2026-03-10T09:00:00Z; sent 2026-03-10T09:00:00Z welcome, 2026-03-10T10:00:00Z, SENT",
        // Only the first registration is welcomed.
        "registration 2026-01-10T09:00:00Z; registration 2026-03-10T09:00:00Z, 2026-03-10T09:00:00Z, EXPIRED",
        // Whoever was welcomed before, by hand say, is not again.
        "sent 2025-03-10T09:00:00Z welcome; registration 2026-03-10T09:00:00Z, 2026-03-10T09:00:00Z, LIMIT"
    })
    void welcome(String history, String asOf, String expected) {
        assertThat(answer("welcome", customer(history), asOf)).isEqualTo(expected);
    }

    @Test
    void firstClickAndCollect() {
        Interaction shipped = Interaction.of("c-1", "purchase", Instant.parse("2026-03-09T09:00:00Z"));
        Interaction collected = Interaction.builder()
                .customer("c-1")
                .type("purchase")
                .time(Instant.parse("2026-03-10T09:00:00Z"))
                .properties(Map.of("delivery_mode", AttributeValue.of("click_and_collect")))
                .build();
        Customer customer = customer("").withInteraction(shipped).withInteraction(collected);

        assertThat(answer("first_click_and_collect", customer, "2026-03-09T12:00:00Z"))
                .isEqualTo("NO_OCCASION");
        assertThat(answer("first_click_and_collect", customer, "2026-03-10T10:59:59Z"))
                .isEqualTo("NOT_YET 2026-03-10T11:00:00Z #1");
        assertThat(answer("first_click_and_collect", customer, "2026-03-10T11:00:00Z"))
                .isEqualTo("DUE 2026-03-10T11:00:00Z #1");
    }

    @ParameterizedTest
    @CsvSource({
        // The day starts at 23:00 UTC the day before, but it is quiet until 08:00 in Paris.
        "1990-06-15, '', 2026-06-14T21:59:59Z, QUIET_HOURS 2026-06-15T06:00:00Z #1",
        "1990-06-15, '', 2026-06-15T06:00:00Z, DUE 2026-06-15T06:00:00Z #1",
        "1990-06-15, '', 2026-06-15T18:59:59Z, DUE 2026-06-15T18:59:59Z #1",
        // Quiet from 21:00, until the day is over: next year.
        "1990-06-15, '', 2026-06-15T19:00:00Z, QUIET_HOURS 2027-06-15T06:00:00Z #1",
        "1990-06-15, sent 2026-06-15T07:00:00Z birthday, 2026-06-15T08:00:00Z, QUIET_HOURS 2027-06-15T06:00:00Z #1",
        // Said 299 days before, so that it may not be said again before the day is over; or just in time.
        "1990-06-15, sent 2025-08-20T07:00:00Z birthday, 2026-06-15T08:00:00Z, QUIET_HOURS 2027-06-15T06:00:00Z #1",
        "1990-06-15, sent 2025-08-19T10:00:00Z birthday, 2026-06-15T08:00:00Z, LIMIT 2026-06-15T10:00:00Z #1",
        "1992-02-29, '', 2026-02-28T07:00:00Z, DUE 2026-02-28T07:00:00Z #1",
        "1992-02-29, '', 2028-02-28T07:00:00Z, QUIET_HOURS 2028-02-29T07:00:00Z #1",
        // Born this year: the first birthday is next year's.
        "2026-06-15, '', 2026-06-15T08:00:00Z, QUIET_HOURS 2027-06-15T06:00:00Z #1",
        "unknown, '', 2026-06-15T08:00:00Z, NO_OCCASION"
    })
    void birthday(String date, String history, String asOf, String expected) {
        Customer customer = Customer.builder()
                .id("c-1")
                .consent(Consent.granted(Channel.EMAIL, Consent.MARKETING))
                .attribute("birth_date", date)
                .history(interactions(history).toList())
                .build();
        assertThat(answer("birthday", customer, asOf)).isEqualTo(expected);
    }

    @Test
    void childBirthday_ofSeveralChildren_isTwoWeeksBeforeEach() {
        Customer customer = Customer.builder()
                .id("c-1")
                .consent(Consent.granted(Channel.EMAIL, Consent.MARKETING))
                .attribute(
                        "child_birth_date",
                        ProfileAttribute.declared(AttributeValue.of(Set.of("2018-06-15", "2020-07-01", "soon"))))
                .build();

        assertThat(answer("child_birthday", customer, "2026-05-01T12:00:00Z"))
                .isEqualTo("QUIET_HOURS 2026-06-01T06:00:00Z #1");
        assertThat(answer("child_birthday", customer, "2026-06-10T18:00:00Z")).isEqualTo("DUE 2026-06-10T18:00:00Z #1");
        assertThat(answer("child_birthday", customer, "2026-06-10T22:00:00Z"))
                .isEqualTo("QUIET_HOURS 2026-06-17T06:00:00Z #1");
    }

    @ParameterizedTest
    @CsvSource({
        "delivery 2026-03-10T09:00:00Z, 2026-03-17T08:59:59Z, NOT_YET 2026-03-17T09:00:00Z #1",
        "delivery 2026-03-10T09:00:00Z, 2026-03-17T09:00:00Z, DUE 2026-03-17T09:00:00Z #1",
        "delivery 2026-03-10T09:00:00Z; review 2026-03-12T09:00:00Z, 2026-03-17T09:00:00Z, VOIDED",
        // The review of the first does not answer for the second.
        "delivery 2026-03-10T09:00:00Z; review 2026-03-12T09:00:00Z; delivery 2026-03-13T09:00:00Z,"
                + " 2026-03-20T09:00:00Z, DUE 2026-03-20T09:00:00Z #1",
        // Asked on 17 March for the first, though the second was delivered before that: not again within 30 days.
        "delivery 2026-03-10T09:00:00Z; delivery 2026-03-11T09:00:00Z; sent 2026-03-17T09:00:00Z review_request,"
                + " 2026-03-18T09:00:00Z, LIMIT",
        "sent 2026-02-17T09:00:00Z review_request; delivery 2026-03-10T09:00:00Z, 2026-03-17T09:00:00Z,"
                + " LIMIT 2026-03-19T09:00:00Z #1"
    })
    void reviewRequest(String history, String asOf, String expected) {
        assertThat(answer("review_request", customer(history), asOf)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 2026-03-09T12:00:00Z, NO_OCCASION",
        "10, 2026-03-10T12:00:00Z, DUE 2026-03-10T12:00:00Z #1",
        "10, 2026-03-17T11:59:59Z, DUE 2026-03-17T11:59:59Z #1",
        "10, 2026-03-17T12:00:00Z, EXPIRED",
        "10, 2026-06-17T12:00:00Z, EXPIRED"
    })
    void loyaltyThreshold(int purchases, String asOf, String expected) {
        StringBuilder history = new StringBuilder();
        for (int day = 1; day <= purchases; day++) {
            history.append("purchase 2026-03-%02dT12:00:00Z; ".formatted(day));
        }
        assertThat(answer("loyalty_threshold", customer(history.toString()), asOf))
                .isEqualTo(expected);
    }

    // 180 days after 1 January are 30 June.
    @ParameterizedTest
    @CsvSource({
        "purchase 2026-01-01T12:00:00Z, 2026-03-01T12:00:00Z, NOT_YET 2026-06-30T12:00:00Z #1",
        "purchase 2026-01-01T12:00:00Z, 2026-06-30T12:00:00Z, DUE 2026-06-30T12:00:00Z #1",
        "purchase 2026-01-01T12:00:00Z; sent 2026-06-30T13:00:00Z lapse, 2026-07-01T12:00:00Z,"
                + " NOT_YET 2026-07-14T12:00:00Z #2 offer",
        "purchase 2026-01-01T12:00:00Z; purchase 2026-07-01T12:00:00Z, 2026-07-02T12:00:00Z,"
                + " NOT_YET 2026-12-28T12:00:00Z #1",
        "purchase 2026-01-01T12:00:00Z, 2026-07-21T12:00:00Z, EXPIRED",
        "view 2026-01-01T12:00:00Z, 2026-07-21T12:00:00Z, NO_OCCASION"
    })
    void lapse(String history, String asOf, String expected) {
        assertThat(answer("lapse", customer(history), asOf)).isEqualTo(expected);
    }
}
