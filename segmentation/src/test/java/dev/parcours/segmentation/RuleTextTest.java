package dev.parcours.segmentation;

import static dev.parcours.core.Channel.EMAIL;
import static dev.parcours.core.Channel.SMS;
import static dev.parcours.core.Channel.STORE;
import static dev.parcours.core.CyclePosition.HOT_PROSPECT;
import static dev.parcours.core.CyclePosition.VISITOR;
import static dev.parcours.core.Satisfaction.Scale.CES;
import static dev.parcours.core.Satisfaction.Scale.NPS;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.hasConsent;
import static dev.parcours.segmentation.condition.Conditions.inPosition;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.lastAnswer;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.prefers;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.Channel;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Not;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTextTest {

    private static final Condition HOT = inPosition(HOT_PROSPECT);
    private static final Condition CARTS = did("add_to_cart").atLeast(2).within(days(7));

    @Test
    void of_twoParts_isOneSentence() {
        assertThat(RuleText.of(allOf(HOT, CARTS), ENGLISH))
                .isEqualTo(
                        "Customers who are hot prospects and who did add_to_cart at least 2 times in the last 7 days");
        assertThat(RuleText.of(allOf(HOT, CARTS), Locale.CANADA_FRENCH))
                .isEqualTo("Clients qui sont des prospects chauds et qui ont fait add_to_cart au moins 2 fois au cours"
                        + " des 7 derniers jours");
        assertThat(RuleText.of(anyOf(HOT, isKnown(), prefers(SMS)), Locale.GERMAN))
                .isEqualTo("Customers who are hot prospects, who are known or who prefer the SMS channel");
    }

    @Test
    void of_workedExample_isAList() {
        Condition condition =
                allOf(HOT, not(attribute("city").isIn("Paris", "Lyon")), anyOf(prefers(EMAIL), prefers(SMS)));
        assertThat(RuleText.of(condition, ENGLISH)).isEqualTo("""
                        Customers who are in all of these groups:
                        • those who are hot prospects
                        • those whose city is neither Lyon nor Paris
                        • those who prefer the E-mail channel or who prefer the SMS channel""");
        assertThat(RuleText.of(condition, FRENCH)).isEqualTo("""
                        Clients qui sont dans tous ces groupes\u00A0:
                        • ceux qui sont des prospects chauds
                        • ceux dont city n’est ni Lyon ni Paris
                        • ceux qui préfèrent le canal E-mail ou qui préfèrent le canal SMS""");
    }

    @Test
    void of_nested_isAListInAList() {
        Condition deep = anyOf(isKnown(), allOf(HOT, anyOf(CARTS, allOf(prefers(SMS), hasConsent(SMS)))));
        assertThat(RuleText.of(deep, ENGLISH)).isEqualTo("""
                        Customers who are in at least one of these groups:
                        • those who are known
                        • those who are in all of these groups:
                          • those who are hot prospects
                          • those who are in at least one of these groups:
                            • those who did add_to_cart at least 2 times in the last 7 days
                            • those who prefer the SMS channel and who accept advertising messages on the SMS channel""");
    }

    @Test
    void of_notOfACombination_isSaidOfItsParts() {
        assertThat(RuleText.of(not(allOf(isKnown(), CARTS)), ENGLISH))
                .isEqualTo("Customers who are not known or who did add_to_cart fewer than 2 times in the last 7 days");
        assertThat(RuleText.of(not(anyOf(isKnown(), not(prefers(SMS)))), FRENCH))
                .isEqualTo("Clients qui ne sont pas connus et qui préfèrent le canal SMS");
    }

    @Test
    void of_partsJoinedAlike_areOneList() {
        assertThat(RuleText.of(allOf(allOf(HOT), not(anyOf(isKnown(), prefers(SMS)))), ENGLISH))
                .isEqualTo("Customers who are hot prospects, who are not known and who do not prefer the SMS channel");
    }

    static Stream<Arguments> leaves() {
        return Stream.of(
                arguments(
                        attribute("city").is("Paris"),
                        "whose city is Paris",
                        "dont city est Paris",
                        "whose city is not Paris",
                        "dont city n’est pas Paris"),
                arguments(
                        attribute("city").isIn("Paris", "Lyon", "New York"),
                        "whose city is Lyon, “New York” or Paris",
                        "dont city est Lyon, «\u202FNew York\u202F» ou Paris",
                        "whose city is neither Lyon, “New York” nor Paris",
                        "dont city n’est ni Lyon ni «\u202FNew York\u202F» ni Paris"),
                arguments(
                        attribute("children").isIn(1, 2),
                        "whose children is 1 or 2",
                        "dont children vaut 1 ou 2",
                        "whose children is neither 1 nor 2",
                        "dont children ne vaut ni 1 ni 2"),
                arguments(
                        attribute("spent").atLeast(new BigDecimal("12345.5")),
                        "whose spent is at least 12,345.5",
                        "dont spent vaut au moins 12\u202F345,5",
                        "whose spent is less than 12,345.5",
                        "dont spent vaut moins de 12\u202F345,5"),
                arguments(
                        attribute("age").between(18, 25),
                        "whose age is from 18 to 25",
                        "dont age vaut entre 18 et 25",
                        "whose age is less than 18 or more than 25",
                        "dont age vaut moins de 18 ou plus de 25"),
                arguments(
                        attribute("age").between(18, 18),
                        "whose age is 18",
                        "dont age vaut 18",
                        "whose age is other than 18",
                        "dont age vaut autre chose que 18"),
                arguments(
                        attribute("vip").is(true),
                        "whose vip is yes",
                        "dont vip vaut oui",
                        "whose vip is no",
                        "dont vip vaut non"),
                arguments(
                        attribute("born").onOrAfter(LocalDate.of(2000, 1, 1)),
                        "whose born is 1 January 2000 or later",
                        "dont born est le 1er janvier 2000 ou après",
                        "whose born is before 1 January 2000",
                        "dont born est avant le 1er janvier 2000"),
                arguments(
                        attribute("postcode").startsWith("75"),
                        "whose postcode starts with 75",
                        "dont postcode commence par 75",
                        "whose postcode does not start with 75",
                        "dont postcode ne commence pas par 75"),
                arguments(
                        attribute("interests").contains("sport"),
                        "whose interests contains sport",
                        "dont interests contient sport",
                        "whose interests does not contain sport",
                        "dont interests ne contient pas sport"),
                arguments(
                        attribute("phone").isPresent(),
                        "whose phone is known",
                        "dont phone est renseigné",
                        "whose phone is not known",
                        "dont phone n’est pas renseigné"),
                arguments(
                        inPosition(VISITOR),
                        "who are visitors",
                        "qui sont des visiteurs",
                        "who are not visitors",
                        "qui ne sont pas des visiteurs"),
                arguments(
                        prefers(STORE),
                        "who prefer the Store channel",
                        "qui préfèrent le canal Magasin",
                        "who do not prefer the Store channel",
                        "qui ne préfèrent pas le canal Magasin"),
                arguments(
                        prefers(Channel.of("city kiosk")),
                        "who prefer the “city kiosk” channel",
                        "qui préfèrent le canal «\u202Fcity kiosk\u202F»",
                        "who do not prefer the “city kiosk” channel",
                        "qui ne préfèrent pas le canal «\u202Fcity kiosk\u202F»"),
                arguments(
                        hasConsent(SMS),
                        "who accept advertising messages on the SMS channel",
                        "qui acceptent les messages publicitaires sur le canal SMS",
                        "who refuse advertising messages on the SMS channel",
                        "qui refusent les messages publicitaires sur le canal SMS"),
                arguments(
                        hasConsent(SMS, "survey"),
                        "who accept use for survey on the SMS channel",
                        "qui acceptent l’usage survey sur le canal SMS",
                        "who refuse use for survey on the SMS channel",
                        "qui refusent l’usage survey sur le canal SMS"),
                arguments(
                        did("visit").on(EMAIL).at("home page").inCampaign("spring"),
                        "who did visit on the E-mail channel at “home page” in campaign spring",
                        "qui ont fait visit sur le canal E-mail au point de contact «\u202Fhome page\u202F» dans la"
                                + " campagne spring",
                        "who never did visit on the E-mail channel at “home page” in campaign spring",
                        "qui n’ont jamais fait visit sur le canal E-mail au point de contact «\u202Fhome page\u202F»"
                                + " dans la campagne spring"),
                arguments(
                        did("visit").exactly(0).within(days(1)),
                        "who did not do visit in the last 24 hours",
                        "qui n’ont pas fait visit au cours des dernières 24 heures",
                        "who did visit in the last 24 hours",
                        "qui ont fait visit au cours des dernières 24 heures"),
                arguments(
                        did("visit").between(1, 3),
                        "who did visit 1 to 3 times",
                        "qui ont fait visit 1 à 3 fois",
                        "who did visit a number of times other than 1 to 3",
                        "qui ont fait visit un autre nombre de fois que 1 à 3"),
                arguments(
                        lastAnswer(NPS).atLeast(9),
                        "whose last NPS answer is at least 9",
                        "dont la dernière réponse NPS vaut au moins 9",
                        "whose last NPS answer is less than 9",
                        "dont la dernière réponse NPS vaut moins de 9"),
                arguments(
                        lastAnswer(CES).atMost(3),
                        "whose last CES answer is at most 3",
                        "dont la dernière réponse CES vaut au plus 3",
                        "whose last CES answer is more than 3",
                        "dont la dernière réponse CES vaut plus de 3"));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void of_leafAndItsNegation_isAClause(
            Condition condition, String english, String french, String englishNot, String frenchNot) {
        assertThat(RuleText.of(condition, ENGLISH)).isEqualTo("Customers " + english);
        assertThat(RuleText.of(condition, FRENCH)).isEqualTo("Clients " + french);
        assertThat(RuleText.of(not(condition), ENGLISH)).isEqualTo("Customers " + englishNot);
        assertThat(RuleText.of(not(condition), FRENCH)).isEqualTo("Clients " + frenchNot);
    }

    @Test
    void sentence_ofARule_isThatOfItsCondition() {
        SegmentRule rule = SegmentRule.of(Segment.of("hot", "Hot"), HOT);
        assertThat(rule.sentence(FRENCH)).isEqualTo("Clients qui sont des prospects chauds");
    }

    @Test
    void of_aHundredThousandConditions_endsSoon() {
        Condition wide = anyOf(Collections.nCopies(Condition.MAX_SIZE - 1, HOT).toArray(Condition[]::new));
        assertThat(RuleText.of(wide, ENGLISH).lines()).hasSize(Condition.MAX_SIZE);
        Condition deep = HOT;
        for (int i = 2; i <= Condition.MAX_DEPTH; i++) {
            deep = i % 2 == 0 ? allOf(deep, isKnown()) : anyOf(deep, isKnown());
        }
        assertThat(RuleText.of(deep, ENGLISH).lines()).hasSizeBetween(Condition.MAX_DEPTH, 2 * Condition.MAX_DEPTH);
    }

    @Property
    @Domain(RandomRules.class)
    @Domain(DomainContext.Global.class)
    void of_anyCondition_isOneLineOrAListAndNotNotIsNothing(@ForAll Condition condition) {
        for (Locale locale : new Locale[] {ENGLISH, FRENCH}) {
            String text = RuleText.of(condition, locale);
            assertThat(text.lines().skip(1))
                    .allMatch(line -> line.stripLeading().startsWith("• "));
            assertThat(text).doesNotContain("  \n", "{", "}");
            assertThat(RuleText.of(new Not(new Not(condition)), locale)).isEqualTo(text);
        }
    }
}
