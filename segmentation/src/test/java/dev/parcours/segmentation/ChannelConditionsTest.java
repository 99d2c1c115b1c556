package dev.parcours.segmentation;

import static dev.parcours.core.Channel.CALL_CENTER;
import static dev.parcours.core.Channel.EMAIL;
import static dev.parcours.core.Channel.SMS;
import static dev.parcours.core.Channel.STORE;
import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.truth;
import static dev.parcours.segmentation.Cases.validUntil;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.contacted;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.hasConsent;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.reachable;
import static dev.parcours.segmentation.condition.Conditions.responds;
import static dev.parcours.segmentation.condition.Conditions.share;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.core.Touchpoint;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.json.SegmentationJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Observed preference, reachability, last contact and contact pressure. */
class ChannelConditionsTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static Interaction on(Channel channel, Direction direction, Duration age) {
        return Interaction.builder()
                .customer("c-1")
                .type("message")
                .time(before(age))
                .direction(direction)
                .touchpoint(new Touchpoint(Optional.of(channel), "message"))
                .build();
    }

    private static Customer respondsOn(String channels) {
        List<Interaction> history = new ArrayList<>();
        for (String id : channels.isEmpty() ? new String[0] : channels.split(" ")) {
            history.add(on(Channel.of(id), Direction.INBOUND, hours(history.size())));
            // What the brand sends is no response.
            history.add(on(SMS, Direction.OUTBOUND, hours(history.size())));
        }
        return customer().history(history).build();
    }

    @ParameterizedTest
    @CsvSource({
        "sms sms sms email email email, TRUE",
        "sms sms email email email email, FALSE",
        "email email email email, FALSE",
        "sms sms sms, UNKNOWN",
        "'', UNKNOWN"
    })
    void responds_halfOfAtLeastFour_isTheShare(String channels, Truth expected) {
        Condition condition = responds(SMS).atLeast(HALF).withEvidence(4);
        assertThat(truth(condition, respondsOn(channels))).isEqualTo(expected);
        assertThat(truth(not(condition), respondsOn(channels))).isEqualTo(expected.not());
    }

    @Test
    void responds_tooFewInTwoValuedLogic_isFalseAndItsNegationTrue() {
        Customer quiet = respondsOn("sms");
        SegmentationEngine engine = SegmentationEngine.of(SegmentRule.of(SEGMENT, not(responds(SMS))))
                .withLogic(Logic.TWO_VALUED);
        assertThat(engine.evaluate(quiet, NOW).truth(SEGMENT)).isEqualTo(TRUE);
    }

    @Test
    void responds_withinAWindow_lastsUntilOneGoesOut() {
        Customer customer = customer()
                .history(List.of(
                        on(SMS, Direction.INBOUND, days(6)),
                        on(SMS, Direction.INBOUND, days(2)),
                        on(EMAIL, Direction.INBOUND, days(1))))
                .build();
        Condition condition = responds(SMS).withEvidence(2).within(days(7));
        assertThat(truth(condition, customer)).isEqualTo(TRUE);
        // Then one of two is still a half; then there is too little evidence.
        assertThat(validUntil(condition, customer)).contains(NOW.plus(days(5)));
        assertThat(ask(condition, customer, NOW.plus(days(5)).minusNanos(1)).truth(SEGMENT))
                .isEqualTo(TRUE);
        assertThat(ask(condition, customer, NOW.plus(days(5))).truth(SEGMENT)).isEqualTo(UNKNOWN);
    }

    @Test
    void share_sinceAnEventThatNeverWas_isUnknown() {
        Condition condition = responds(SMS).withEvidence(1).during(Window.sinceLast(interactions("welcome")));
        assertThat(truth(condition, respondsOn("sms sms"))).isEqualTo(UNKNOWN);
    }

    @Test
    void share_ofPurchasesInPromotion_isThatOfAPromophile() {
        Condition promophile = share(
                        interactions("purchase").where(attribute("promotion").is(true)), interactions("purchase"))
                .withEvidence(2);
        Interaction full = Interaction.of("c-1", "purchase", before(days(3)));
        Interaction reduced = full.toBuilder()
                .properties(Map.of("promotion", AttributeValue.of(true)))
                .build();
        assertThat(truth(promophile, customer().history(List.of(full, reduced)).build()))
                .isEqualTo(TRUE);
        assertThat(truth(
                        promophile,
                        customer().history(List.of(full, full, reduced)).build()))
                .isEqualTo(FALSE);
    }

    @Test
    void share_withoutSense_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> responds(SMS).atLeast(BigDecimal.ZERO))
                .withMessage("a share is above 0 and at most 1, but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> responds(SMS).atLeast(new BigDecimal("1.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> responds(SMS).withEvidence(0));
    }

    @Test
    void share_asJsonAndText_saysTheShare() {
        SegmentationEngine engine =
                SegmentationEngine.of(SegmentRule.of(SEGMENT, responds(SMS).within(days(90))));
        assertThat(SegmentationJson.write(engine).replaceAll("\\s", ""))
                .contains("{\"shareOf\":{\"type\":\"*\",\"direction\":\"inbound\",\"on\":\"sms\"},"
                        + "\"among\":{\"type\":\"*\",\"direction\":\"inbound\"},\"atLeast\":0.5,\"within\":\"P90D\"}");
        assertThat(SegmentationJson.read(SegmentationJson.write(engine))).isEqualTo(engine);
        assertThat(engine.rules().get(0).sentence(Locale.ENGLISH)).contains("share of", "at least 50 %", "90 days");
        assertThat(engine.evaluate(respondsOn("sms email sms email sms"), NOW)
                        .explain(SEGMENT)
                        .sentence(Locale.FRENCH))
                .startsWith("oui : la part")
                .endsWith("(3 sur 5)");
    }

    /** Consent by address: unknown only where an address is known and nobody asked. */
    @ParameterizedTest
    @CsvSource({
        "granted, true, TRUE",
        "granted, false, FALSE",
        "refused, true, FALSE",
        "refused, false, FALSE",
        "none, true, UNKNOWN",
        "none, false, FALSE"
    })
    void reachable_byConsentAndAddress_isTheTable(String consent, boolean hasPhone, Truth expected) {
        Customer.Builder customer = customer();
        if (hasPhone) {
            customer.attribute("phone", "+33 6 00 00 00 00");
        }
        if (!consent.equals("none")) {
            customer.consent(
                    new Consent(SMS, Consent.MARKETING, consent.equals("granted"), Optional.of(before(days(1)))));
        }
        assertThat(truth(reachable(SMS), customer.build())).isEqualTo(expected);
        assertThat(truth(not(reachable(SMS)), customer.build())).isEqualTo(expected.not());
    }

    @Test
    void reachable_isConsentAndAddress() {
        assertThat(reachable(CALL_CENTER))
                .isEqualTo(allOf(hasConsent(CALL_CENTER), attribute("phone").isPresent()));
        assertThat(reachable(EMAIL, "survey", "work_email"))
                .isEqualTo(allOf(
                        hasConsent(EMAIL, "survey"), attribute("work_email").isPresent()));
        assertThat(reachable(new Channel("kiosk", Channel.Medium.OFFLINE, Channel.Ownership.OWNED, true)))
                .isEqualTo(allOf(
                        hasConsent(Channel.of("kiosk")), attribute("kiosk").isPresent()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reachable(STORE))
                .withMessage(
                        "the channel 'store' carries no messages, so nobody is reachable on it; take one that does");
    }

    @Test
    void contacted_atMostThreeInAWeek_isContactPressure() {
        Condition underPressure = contacted(EMAIL).atMost(3).within(days(7));
        List<Interaction> messages = new ArrayList<>();
        for (int day = 1; day <= 4; day++) {
            messages.add(on(EMAIL, Direction.OUTBOUND, days(day)));
            messages.add(on(EMAIL, Direction.INBOUND, days(day)));
            messages.add(on(SMS, Direction.OUTBOUND, days(day)));
        }
        Customer customer = customer().history(messages).build();
        assertThat(truth(underPressure, customer)).isEqualTo(FALSE);
        assertThat(validUntil(underPressure, customer)).contains(NOW.plus(days(3)));
        assertThat(truth(contacted(EMAIL).exactly(0).within(days(1)), customer)).isEqualTo(TRUE);
        assertThat(truth(contacted(EMAIL).exactly(0).within(days(1).plusNanos(1)), customer))
                .isEqualTo(FALSE);
    }
}
