package dev.parcours.segmentation.moment;

import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.inSegment;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused when moments and planners are built. */
class MomentTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Trigger BASKET = Trigger.abandoned(interactions("add_to_cart"), interactions("purchase"));

    private static Moment.Builder basket() {
        return Moment.builder().id("basket").trigger(BASKET).channels(Channel.EMAIL);
    }

    private static Arguments refused(UnaryOperator<Moment.Builder> change, String problem) {
        return Arguments.of(change, problem);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(moment -> moment.id(" "), "the id of a moment must not be blank"),
                refused(moment -> moment.id("a\nb"), "the id of a moment must not hold a control character"),
                refused(moment -> moment.purpose(""), "the purpose of moment 'basket' must not be blank"),
                refused(
                        moment -> moment.channels(),
                        "moment 'basket' needs a channel that carries messages, such as email"),
                refused(
                        moment -> moment.channels(Channel.WEB),
                        "channel 'web' carries no messages to one person; take another, such as email"),
                refused(
                        moment -> moment.channels(Channel.SMS, Channel.SMS),
                        "a channel is named twice among [sms, sms]"),
                refused(
                        moment -> moment.reminder(Reminder.after(hours(12).plusNanos(1))),
                        "the first reminder of 'basket', something abandoned, must fall due within PT12H, but does after"
                                + " PT12H0.000000001S"),
                refused(
                        moment -> moment.reminder(Reminder.after(hours(4)).withOffer()),
                        "the first reminder of 'basket', something abandoned, must not carry an offer, or customers"
                                + " abandon to get it; put it in a later one"),
                refused(
                        moment -> moment.reminder(Reminder.after(hours(4))).reminder(Reminder.after(hours(4))),
                        "reminder 2 of moment 'basket' must come later than the one before, but comes after PT4H and PT4H"),
                refused(
                        moment -> moment.expiry(Duration.ZERO),
                        "the expiry of moment 'basket' must be positive and at most PT8784H, but was PT0S"),
                refused(
                        moment -> moment.expiry(days(367)),
                        "the expiry of moment 'basket' must be positive and at most PT8784H, but was PT8808H"),
                refused(
                        moment -> moment.limits(MessageLimit.ever(1).on(Channel.SMS)),
                        "a limit of moment 'basket' is on one channel; give it to the planner, or leave the channel out"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void build_whatCannotBe_isRefused(UnaryOperator<Moment.Builder> change, String problem) {
        assertThatThrownBy(() -> change.apply(basket()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    @Test
    void build_withoutTrigger_isRefused() {
        assertThatThrownBy(() -> Moment.builder().id("m").build()).hasMessage("moment 'm' needs a trigger");
    }

    @Test
    void build_defaults_areThoseDocumented() {
        Moment moment = basket().build();

        assertThat(moment.label().forLocale(Locale.FRENCH)).isEqualTo("basket");
        assertThat(moment.reminders()).containsExactly(Reminder.after(Duration.ZERO));
        assertThat(moment.expiry()).isEqualTo(days(1));
        assertThat(moment.purpose()).isEqualTo(Consent.MARKETING);
        assertThat(moment.condition()).isEmpty();
    }

    @Test
    void toBuilder_ofEachStandardMoment_buildsAnEqualOne() {
        assertThat(StandardMoments.all())
                .hasSize(8)
                .allSatisfy(moment -> assertThat(moment.toBuilder().build())
                        .isEqualTo(moment)
                        .isNotEqualTo(moment.toBuilder().id("other").build())
                        .hasSameHashCodeAs(moment));
    }

    @Test
    void parts_whatCannotBe_isRefused() {
        assertThatThrownBy(() -> Reminder.after(hours(-1)))
                .hasMessage("the delay of a reminder must be 0 to PT8784H, but was PT-1H");
        assertThatThrownBy(() -> MessageLimit.ever(0)).hasMessage("a limit allows at least 1 message, but allowed 0");
        assertThatThrownBy(() -> MessageLimit.of(1, Duration.ZERO))
                .hasMessage("the time of a limit must be positive, but was PT0S");
        assertThatThrownBy(() -> Trigger.yearly("birth\u0000date")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trigger.yearly("birth_date").daysBefore(181))
                .hasMessage("days before a date must be 0 to 180, but were 181");
        assertThatThrownBy(() -> Trigger.abandoned(interactions("a"), interactions("a")))
                .hasMessage("what begins and what ends must differ, or nothing is ever abandoned");
    }

    @Test
    void planner_whatCannotBe_isRefused() {
        assertThatThrownBy(() -> MomentPlanner.of(
                        PARIS, basket().build(), basket().expiry(days(2)).build()))
                .hasMessage("moments need different ids, but these are [basket, basket]; rename one");
        assertThatThrownBy(() -> MomentPlanner.of(
                        PARIS, basket().condition(inSegment("vip")).build()))
                .hasMessage(
                        "moment 'basket' asks for segment 'vip', which has no rule; give the planner an engine that has"
                                + " one");
        assertThatThrownBy(() -> MomentPlanner.of(ZoneOffset.UTC).withCost(Channel.SMS, new BigDecimal("-0.01")))
                .hasMessage("the cost of channel 'sms' must not be negative");
    }

    @Test
    void planner_ofSegmentWithRule_isMade() {
        SegmentationEngine engine = SegmentationEngine.of(SegmentRule.of(Segment.of("vip", "VIP"), did("purchase")));
        Moment moment = basket().condition(inSegment("vip")).build();

        assertThat(MomentPlanner.of(PARIS, List.of(moment), engine))
                .isEqualTo(MomentPlanner.of(PARIS, List.of(moment), engine))
                .hasToString("planner of the moments [basket]");
    }
}
