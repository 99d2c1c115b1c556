package dev.parcours.segmentation.moment;

import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Touchpoint;
import dev.parcours.segmentation.moment.ChannelVerdict.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels, pressure, zones, conditions, and what is said of them. */
class MomentPlannerTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private static Moment.Builder quote() {
        return Moment.builder()
                .id("quote")
                .label(LocalizedText.of("Open quote", "Devis en attente"))
                .trigger(Trigger.afterEach(interactions("quote_request")))
                .expiry(days(2))
                .channels(Channel.EMAIL, Channel.SMS, Channel.PUSH);
    }

    private static MomentPlanner planner(Moment.Builder moment) {
        return MomentPlanner.of(ZoneOffset.UTC, moment.build());
    }

    private static Customer.Builder customer() {
        return Customer.builder().id("c-1");
    }

    private static Customer.Builder agreeing(Channel... channels) {
        Customer.Builder customer = customer().history(List.of(Interaction.of("c-1", "quote_request", NOON)));
        for (Channel channel : channels) {
            customer.consent(Consent.granted(channel, Consent.MARKETING));
        }
        return customer;
    }

    private static Interaction message(Channel channel, Duration before) {
        return Interaction.builder()
                .customer("c-1")
                .type("message")
                .direction(Direction.OUTBOUND)
                .touchpoint(Touchpoint.of(channel, "message"))
                .time(NOON.minus(before))
                .build();
    }

    private static MomentAnswer ask(MomentPlanner planner, Customer customer) {
        return planner.plan(customer, NOON).answer("quote");
    }

    private static List<String> verdicts(MomentAnswer answer) {
        return answer.channels().stream()
                .map(verdict -> verdict.channel().id() + " " + verdict.reason())
                .toList();
    }

    @Test
    void plan_nothingDecides_takesTheFirstOfTheMoment() {
        assertThat(verdicts(ask(
                        planner(quote()), agreeing(Channel.PUSH, Channel.SMS).build())))
                .containsExactly("sms FIRST", "push LISTED_LATER", "email NO_CONSENT");
    }

    @Test
    void plan_costsAreKnown_takesTheCheapest() {
        MomentPlanner planner = planner(quote())
                .withCost(Channel.SMS, new BigDecimal("0.05"))
                .withCost(Channel.PUSH, new BigDecimal("0.001"));

        // E-mail has no cost, so it may cost more than anything.
        assertThat(verdicts(ask(
                        planner,
                        agreeing(Channel.EMAIL, Channel.SMS, Channel.PUSH).build())))
                .containsExactly("push CHEAPEST", "sms DEARER", "email DEARER");
    }

    @Test
    void plan_somePreferred_takesTheMostPreferredThatIsAgreedTo() {
        MomentPlanner planner = planner(quote()).withCost(Channel.EMAIL, BigDecimal.ZERO);
        Customer customer = agreeing(Channel.EMAIL, Channel.PUSH)
                .consent(Consent.refused(Channel.SMS, Consent.MARKETING))
                .preferredChannels(List.of(Channel.STORE, Channel.SMS, Channel.PAPER_MAIL, Channel.PUSH))
                .build();

        MomentAnswer answer = ask(planner, customer);
        assertThat(answer.channel()).contains(Channel.PUSH);
        assertThat(verdicts(answer))
                .containsExactly(
                        "push PREFERRED",
                        "email LESS_PREFERRED",
                        "sms REFUSED",
                        "store NO_MESSAGES",
                        "paper_mail NOT_SUITED");
    }

    @Test
    void plan_consentForAnotherPurpose_isNone() {
        Customer customer =
                agreeing().consent(Consent.granted(Channel.EMAIL, "service")).build();

        MomentAnswer answer = ask(planner(quote()), customer);
        assertThat(answer.status()).isEqualTo(MomentStatus.NOT_APPLICABLE);
        assertThat(answer.reason()).isEqualTo(MomentReason.NO_CHANNEL);
        assertThat(answer.channel()).isEmpty();
        assertThat(answer.channels()).extracting(ChannelVerdict::reason).containsOnly(Reason.NO_CONSENT);
        assertThat(ask(planner(quote().purpose("service")), customer).channel()).contains(Channel.EMAIL);
    }

    @Test
    void plan_consentWithdrawnLater_holdsUntilThen() {
        Customer customer = agreeing(Channel.EMAIL)
                .consent(new Consent(Channel.EMAIL, Consent.MARKETING, false, Optional.of(NOON.plusSeconds(1))))
                .build();

        assertThat(planner(quote()).plan(customer, NOON).due()).hasSize(1);
        assertThat(planner(quote()).plan(customer, NOON.plusSeconds(1)).due()).isEmpty();
    }

    @Test
    void plan_longReminder_takesAChannelThatSuitsIt() {
        Moment.Builder moment = quote().reminder(Reminder.after(Duration.ZERO).on(Channel.PAPER_MAIL));
        Customer customer = agreeing(Channel.EMAIL, Channel.PAPER_MAIL)
                .preferredChannels(List.of(Channel.EMAIL))
                .build();

        assertThat(verdicts(ask(planner(moment), customer))).containsExactly("paper_mail FIRST", "email NOT_SUITED");
    }

    @ParameterizedTest
    @CsvSource({
        // At most 1 by SMS in 2 days: to the nanosecond.
        "PT48H, DUE, 2026-03-10T12:00:00Z, sms",
        "PT47H59M59.999999999S, DUE, 2026-03-10T12:00:00Z, push",
    })
    void plan_pressureOnAChannel_takesAnother(Duration before, MomentReason reason, Instant due, String channel) {
        MomentPlanner planner =
                planner(quote()).withLimits(MessageLimit.of(1, days(2)).on(Channel.SMS));
        Customer customer = agreeing(Channel.SMS, Channel.PUSH).build().withInteraction(message(Channel.SMS, before));

        MomentAnswer answer = ask(planner, customer);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.due()).contains(due);
        assertThat(answer.channel()).contains(Channel.of(channel));
    }

    @Test
    void plan_pressureOnAllChannels_waitsUntilEnoughIsOver() {
        MomentPlanner planner = planner(quote())
                .withLimits(
                        MessageLimit.of(2, days(2)),
                        MessageLimit.of(1, hours(30)).on(Channel.SMS));
        Customer customer = agreeing(Channel.SMS, Channel.PUSH)
                .build()
                .withInteraction(message(Channel.EMAIL, hours(46)))
                .withInteraction(message(Channel.EMAIL, hours(44)))
                .withInteraction(message(Channel.SMS, hours(24)));

        // Three count; the second is two days old in 4 hours, and the SMS is 30 hours old in 6.
        MomentAnswer answer = ask(planner, customer);
        assertThat(answer.reason()).isEqualTo(MomentReason.PRESSURE);
        assertThat(answer.due()).contains(NOON.plus(hours(4)));
        assertThat(verdicts(answer)).containsExactly("push FIRST", "email NO_CONSENT", "sms PRESSURE");
        assertThat(planner.plan(customer, NOON).next()).contains(NOON.plus(hours(4)));
    }

    @Test
    void plan_pressureLongerThanItIsWorthSending_isNever() {
        MomentPlanner planner = planner(quote()).withLimits(MessageLimit.of(1, days(7)));
        Customer customer = agreeing(Channel.SMS).build().withInteraction(message(Channel.SMS, hours(1)));

        MomentAnswer answer = ask(planner, customer);
        assertThat(answer.status()).isEqualTo(MomentStatus.NOT_APPLICABLE);
        assertThat(answer.reason()).isEqualTo(MomentReason.PRESSURE);
        assertThat(verdicts(answer)).containsExactly("email NO_CONSENT", "sms PRESSURE", "push NO_CONSENT");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-10T12:00:00Z",
        // 05:00 there.
        "America/Los_Angeles, 2026-03-10T15:00:00Z",
        "Asia/Tokyo, 2026-03-10T23:00:00Z",
        // No zone, so that of the planner.
        "'<script>', 2026-03-10T12:00:00Z",
        "'=cmd()', 2026-03-10T12:00:00Z",
        "'', 2026-03-10T12:00:00Z"
    })
    void plan_zoneOfTheCustomer_movesTheQuietHours(String zone, Instant expected) {
        Customer customer = agreeing(Channel.SMS).attribute("zone", zone).build();

        assertThat(ask(planner(quote()).withZoneAttribute("zone"), customer).due())
                .contains(expected);
    }

    @Test
    void plan_withoutQuietHours_isDueAtOnce() {
        MomentPlanner planner = MomentPlanner.of(ZoneId.of("Asia/Tokyo"), quote().build());

        assertThat(ask(planner, agreeing(Channel.SMS).build()).reason()).isEqualTo(MomentReason.QUIET_HOURS);
        assertThat(ask(planner.withoutQuietHours(), agreeing(Channel.SMS).build())
                        .reason())
                .isEqualTo(MomentReason.DUE);
    }

    @Test
    void plan_conditionThatTimeMakesTrue_waitsForIt() {
        Moment.Builder moment =
                quote().condition(did("quote_request").exactly(0).within(hours(3)));

        MomentAnswer answer = ask(planner(moment), agreeing(Channel.SMS).build());
        assertThat(answer.reason()).isEqualTo(MomentReason.CONDITION);
        assertThat(answer.due()).contains(NOON.plus(hours(3)));
    }

    @Test
    void plan_conditionOfWhichNothingIsKnown_isNever() {
        Moment.Builder moment = quote().condition(attribute("city").is("Nantes"));

        MomentAnswer answer = ask(planner(moment), agreeing(Channel.SMS).build());
        assertThat(answer.status()).isEqualTo(MomentStatus.NOT_APPLICABLE);
        assertThat(answer.reason()).isEqualTo(MomentReason.CONDITION);
        assertThat(answer.channels()).isEmpty();
    }

    @Test
    void plan_conditionEnteredByAnAttribute_startsWhenItIsKnown() {
        Moment.Builder moment =
                quote().trigger(Trigger.entering(attribute("points").atLeast(100)));
        ProfileAttribute points = new ProfileAttribute(
                AttributeValue.of(120), ProfileAttribute.Origin.OBSERVED, Optional.of(NOON.minus(days(1))));

        Customer since = agreeing(Channel.SMS).attribute("points", points).build();
        assertThat(ask(planner(moment), since).reason()).isEqualTo(MomentReason.DUE);
        assertThat(ask(planner(moment), since).until()).contains(NOON.plus(days(1)));
        // True as long as anything is known: nobody saw it begin.
        Customer always = agreeing(Channel.SMS).attribute("points", 120).build();
        assertThat(ask(planner(moment), always).reason()).isEqualTo(MomentReason.EXPIRED);
    }

    @Test
    void plan_conditionLeftAgain_isVoid() {
        Moment.Builder moment =
                quote().trigger(Trigger.entering(did("quote_request").within(hours(12))));
        Customer customer = agreeing(Channel.SMS).build();

        assertThat(planner(moment)
                        .plan(customer, NOON.plus(hours(12)).minusNanos(1))
                        .answer("quote")
                        .reason())
                .isEqualTo(MomentReason.QUIET_HOURS);
        assertThat(planner(moment)
                        .withoutQuietHours()
                        .plan(customer, NOON.plus(hours(12)))
                        .answer("quote")
                        .reason())
                .isEqualTo(MomentReason.LEFT);
    }

    @Test
    void plan_hostileNames_areData() {
        String hostile = "=cmd|'/c calc'!A0 {0} ' $1 <b>";
        Moment moment = quote().id(hostile).label(LocalizedText.of(hostile)).build();
        MomentPlanner planner = MomentPlanner.of(ZoneOffset.UTC, moment);
        Interaction sent = message(Channel.SMS, Duration.ZERO).toBuilder()
                .campaign(hostile)
                .build();

        Customer customer = agreeing(Channel.SMS).build();
        assertThat(planner.plan(customer, NOON).answer(hostile).sentence(Locale.FRENCH))
                .startsWith(hostile + " : à envoyer");
        assertThat(planner.plan(customer.withInteraction(sent), NOON)
                        .answer(hostile)
                        .reason())
                .isEqualTo(MomentReason.SENT);
    }

    @Test
    void sentence_ofWhatIsDue_saysWhyInBothLanguages() {
        Customer customer = agreeing(Channel.SMS)
                .consent(Consent.refused(Channel.EMAIL, Consent.MARKETING))
                .preferredChannels(List.of(Channel.SMS))
                .build();

        MomentAnswer answer = ask(planner(quote()), customer);
        assertThat(answer.sentence(Locale.ENGLISH)).isEqualTo("""
                Open quote: due now, reminder 1 on the SMS channel
                  SMS: chosen, the customer prefers it
                  E-mail: refused by the customer
                  Push: the customer has not agreed to it""");
        assertThat(answer.sentence(Locale.FRENCH)).isEqualTo("""
                Devis en attente : à envoyer maintenant, relance 1 par le canal SMS
                  SMS : choisi, le client le préfère
                  E-mail : refusé par le client
                  Notification push : le client n’a pas donné son accord""");
    }

    @Test
    void sentence_ofEachReason_isThereInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            for (MomentReason reason : MomentReason.values()) {
                assertThat(MomentAnswer.without(
                                        quote().build(),
                                        reason == MomentReason.DUE ? MomentReason.SENT : reason,
                                        List.of())
                                .sentence(locale))
                        .isNotBlank();
            }
            for (Reason reason : Reason.values()) {
                assertThat(MomentAnswer.without(
                                        quote().build(),
                                        MomentReason.NO_CHANNEL,
                                        List.of(new ChannelVerdict(Channel.SMS, reason)))
                                .sentence(locale))
                        .contains("\n  SMS");
            }
        }
    }

    @Test
    void sentence_ofWhatIsVoid_saysSinceWhen() {
        Customer customer =
                agreeing(Channel.SMS).build().withInteraction(Interaction.of("c-1", "order", NOON.plusSeconds(60)));
        MomentPlan plan = planner(quote().voidedBy(interactions("order"))).plan(customer, NOON.plusSeconds(60));

        assertThat(plan.answer("quote").sentence(Locale.ENGLISH))
                .isEqualTo("Open quote: over: what the customer did at 2026-03-10T12:01:00Z made it void");
        assertThat(plan).hasToString("customer c-1 at 2026-03-10T12:01:00Z: 0 of 1 moments due");
        assertThat(plan.answer("quote")).hasToString("moment quote: VOID");
    }

    @Test
    void plan_ofInstantsBeyondTheCalendar_isRefused() {
        assertThatThrownBy(() -> planner(quote()).plan(customer().build(), Instant.MAX))
                .hasMessageStartingWith("moments are planned for instants from 0001-01-01T00:00:00Z to");
        assertThatThrownBy(() -> planner(quote()).plan(customer().build(), NOON).answer("other"))
                .hasMessage("there is no moment 'other'; there are [quote]");
    }

    @Test
    void plan_historyBeyondTheCalendar_isHarmless() {
        Customer customer = agreeing(Channel.SMS)
                .build()
                .withInteraction(Interaction.of("c-1", "quote_request", Instant.MIN))
                .withInteraction(Interaction.of("c-1", "purchase", Instant.MIN))
                .withInteraction(Interaction.of("c-1", "purchase", Instant.MAX));
        MomentPlanner planner = MomentPlanner.of(ZoneOffset.UTC, StandardMoments.all());

        assertThat(planner.plan(customer, NOON).due()).isEmpty();
        assertThat(ask(planner(quote()), customer).reason()).isEqualTo(MomentReason.DUE);
    }
}
