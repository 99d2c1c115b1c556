package dev.parcours.segmentation.moment;

import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.didNot;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Touchpoint;
import dev.parcours.segmentation.condition.Condition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of every plan, around a night in which clocks are put forward. */
class MomentLawsTest {

    private static final Instant NOW = Instant.parse("2026-03-29T01:00:00Z");
    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.SMS, Channel.PUSH);
    private static final QuietHours QUIET = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30));
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Paris"), ZoneId.of("America/New_York"), ZoneId.of("Asia/Tokyo"));

    private static Arbitrary<Instant> times() {
        return Arbitraries.integers().between(-60, 12).map(hours -> NOW.plus(hours(hours)));
    }

    private static Arbitrary<Interaction> events() {
        Arbitrary<Interaction> acts = Combinators.combine(Arbitraries.of("cart", "buy", "view"), times())
                .as((type, time) -> Interaction.of("c-1", type, time));
        Arbitrary<Interaction> sent = Combinators.combine(
                        Arbitraries.of("m", "other"), times(), Arbitraries.of(CHANNELS))
                .as((campaign, time, channel) -> Interaction.builder()
                        .customer("c-1")
                        .type("message")
                        .time(time)
                        .direction(Direction.OUTBOUND)
                        .campaign(campaign)
                        .touchpoint(Touchpoint.of(channel, "message"))
                        .build());
        return Arbitraries.oneOf(acts, acts, sent);
    }

    @Provide
    Arbitrary<Customer> customers() {
        Arbitrary<Consent> consents = Combinators.combine(
                        Arbitraries.of(CHANNELS), Arbitraries.of(true, true, false), times().optional(0.6))
                .as((channel, granted, since) -> new Consent(channel, Consent.MARKETING, granted, since));
        Arbitrary<ProfileAttribute> birth = Combinators.combine(
                        Arbitraries.integers().between(-4, 4), times().optional(0.3))
                .as((days, since) -> new ProfileAttribute(
                        AttributeValue.of(LocalDate.of(1992, 2, 29).plusDays(28 + days)),
                        ProfileAttribute.Origin.DECLARED,
                        since));
        return Combinators.combine(
                        events().list().ofMinSize(1).ofMaxSize(9),
                        consents.list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.of(CHANNELS).list().uniqueElements().ofMaxSize(2),
                        birth,
                        Arbitraries.of(ZONES))
                .as((history, answers, preferred, date, zone) -> Customer.builder()
                        .id("c-1")
                        .history(history)
                        .consents(answers)
                        .preferredChannels(preferred)
                        .attribute("birth", date)
                        .attribute("zone", zone.getId())
                        .build());
    }

    private static Arbitrary<Condition> conditions() {
        return Combinators.combine(
                        Arbitraries.of("cart", "buy", "view"),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(0, 1, 2))
                .as((type, length, kind) -> kind == 0
                        ? didNot(type).within(hours(length))
                        : kind == 1
                                ? did(type).atLeast(2).within(hours(length))
                                : attribute("birth").isPresent());
    }

    private static Arbitrary<Trigger> triggers() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        Trigger.abandoned(interactions("cart"), interactions("buy")),
                        Trigger.afterEach(interactions("view")),
                        Trigger.afterFirst(interactions("cart"))),
                Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.of(LeapDay.values()))
                        .as((lead, leap) ->
                                Trigger.yearly("birth").daysBefore(lead).withLeapDay(leap)),
                conditions().map(Trigger::entering));
    }

    private static Arbitrary<List<Reminder>> reminders() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, 30).list().ofMaxSize(2))
                .as((first, gaps) -> {
                    List<Reminder> reminders = new ArrayList<>(List.of(Reminder.after(hours(first))));
                    int delay = first;
                    for (int gap : gaps) {
                        delay += gap;
                        reminders.add(Reminder.after(hours(delay)).withOffer());
                    }
                    return reminders;
                });
    }

    private static Arbitrary<MessageLimit> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 50).optional(0.9))
                .as((messages, length) -> length.map(given -> MessageLimit.of(messages, hours(given)))
                        .orElse(MessageLimit.ever(messages)));
    }

    @Provide
    Arbitrary<Moment> moments() {
        return Combinators.combine(
                        triggers(),
                        reminders(),
                        Arbitraries.integers().between(1, 60),
                        conditions().optional(0.3),
                        limits().list().ofMaxSize(1),
                        Arbitraries.of(CHANNELS)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as((trigger, reminders, expiry, condition, limits, channels) -> {
                    Moment.Builder moment = Moment.builder()
                            .id("m")
                            .trigger(trigger)
                            .reminders(reminders)
                            .expiry(hours(expiry))
                            .limits(limits.toArray(MessageLimit[]::new))
                            .channels(channels.toArray(Channel[]::new));
                    condition.ifPresent(moment::condition);
                    return moment.build();
                });
    }

    @Provide
    Arbitrary<List<MessageLimit>> pressures() {
        return Combinators.combine(limits(), Arbitraries.of(CHANNELS).optional(0.6))
                .as((limit, channel) -> channel.map(limit::on).orElse(limit))
                .list()
                .ofMaxSize(2);
    }

    private static MomentPlanner planner(Moment moment, List<MessageLimit> pressures) {
        return MomentPlanner.of(ZONES.get(0), moment)
                .withZoneAttribute("zone")
                .withQuietHours(QUIET)
                .withLimits(pressures.toArray(MessageLimit[]::new));
    }

    /** Returns what was known of a customer now, so that nothing else happens. */
    private static Customer known(Customer customer) {
        Customer.Builder known = Customer.builder().id("c-1").preferredChannels(customer.preferredChannels());
        customer.attributes().forEach((name, attribute) -> {
            if (attribute.isKnownAt(NOW)) {
                known.attribute(name, attribute);
            }
        });
        return known.consents(customer.consents().stream()
                        .filter(consent -> consent.since().orElse(NOW).compareTo(NOW) <= 0)
                        .toList())
                .history(customer.history().stream()
                        .filter(interaction -> interaction.time().compareTo(NOW) <= 0)
                        .toList())
                .build();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void planDependsOnWhatIsKnownAlone(
            @ForAll("customers") Customer customer,
            @ForAll("moments") Moment moment,
            @ForAll("pressures") List<MessageLimit> pressures) {
        MomentPlanner planner = planner(moment, pressures);
        assertThat(planner.plan(customer, NOW)).isEqualTo(planner.plan(known(customer), NOW));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void whatFallsDueNextIsDueThen(
            @ForAll("customers") Customer customer,
            @ForAll("moments") Moment moment,
            @ForAll("pressures") List<MessageLimit> pressures) {
        MomentPlanner planner = planner(moment, pressures);
        Customer known = known(customer);
        MomentAnswer answer = planner.plan(known, NOW).answer("m");

        Statistics.label("status").collect(answer.status()).coverage(coverage -> {
            coverage.check(MomentStatus.LATER).percentage(share -> share > 10);
            coverage.check(MomentStatus.DUE).percentage(share -> share > 1);
        });
        if (answer.due().isPresent()) {
            Instant due = answer.due().get();
            MomentAnswer then = planner.plan(known, due).answer("m");
            assertThat(then.status()).isEqualTo(MomentStatus.DUE);
            assertThat(then.channel()).isEqualTo(answer.channel());
            assertThat(then.reminder()).isEqualTo(answer.reminder());
            assertThat(then.until()).isEqualTo(answer.until());
        }
    }

    // Hour by hour, for ten days: nothing is due before the plan said so.
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void nothingIsDueBefore(
            @ForAll("customers") Customer customer,
            @ForAll("moments") Moment moment,
            @ForAll("pressures") List<MessageLimit> pressures) {
        MomentPlanner planner = planner(moment, pressures);
        Customer known = known(customer);
        Instant end = NOW.plus(Duration.ofDays(10));
        Instant due = planner.plan(known, NOW).answer("m").due().orElse(end);

        for (Instant at = NOW; at.isBefore(due) && at.isBefore(end); at = at.plus(Duration.ofMinutes(30))) {
            assertThat(planner.plan(known, at).due()).isEmpty();
        }
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void whatIsDueMayBeSent(
            @ForAll("customers") Customer customer,
            @ForAll("moments") Moment moment,
            @ForAll("pressures") List<MessageLimit> pressures) {
        Customer known = known(customer);
        MomentAnswer answer = planner(moment, pressures).plan(customer, NOW).answer("m");
        if (answer.due().isEmpty()) {
            assertThat(answer.channel()).isEmpty();
            return;
        }
        Instant due = answer.due().get();
        Channel channel = answer.channel().orElseThrow();

        assertThat(moment.channels()).contains(channel);
        assertThat(known.consent(channel, Consent.MARKETING, due))
                .map(Consent::granted)
                .contains(true);
        LocalTime clock = due.atZone(ZoneId.of(
                        known.attribute("zone", due).orElseThrow().asText().orElseThrow()))
                .toLocalTime();
        assertThat(clock).isBetween(LocalTime.of(7, 30), LocalTime.of(21, 59, 59));
        for (MessageLimit pressure : pressures) {
            if (pressure.channel().isEmpty() || pressure.channel().equals(Optional.of(channel.id()))) {
                assertThat(messagesCounted(known, pressure, due)).isLessThan(pressure.messages());
            }
        }
        boolean wasSent =
                known.history().stream().anyMatch(event -> event.campaign().equals(Optional.of("m")));
        assertThat(answer.offer() && !wasSent).isFalse();
    }

    private static long messagesCounted(Customer customer, MessageLimit limit, Instant at) {
        return customer.history().stream()
                .filter(event -> event.type().equals("message"))
                .filter(event -> limit.channel().isEmpty()
                        || event.channel().map(Channel::id).equals(limit.channel()))
                .filter(event -> limit.within().isEmpty()
                        || Duration.between(event.time(), at)
                                        .compareTo(limit.within().get())
                                < 0)
                .count();
    }
}
