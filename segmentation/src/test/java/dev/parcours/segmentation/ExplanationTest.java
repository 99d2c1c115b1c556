package dev.parcours.segmentation;

import static dev.parcours.core.Channel.EMAIL;
import static dev.parcours.core.Channel.SMS;
import static dev.parcours.core.CyclePosition.AMBASSADOR;
import static dev.parcours.core.CyclePosition.CUSTOMER;
import static dev.parcours.core.CyclePosition.HOT_PROSPECT;
import static dev.parcours.core.CyclePosition.LAPSED_CUSTOMER;
import static dev.parcours.core.CyclePosition.VISITOR;
import static dev.parcours.core.Satisfaction.Scale.NPS;
import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.customerWho;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.hasConsent;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.inPosition;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.lastAnswer;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.prefers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.StandardPositions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

    private static final Customer BOB = customer()
            .attribute("city", "Paris")
            .preferredChannels(List.of(SMS))
            .history(
                    customerWho("add_to_cart", before(days(9)), before(days(2))).history())
            .build();

    private static Explanation explain(Condition condition, Customer customer) {
        return ask(condition, customer).explain(SEGMENT);
    }

    @Test
    void toString_trueOfAnAttribute_doesNotShowIt() {
        assertThat(explain(attribute("city").is("Paris"), BOB)).hasToString("TRUE of TextIsIn");
    }

    @Test
    void explain_did_showsCountAndRangeOfInstants() {
        Condition condition = did("add_to_cart").atLeast(3);
        assertThat(explain(condition, BOB))
                .isEqualTo(new Explanation(
                        condition,
                        Truth.FALSE,
                        Optional.of(
                                new Seen.Interactions(2, Optional.of(before(days(9))), Optional.of(before(days(2))))),
                        List.of()));
    }

    @Test
    void explain_combination_hasAllPartsInOrder() {
        Condition city = attribute("city").is("Paris");
        Condition age = attribute("age").atLeast(18);
        Explanation explanation = explain(allOf(city, not(age)), BOB);
        assertThat(explanation.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(explanation.seen()).isEmpty();
        assertThat(explanation.parts())
                .containsExactly(
                        new Explanation(city, Truth.TRUE, Optional.of(Seen.Datum.PRESENT), List.of()),
                        new Explanation(
                                not(age),
                                Truth.UNKNOWN,
                                Optional.empty(),
                                List.of(new Explanation(
                                        age, Truth.UNKNOWN, Optional.of(Seen.Datum.ABSENT), List.of()))));
        assertThat(explanation.deciding()).extracting(Explanation::condition).containsExactly(age);
    }

    @Test
    void explain_position_hasOnePartPerRuleLookedAt() {
        Explanation explanation = explain(inPosition(CUSTOMER), BOB);
        CyclePositionRules rules = StandardPositions.defaults().rules();
        assertThat(explanation.seen())
                .contains(
                        new Seen.Position(HOT_PROSPECT, List.of(AMBASSADOR, CUSTOMER, LAPSED_CUSTOMER, HOT_PROSPECT)));
        assertThat(explanation.parts())
                .extracting(Explanation::condition)
                .containsExactly(
                        rules.rules().get(0).condition(),
                        rules.rules().get(1).condition(),
                        rules.rules().get(2).condition(),
                        rules.rules().get(3).condition());
        assertThat(explanation.deciding()).containsExactly(explanation);
    }

    @Test
    void deciding_workedExample_isTheConsentAlone() {
        Customer refusing = customer()
                .preferredChannels(List.of(SMS))
                .consent(Consent.refused(SMS, "marketing"))
                .build();
        assertThat(explain(allOf(prefers(SMS), hasConsent(SMS)), refusing).deciding())
                .extracting(Explanation::condition)
                .containsExactly(hasConsent(SMS));
    }

    @Test
    void sentence_out_saysWhatIsMissing() {
        Condition hot =
                allOf(inPosition(HOT_PROSPECT), did("add_to_cart").atLeast(2).within(days(7)));
        assertThat(explain(hot, BOB).sentence(Locale.ENGLISH)).isEqualTo("""
                        no: all of these
                          no: add_to_cart: 1 of at least 2 in 7 days""");
        assertThat(explain(hot, BOB).sentence(Locale.FRANCE)).isEqualTo("""
                        non : toutes ces conditions
                          non : add_to_cart : 1 sur au moins 2 en 7 jours""");
    }

    @Test
    void sentence_position_showsTheRulesOfWhatWasAskedAndFound() {
        assertThat(explain(inPosition(CUSTOMER), BOB).sentence(Locale.GERMAN)).isEqualTo("""
                        no: in position customer (is hot prospect)
                          no: customer means purchase: none in 365 days
                          yes: hot prospect means all of these
                            yes: at least one of these
                              yes: the customer is known
                            yes: at least one of these
                              yes: add_to_cart: 2 in 30 days""");
        assertThat(explain(not(inPosition(VISITOR)), BOB).sentence(Locale.FRENCH))
                .startsWith("oui : il ne faut pas que\n  non : en position visiteur (est prospect chaud)\n");
        assertThat(explain(inPosition(VISITOR), customer().build()).sentence(Locale.FRENCH))
                .isEqualTo("oui : en position visiteur");
    }

    static Stream<Arguments> phrases() {
        return Stream.of(
                arguments(attribute("city").is("Paris"), "yes: city is the value asked for"),
                arguments(attribute("city").isIn("A", "B"), "no: city is one of 2 values"),
                arguments(attribute("age").isIn(1, 2), "unknown: age is one of 2 values (not known)"),
                arguments(attribute("city").atLeast(18), "unknown: city is at least 18 (of another type)"),
                arguments(attribute("age").atMost(new BigDecimal("1e3")), "unknown: age is at most 1000 (not known)"),
                arguments(attribute("age").between(1, 2), "unknown: age is from 1 to 2 (not known)"),
                arguments(attribute("age").between(2, 2), "unknown: age is the value asked for (not known)"),
                arguments(attribute("vip").is(true), "unknown: vip is the value asked for (not known)"),
                arguments(
                        attribute("born").onOrAfter(LocalDate.of(2000, 1, 1)),
                        "unknown: born is 1 January 2000 or later (not known)"),
                arguments(attribute("city").startsWith("Pa"), "yes: city starts as asked for"),
                arguments(attribute("city").contains("x"), "unknown: city has the member asked for (of another type)"),
                arguments(attribute("age").isPresent(), "no: age is known"),
                arguments(isKnown(), "yes: the customer is known"),
                arguments(prefers(EMAIL), "no: prefers E-mail"),
                arguments(hasConsent(SMS), "unknown: consent on SMS for marketing (not known)"),
                arguments(did("x").atMost(1), "yes: x: 0 of at most 1"),
                arguments(did("x").exactly(3).within(hours(1)), "no: x: 0 of exactly 3 in 1 hour"),
                arguments(did("x").between(1, 3).within(Duration.ofMinutes(90)), "no: x: 0 of 1 to 3 in 90 minutes"),
                arguments(did("x").within(days(1)), "no: x: none in 1 day"),
                arguments(
                        did("x").on(EMAIL).at("letter {0}").inCampaign("it's"),
                        "no: x on the E-mail channel at “letter {0}” in campaign “it's”: none"),
                arguments(lastAnswer(NPS).atLeast(9), "unknown: last NPS answer from 9 to 10 (not known)"));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void sentence_everyCondition_isPhrased(Condition condition, String expected) {
        assertThat(explain(condition, BOB).sentence(Locale.ENGLISH)).isEqualTo(expected);
        assertThat(explain(condition, BOB).sentence(Locale.FRENCH)).isNotEqualTo(expected);
    }

    @Test
    void sentenceAndToString_valuesOfAttributes_areNotShown() {
        Customer customer = customer()
                .attribute("city", "Secretville")
                .attribute("age", 987654)
                .attribute("tags", ProfileAttribute.declared(AttributeValue.of(Set.of("secret"))))
                .build();
        Condition condition = anyOf(
                attribute("city").is("Secretville"),
                attribute("city").startsWith("Secret"),
                attribute("age").is(987654),
                attribute("age").between(987654, 987654),
                attribute("tags").contains("secret"));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(explain(condition, customer).sentence(locale)).doesNotContainIgnoringCase("secret", "987");
        }
        assertThat(ask(attribute("city").isPresent(), customer).explain(SEGMENT).toString())
                .doesNotContain("Secretville");
        assertThat(ask(condition, customer).toString()).doesNotContainIgnoringCase("secret");
        assertThat(ask(condition, customer, NOW).truth(SEGMENT)).isEqualTo(Truth.TRUE);
    }
}
