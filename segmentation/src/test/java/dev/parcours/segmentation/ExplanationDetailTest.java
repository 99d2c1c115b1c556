package dev.parcours.segmentation;

import static dev.parcours.core.Channel.EMAIL;
import static dev.parcours.core.Channel.SMS;
import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.atLeastOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.inSegment;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.prefers;
import static dev.parcours.segmentation.condition.Conditions.score;
import static dev.parcours.segmentation.condition.Conditions.weight;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What explanations show of scores, counts of conditions, other segments, and of values where they are asked for. */
class ExplanationDetailTest {

    private static final Customer BOB = customer()
            .attribute("city", "Lyon")
            .preferredChannels(List.of(SMS))
            .history(List.of(Interaction.of("c-1", "view", before(days(2)))))
            .build();

    @Test
    void explain_score_showsPointsReachedAndThoseOfEachPart() {
        Condition score = score(
                new BigDecimal("4"),
                weight(3, attribute("city").is("Lyon")),
                weight(2, attribute("age").atLeast(18)),
                weight(-1, prefers(EMAIL)));
        Explanation explanation = ask(score, BOB).explain(SEGMENT);
        assertThat(explanation.seen()).contains(new Seen.Points(new BigDecimal("3"), new BigDecimal("5")));
        assertThat(explanation.sentence(ENGLISH)).isEqualTo("""
                        unknown: at least 4 points: 3 to 5
                          yes: 3 points: city is the value asked for
                          unknown: 2 points: age is at least 18 (not known)
                          no: -1 point: prefers E-mail""");
        assertThat(explanation.sentence(FRENCH))
                .startsWith("inconnu : au moins 4 points : 3 à 5\n  oui : 3 points : city");
        Explanation certain =
                ask(score(BigDecimal.ONE, weight(1, isKnown())), BOB).explain(SEGMENT);
        assertThat(certain.sentence(ENGLISH)).startsWith("yes: at least 1 point: 1\n");
        assertThat(certain.sentence(FRENCH)).startsWith("oui : au moins 1 point : 1\n");
    }

    @Test
    void explain_atLeastSoMany_showsHowManyHold() {
        Condition two = atLeastOf(2, isKnown(), attribute("age").atLeast(18), prefers(EMAIL));
        Explanation explanation = ask(two, BOB).explain(SEGMENT);
        assertThat(explanation.seen()).contains(new Seen.Holding(1, 2, 3));
        assertThat(explanation.sentence(ENGLISH)).isEqualTo("""
                        unknown: at least 2 of these: 1 to 2
                          unknown: age is at least 18 (not known)""");
        assertThat(ask(atLeastOf(2, isKnown(), prefers(EMAIL)), BOB)
                        .explain(SEGMENT)
                        .sentence(FRENCH))
                .startsWith("non : au moins 2 de ces conditions : 1\n");
    }

    @Test
    void explain_segment_hasTheExplanationOfItsConditionOnce() {
        Segment vip = Segment.of("vip", "VIP");
        SegmentationEngine engine = SegmentationEngine.of(
                SegmentRule.of(vip, allOf(isKnown(), did("purchase"))),
                SegmentRule.of(SEGMENT, allOf(inSegment(vip), inSegment(vip))));
        Explanation explanation = engine.evaluate(BOB, NOW).explain(SEGMENT);
        assertThat(explanation.parts().get(0).parts())
                .containsExactly(engine.evaluate(BOB, NOW).explain(vip));
        assertThat(explanation.deciding())
                .extracting(Explanation::condition)
                .containsExactly(inSegment(vip), inSegment(vip));
        assertThat(explanation.sentence(ENGLISH)).isEqualTo("""
                        no: all of these
                          no: in segment vip
                            no: all of these
                              no: purchase: none
                          no: in segment vip""");
    }

    @Test
    void explain_chainOfSegments_looksIntoTheFirst() {
        List<SegmentRule> rules = new ArrayList<>(List.of(SegmentRule.of(Segment.of("s0", "s"), isKnown())));
        for (int i = 1; i <= 500; i++) {
            rules.add(SegmentRule.of(Segment.of("s" + i, "s"), inSegment("s" + (i - 1))));
        }
        Memberships memberships = SegmentationEngine.of(rules).evaluate(BOB, NOW);
        assertThat(memberships.explain(Segment.of("s500", "s")).sentence(ENGLISH))
                .isEqualTo("yes: in segment s499\n  yes: in segment s498");
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(AttributeValue.of("New York"), "(is “New York”)", "(est «\u202FNew York\u202F»)"),
                arguments(AttributeValue.of(new BigDecimal("12345.50")), "(is 12,345.5)", "(est 12\u202F345,5)"),
                arguments(AttributeValue.of(new BigDecimal("1e999999999")), "(is 1E+999999999)", "(est 1E+999999999)"),
                arguments(AttributeValue.of(true), "(is yes)", "(est oui)"),
                arguments(AttributeValue.of(LocalDate.of(2026, 5, 1)), "(is 1 May 2026)", "(est 1er mai 2026)"),
                arguments(
                        AttributeValue.of(NOW),
                        "(is 10 March 2026 at 12:00 (UTC))",
                        "(est 10 mars 2026 à 12\u00A0h\u00A000 (UTC))"),
                arguments(AttributeValue.of(Set.of("b", "a")), "(is a and b)", "(est a et b)"),
                arguments(AttributeValue.of(Set.of()), "(is nothing)", "(est vide)"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void explainWithValues_attribute_isShownInDataAndSentenceAndNeverInToString(
            AttributeValue value, String english, String french) {
        Customer customer =
                customer().attribute("a", ProfileAttribute.declared(value)).build();
        Memberships memberships = ask(attribute("a").isPresent(), customer);
        Explanation shown = memberships.explainWithValues(SEGMENT);
        assertThat(shown.seen()).contains(new Seen.Value(value, Seen.Datum.PRESENT));
        assertThat(shown.sentence(ENGLISH)).isEqualTo("yes: a is known " + english);
        assertThat(shown.sentence(FRENCH)).isEqualTo("oui : a est connu " + french);
        assertThat(shown.toString() + shown.seen()).doesNotContain(english.substring(4, english.length() - 1));
        assertThat(memberships.explain(SEGMENT).sentence(ENGLISH)).isEqualTo("yes: a is known");
    }

    @Test
    void explainWithValues_otherTypeOrAbsent_saysSo() {
        assertThat(ask(attribute("city").atLeast(18), BOB)
                        .explainWithValues(SEGMENT)
                        .sentence(ENGLISH))
                .isEqualTo("unknown: city is at least 18 (is Lyon) (of another type)");
        assertThat(ask(attribute("age").atLeast(18), BOB)
                        .explainWithValues(SEGMENT)
                        .sentence(ENGLISH))
                .isEqualTo("unknown: age is at least 18 (not known)");
        assertThat(ask(attribute("city").is("Paris"), BOB)
                        .explainWithValues(SEGMENT)
                        .sentence(ENGLISH))
                .isEqualTo("no: city is the value asked for (is Lyon)");
    }

    @Test
    void sentence_windowsAndFilters_areSaidWithoutTheValuesOfProperties() {
        Condition viewed = did(interactions("view")
                        .with("mobile")
                        .where(attribute("category").is("secret")))
                .during(Window.current(CalendarUnit.MONTH, ZoneOffset.UTC));
        assertThat(ask(viewed, BOB).explain(SEGMENT).sentence(ENGLISH))
                .isEqualTo("no: view with device mobile where category is the value asked for: none this month");
        assertThat(ask(did("view").during(Window.sinceLast(interactions("purchase"))), BOB)
                        .explain(SEGMENT)
                        .sentence(ENGLISH))
                .isEqualTo("unknown: view: none since the last purchase (not known)");
    }
}
