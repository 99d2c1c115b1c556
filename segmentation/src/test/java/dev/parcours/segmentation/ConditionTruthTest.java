package dev.parcours.segmentation;

import static dev.parcours.core.Channel.EMAIL;
import static dev.parcours.core.Channel.SMS;
import static dev.parcours.core.Satisfaction.Scale.NPS;
import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.knownSince;
import static dev.parcours.segmentation.Cases.truth;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.hasConsent;
import static dev.parcours.segmentation.condition.Conditions.inPosition;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.lastAnswer;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.prefers;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Touchpoint;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Truth;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every condition answers to data that are there, absent, or of another type. */
class ConditionTruthTest {

    private static final Instant LATER = NOW.plusNanos(1);
    private static final Customer NOBODY = customer().build();

    static Stream<Arguments> table() {
        return Stream.of(
                        attributes(
                                attribute("a").is("Paris"),
                                List.of(text("Paris")),
                                List.of(text("paris"), text("Paris "), text(""), number("75"), date("2026-01-01")),
                                List.of(set("Paris"))),
                        attributes(
                                attribute("a").isIn("Paris", "75001", "true"),
                                List.of(text("Paris"), number("75001"), text("true"), AttributeValue.of(true)),
                                List.of(text("Lyon"), AttributeValue.of(NOW)),
                                List.of(set("Paris"))),
                        attributes(
                                attribute("a").startsWith("75"),
                                List.of(text("75001"), text("75"), number("75001")),
                                List.of(text("7"), text("075"), text("")),
                                List.of(set("75"))),
                        attributes(
                                attribute("a").is(3),
                                List.of(number("3"), number("3.00"), text("3"), text("3.0")),
                                List.of(number("3.01"), text("-3")),
                                List.of(text("three"), text(""), text("3e0"), date("2026-01-01"), set("3"))),
                        attributes(
                                attribute("a").isIn(new BigDecimal("0.50"), BigDecimal.TEN),
                                List.of(number("0.5"), text("10.0")),
                                List.of(number("5")),
                                List.of(AttributeValue.of(true))),
                        attributes(
                                attribute("a").atLeast(18),
                                List.of(number("18"), number("18.01"), text("18"), number("1e40")),
                                List.of(number("17.99"), text("-18"), number("-1e40")),
                                List.of(text("18 years"), text("NaN"), date("2018-01-01"), set("18"))),
                        attributes(
                                attribute("a").atMost(25),
                                List.of(number("25"), number("-3"), text("25.000")),
                                List.of(number("25.01")),
                                List.of(text("a"), AttributeValue.of(false))),
                        attributes(
                                attribute("a").between(18, 25),
                                List.of(number("18"), number("18.5"), number("25")),
                                List.of(number("17.99"), number("25.01")),
                                List.of(text("Infinity"))),
                        attributes(
                                attribute("a").is(true),
                                List.of(AttributeValue.of(true), text("true")),
                                List.of(AttributeValue.of(false), text("false")),
                                List.of(text("TRUE"), text("yes"), text("1"), number("1"), set("true"))),
                        attributes(
                                attribute("a").is(false),
                                List.of(AttributeValue.of(false), text("false")),
                                List.of(AttributeValue.of(true), text("true")),
                                List.of(text(""), number("0"))),
                        attributes(
                                attribute("a").between(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 31)),
                                List.of(date("2024-02-29"), text("2024-03-31")),
                                List.of(date("2024-02-28"), date("2024-04-01")),
                                List.of(
                                        text("2025-02-29"),
                                        text("29/02/2024"),
                                        number("2024"),
                                        AttributeValue.of(NOW))),
                        attributes(
                                attribute("a").after(LocalDate.of(2026, 1, 1)),
                                List.of(date("2026-01-02")),
                                List.of(date("2026-01-01"), text("2025-12-31")),
                                List.of(set("2026-01-02"))),
                        attributes(
                                attribute("a").before(LocalDate.of(2026, 1, 1)),
                                List.of(date("2025-12-31")),
                                List.of(date("2026-01-01"), date("2026-01-02")),
                                List.of(text("2025"))),
                        attributes(
                                attribute("a").onOrAfter(LocalDate.of(2026, 1, 1)),
                                List.of(date("2026-01-01")),
                                List.of(date("2025-12-31")),
                                List.of(text(""))),
                        attributes(
                                attribute("a").onOrBefore(LocalDate.of(2026, 1, 1)),
                                List.of(date("2026-01-01")),
                                List.of(date("2026-01-02")),
                                List.of(AttributeValue.of(true))),
                        attributes(
                                attribute("a").contains("sport"),
                                List.of(set("sport"), set("music", "sport")),
                                List.of(set(), set("sports"), set("Sport")),
                                List.of(text("sport"), number("1"))),
                        presence(),
                        channels(),
                        interactions(),
                        answers(),
                        positions(),
                        BehaviourTruths.rows())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> attributes(
            Condition condition,
            List<AttributeValue> holding,
            List<AttributeValue> failing,
            List<AttributeValue> unreadable) {
        Stream<Arguments> absent = Stream.of(
                row(condition, "absent", NOBODY, UNKNOWN),
                row(
                        condition,
                        "known later",
                        customer()
                                .attribute("a", knownSince(holding.get(0), LATER))
                                .build(),
                        UNKNOWN),
                row(
                        condition,
                        "known since now",
                        customer()
                                .attribute("a", knownSince(holding.get(0), NOW))
                                .build(),
                        TRUE));
        return Stream.of(
                        absent,
                        holding.stream().map(value -> row(condition, value, TRUE)),
                        failing.stream().map(value -> row(condition, value, FALSE)),
                        unreadable.stream().map(value -> row(condition, value, UNKNOWN)))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> presence() {
        Condition present = attribute("a").isPresent();
        return Stream.of(
                row(present, "absent", NOBODY, FALSE),
                row(present, "another", customer().attribute("b", 1).build(), FALSE),
                row(present, text(""), TRUE),
                row(present, set(), TRUE),
                row(
                        present,
                        "later",
                        customer().attribute("a", knownSince(text("x"), LATER)).build(),
                        FALSE),
                row(isKnown(), "nothing", NOBODY, FALSE),
                row(isKnown(), "an attribute", customer().attribute("a", 1).build(), TRUE),
                row(
                        isKnown(),
                        "later",
                        customer().attribute("a", knownSince(text("x"), LATER)).build(),
                        FALSE),
                row(
                        isKnown(),
                        "a refusal",
                        customer().consent(Consent.refused(SMS, "x")).build(),
                        TRUE),
                row(
                        isKnown(),
                        "consent later",
                        customer().consent(consent(true, LATER)).build(),
                        FALSE),
                row(
                        isKnown(),
                        "a preference",
                        customer().preferredChannels(List.of(SMS)).build(),
                        TRUE),
                row(isKnown(), "interactions", who("a", NOW), FALSE));
    }

    private static Stream<Arguments> channels() {
        Channel likeSms = new Channel("sms", Channel.Medium.OFFLINE, Channel.Ownership.PAID, false);
        Condition consent = hasConsent(SMS);
        return Stream.of(
                row(prefers(SMS), "none known", NOBODY, UNKNOWN),
                row(
                        prefers(SMS),
                        "first",
                        customer().preferredChannels(List.of(SMS)).build(),
                        TRUE),
                row(
                        prefers(SMS),
                        "second",
                        customer().preferredChannels(List.of(EMAIL, SMS)).build(),
                        TRUE),
                row(
                        prefers(SMS),
                        "other",
                        customer().preferredChannels(List.of(EMAIL)).build(),
                        FALSE),
                row(
                        prefers(SMS),
                        "same id",
                        customer().preferredChannels(List.of(likeSms)).build(),
                        TRUE),
                row(consent, "no answer", NOBODY, UNKNOWN),
                row(
                        consent,
                        "other channel",
                        customer().consent(Consent.granted(EMAIL, "marketing")).build(),
                        UNKNOWN),
                row(
                        consent,
                        "other purpose",
                        customer().consent(Consent.granted(SMS, "survey")).build(),
                        UNKNOWN),
                row(
                        hasConsent(SMS, "survey"),
                        "yes",
                        customer().consent(Consent.granted(SMS, "survey")).build(),
                        TRUE),
                row(
                        consent,
                        "yes",
                        customer().consent(Consent.granted(SMS, "marketing")).build(),
                        TRUE),
                row(
                        consent,
                        "no",
                        customer().consent(Consent.refused(SMS, "marketing")).build(),
                        FALSE),
                row(consent, "yes now", customer().consent(consent(true, NOW)).build(), TRUE),
                row(
                        consent,
                        "yes later",
                        customer().consent(consent(true, LATER)).build(),
                        UNKNOWN),
                row(
                        consent,
                        "yes, then no",
                        customer()
                                .consent(consent(false, NOW))
                                .consent(Consent.granted(SMS, "marketing"))
                                .build(),
                        FALSE),
                row(
                        consent,
                        "yes, no later",
                        customer()
                                .consent(consent(true, NOW))
                                .consent(consent(false, LATER))
                                .build(),
                        TRUE));
    }

    private static Stream<Arguments> interactions() {
        Instant hourAgo = NOW.minus(Duration.ofHours(1));
        return Stream.of(
                row(did("a"), "none", NOBODY, FALSE),
                row(did("a"), "other type", who("b", NOW), FALSE),
                row(did("a"), "type differs in case", who("A", NOW), FALSE),
                row(did("a"), "once", who("a", NOW), TRUE),
                row(did("a"), "later", who("a", LATER), FALSE),
                row(did("a"), "at the beginning of time", who("a", Instant.MIN), TRUE),
                row(did("a").atLeast(2), "once", who("a", NOW), FALSE),
                row(did("a").atLeast(2), "twice at one instant", who("a", NOW, NOW), TRUE),
                row(did("a").atLeast(2), "once and later", who("a", NOW, LATER), FALSE),
                row(did("a").atMost(1), "none", NOBODY, TRUE),
                row(did("a").atMost(1), "twice", who("a", hourAgo, NOW), FALSE),
                row(did("a").exactly(0), "none", NOBODY, TRUE),
                row(did("a").exactly(0), "once", who("a", NOW), FALSE),
                row(did("a").exactly(2), "thrice", who("a", hourAgo, NOW, NOW), FALSE),
                row(did("a").between(1, 2), "twice", who("a", hourAgo, NOW), TRUE),
                row(did("a").between(1, 2), "none", NOBODY, FALSE),
                row(did("a").on(EMAIL), "no channel said", who("a", NOW), FALSE),
                row(did("a").on(EMAIL), "channel", at(Touchpoint.of(EMAIL, "letter")), TRUE),
                row(did("a").on(SMS), "other channel", at(Touchpoint.of(EMAIL, "letter")), FALSE),
                row(did("a").at("letter"), "touchpoint", at(Touchpoint.of(EMAIL, "letter")), TRUE),
                row(did("a").at("a"), "touchpoint named by type", who("a", NOW), TRUE),
                row(did("a").at("page"), "other touchpoint", at(Touchpoint.of(EMAIL, "letter")), FALSE),
                row(did("a").inCampaign("spring"), "no campaign said", who("a", NOW), FALSE),
                row(did("a").inCampaign("spring"), "campaign", inCampaign("spring"), TRUE),
                row(did("a").inCampaign("spring"), "other campaign", inCampaign("autumn"), FALSE));
    }

    private static Stream<Arguments> answers() {
        Condition promoter = lastAnswer(NPS).atLeast(9);
        return Stream.of(
                row(promoter, "no answer", NOBODY, UNKNOWN),
                row(promoter, "9", answered(NPS, NOW, 9), TRUE),
                row(promoter, "8", answered(NPS, NOW, 8), FALSE),
                row(promoter, "later", answered(NPS, LATER, 9), UNKNOWN),
                row(promoter, "other question", answered(Satisfaction.Scale.CES, NOW, 7), UNKNOWN),
                row(promoter, "9, then 3", answered(NPS, NOW.minusSeconds(9), 9, 3), FALSE),
                row(
                        promoter,
                        "3, then 9, then an interaction without answer",
                        answered(NPS, NOW.minusSeconds(9), 3, 9),
                        TRUE),
                row(lastAnswer(NPS).atMost(6), "6", answered(NPS, NOW, 6), TRUE),
                row(lastAnswer(NPS).between(7, 8), "9", answered(NPS, NOW, 9), FALSE));
    }

    private static Stream<Arguments> positions() {
        return Stream.of(
                row(inPosition(CyclePosition.VISITOR), "nothing", NOBODY, TRUE),
                row(inPosition(CyclePosition.CUSTOMER), "nothing", NOBODY, FALSE),
                row(inPosition(CyclePosition.CUSTOMER), "bought", who("purchase", NOW), TRUE),
                row(inPosition(CyclePosition.VISITOR), "buys later", who("purchase", LATER), TRUE));
    }

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @MethodSource("table")
    void truth_everyConditionOnEveryKindOfData_isAsStated(
            Condition condition, String data, Customer customer, Truth expected) {
        assertThat(truth(condition, customer)).isEqualTo(expected);
        assertThat(truth(not(condition), customer)).isEqualTo(expected.not());
        assertThat(truth(not(not(condition)), customer)).isEqualTo(expected);
    }

    @Test
    void table_everyKindOfCondition_isInIt() {
        Set<Class<?>> asked = Stream.concat(table(), ProfileConditionsTest.table())
                .map(row -> row.get()[0].getClass())
                .collect(Collectors.toSet());
        Stream<Class<?>> leaves = Stream.concat(
                Arrays.stream(Condition.class.getPermittedSubclasses())
                        .filter(type -> type != AttributeCondition.class),
                Arrays.stream(AttributeCondition.class.getPermittedSubclasses()));
        Set<String> withTestsOfTheirOwn = Set.of(
                "AllOf",
                "AnyOf",
                "Not",
                "AtLeastOf",
                "Score",
                "InSegment",
                "TextMatches",
                "DistanceWithin",
                "RfmInRange",
                "RfmScoreInRange",
                "TimeInPosition",
                "CameFrom",
                "Share",
                "JourneyCondition");
        assertThat(leaves.filter(type -> !withTestsOfTheirOwn.contains(type.getSimpleName())))
                .allMatch(asked::contains);
    }

    private static Arguments row(Condition condition, AttributeValue value, Truth expected) {
        Customer customer =
                customer().attribute("a", ProfileAttribute.declared(value)).build();
        return row(
                condition, value.asText().map(text -> value + " " + text).orElse(value.toString()), customer, expected);
    }

    private static Arguments row(Condition condition, String data, Customer customer, Truth expected) {
        return arguments(condition, data, customer, expected);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.of(text);
    }

    private static AttributeValue number(String number) {
        return AttributeValue.of(new BigDecimal(number));
    }

    private static AttributeValue date(String date) {
        return AttributeValue.of(LocalDate.parse(date));
    }

    private static AttributeValue set(String... members) {
        return AttributeValue.of(Set.of(members));
    }

    private static Consent consent(boolean granted, Instant since) {
        return new Consent(SMS, Consent.MARKETING, granted, Optional.of(since));
    }

    private static Customer who(String type, Instant... times) {
        return Cases.customerWho(type, times);
    }

    private static Customer at(Touchpoint touchpoint) {
        return withHistory(interaction(NOW).touchpoint(touchpoint).build());
    }

    private static Customer inCampaign(String campaign) {
        return withHistory(interaction(NOW).campaign(campaign).build());
    }

    /** Returns somebody who answered one second after the other, and did something else after that. */
    private static Customer answered(Satisfaction.Scale scale, Instant first, int... scores) {
        Interaction[] history = new Interaction[scores.length + 1];
        for (int i = 0; i < scores.length; i++) {
            history[i] = interaction(first.plusSeconds(i))
                    .satisfaction(new Satisfaction(scale, scores[i]))
                    .build();
        }
        history[scores.length] = interaction(first.plusSeconds(scores.length)).build();
        return withHistory(history);
    }

    private static Interaction.Builder interaction(Instant time) {
        return Interaction.builder().customer("c-1").type("a").time(time);
    }

    private static Customer withHistory(Interaction... history) {
        return customer().history(List.of(history)).build();
    }
}
