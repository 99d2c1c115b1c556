package dev.parcours.segmentation.check;

import static dev.parcours.core.Channel.EMAIL;
import static dev.parcours.core.Channel.SMS;
import static dev.parcours.core.CyclePosition.CUSTOMER;
import static dev.parcours.core.CyclePosition.HOT_PROSPECT;
import static dev.parcours.core.CyclePosition.VISITOR;
import static dev.parcours.core.Satisfaction.Scale.NPS;
import static dev.parcours.segmentation.check.Reviews.engine;
import static dev.parcours.segmentation.check.Reviews.kinds;
import static dev.parcours.segmentation.check.RuleFinding.Kind.ALWAYS_TRUE;
import static dev.parcours.segmentation.check.RuleFinding.Kind.CONTAINED;
import static dev.parcours.segmentation.check.RuleFinding.Kind.DISJOINT;
import static dev.parcours.segmentation.check.RuleFinding.Kind.NEVER_TRUE;
import static dev.parcours.segmentation.check.RuleFinding.Kind.SAME;
import static dev.parcours.segmentation.check.RuleFinding.Kind.UNREACHABLE;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.atLeastOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.didNot;
import static dev.parcours.segmentation.condition.Conditions.hasConsent;
import static dev.parcours.segmentation.condition.Conditions.inPosition;
import static dev.parcours.segmentation.condition.Conditions.inSegment;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.lastAnswer;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.prefers;
import static dev.parcours.segmentation.condition.Conditions.score;
import static dev.parcours.segmentation.condition.Conditions.weight;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.ValueRange;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleReviewTest {

    private static final Condition PARIS = attribute("city").is("Paris");
    private static final Condition LYON = attribute("city").is("Lyon");
    private static final Condition ADULT = attribute("age").atLeast(18);
    private static final Condition SENIOR = attribute("age").atLeast(65);
    private static final Condition CARTS = did("cart").atLeast(2).within(days(7));
    private static final LocalDate NEW_YEAR = LocalDate.of(2000, 1, 1);

    static Stream<Condition> nobody() {
        return Stream.of(
                allOf(PARIS, LYON),
                allOf(PARIS, not(PARIS)),
                allOf(PARIS, not(attribute("city").isIn("Paris", "Lyon"))),
                allOf(PARIS, attribute("city").startsWith("L")),
                allOf(attribute("city").startsWith("Pa"), not(attribute("city").startsWith("P"))),
                allOf(attribute("city").startsWith("Pa"), attribute("city").startsWith("Pe")),
                allOf(attribute("city").startsWith("Pa"), attribute("city").atLeast(1)),
                allOf(PARIS, attribute("city").atLeast(1)),
                allOf(PARIS, attribute("city").contains("Paris")),
                allOf(PARIS, not(attribute("city").isPresent())),
                allOf(attribute("vip").is(true), attribute("vip").is(false)),
                allOf(attribute("vip").is(true), attribute("vip").atLeast(1)),
                allOf(SENIOR, not(ADULT)),
                allOf(attribute("age").atMost(17), ADULT),
                allOf(attribute("age").is(17), not(attribute("age").between(10, 20))),
                allOf(attribute("born").before(NEW_YEAR), attribute("born").onOrAfter(NEW_YEAR)),
                allOf(attribute("born").before(NEW_YEAR), not(attribute("born").onOrBefore(NEW_YEAR))),
                allOf(
                        attribute("born").after(NEW_YEAR),
                        attribute("born").before(NEW_YEAR.plusDays(2)),
                        not(attribute("born").between(NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(1)))),
                allOf(attribute("born").after(NEW_YEAR), attribute("born").atLeast(1)),
                allOf(not(isKnown()), PARIS),
                allOf(not(isKnown()), attribute("city").isPresent()),
                allOf(not(isKnown()), not(prefers(SMS))),
                allOf(not(isKnown()), not(hasConsent(SMS))),
                allOf(prefers(SMS), not(prefers(SMS))),
                allOf(hasConsent(SMS), not(hasConsent(SMS))),
                allOf(inPosition(VISITOR), inPosition(CUSTOMER)),
                allOf(Stream.of(dev.parcours.core.CyclePosition.values())
                        .map(position -> not(inPosition(position)))
                        .toArray(Condition[]::new)),
                allOf(inPosition(VISITOR), did("purchase")),
                allOf(inPosition(HOT_PROSPECT), not(isKnown()), didNot("sign_up"), didNot("registration")),
                allOf(CARTS, didNot("cart").within(days(7))),
                allOf(CARTS, did("cart").atMost(1)),
                allOf(CARTS, did("cart").atMost(1).within(days(8))),
                allOf(
                        did("cart").on(EMAIL).atLeast(2).within(days(2)),
                        did("cart").atMost(1).within(days(7))),
                allOf(did("cart"), did(InteractionFilter.any()).exactly(0)),
                allOf(did("a").exactly(1), did("a").exactly(2)),
                allOf(did("a").atLeast(2), not(did("a").between(2, 5)), did("a").atMost(5)),
                allOf(did("a").during(Window.ago(days(1), days(7))), didNot("a").within(days(7))),
                allOf(did("a").during(Window.ago(days(2), days(3))), didNot("a").during(Window.atLeastAgo(days(1)))),
                allOf(
                        did("a").during(Window.sinceLast(interactions("b"))),
                        not(did("a").during(Window.sinceFirst(interactions("b"))))),
                allOf(lastAnswer(NPS).atLeast(9), lastAnswer(NPS).atMost(6)),
                allOf(not(lastAnswer(NPS).atLeast(9)), not(lastAnswer(NPS).atMost(8))),
                allOf(lastAnswer(NPS).atLeast(9), not(lastAnswer(NPS).atLeast(5))),
                atLeastOf(2, PARIS, LYON),
                atLeastOf(3, PARIS, LYON, ADULT, not(ADULT)),
                score(BigDecimal.valueOf(5), weight(4, PARIS), weight(3, LYON), weight(-1, ADULT)),
                score(BigDecimal.valueOf(3), weight(2, ADULT)),
                score(BigDecimal.ZERO, weight(-1, PARIS), weight(-1, not(PARIS))));
    }

    @ParameterizedTest
    @MethodSource("nobody")
    void of_conditionsThatExcludeEachOther_isNeverTrue(Condition condition) {
        assertThat(kinds(engine(condition))).contains(NEVER_TRUE);
    }

    static Stream<Condition> somebody() {
        return Stream.of(
                // A text that spells a number is a number too.
                allOf(attribute("age").is("18"), ADULT),
                allOf(attribute("age").is("18.0"), attribute("age").is(18)),
                allOf(attribute("age").startsWith("1"), attribute("age").is(18)),
                allOf(attribute("born").startsWith("2000"), attribute("born").onOrAfter(NEW_YEAR)),
                allOf(attribute("vip").is("true"), attribute("vip").is(true)),
                allOf(attribute("set").contains("a"), attribute("set").contains("b")),
                allOf(
                        attribute("age").atLeast(17),
                        attribute("age").atMost(18),
                        not(attribute("age").isIn(17, 18))),
                allOf(not(PARIS), not(LYON)),
                allOf(prefers(SMS), prefers(EMAIL)),
                allOf(not(prefers(SMS)), not(prefers(EMAIL))),
                allOf(hasConsent(SMS), not(hasConsent(EMAIL))),
                allOf(did("a").atLeast(2), did("b").atMost(1)),
                allOf(did("a").atLeast(2), did("a").atMost(1).within(days(1))),
                allOf(did("a").atLeast(2).within(days(1)), did("a").on(SMS).exactly(0)),
                allOf(did("a").during(Window.ago(days(1), days(7))), didNot("a").within(days(6))),
                allOf(
                        did("a").during(Window.sinceFirst(interactions("b"))),
                        not(did("a").during(Window.sinceLast(interactions("b"))))),
                allOf(inPosition(VISITOR), did("view")),
                atLeastOf(2, PARIS, LYON, ADULT),
                score(BigDecimal.valueOf(4), weight(4, PARIS), weight(3, LYON), weight(-1, ADULT)));
    }

    @ParameterizedTest
    @MethodSource("somebody")
    void of_conditionsThatGoTogether_isNoFinding(Condition condition) {
        RuleReview review = RuleReview.of(engine(condition));
        assertThat(review.findings()).isEmpty();
        assertThat(review.undecided()).isEmpty();
    }

    @Test
    void of_eitherOr_isAlwaysTrueOnlyWhereAbsenceIsCovered() {
        assertThat(kinds(engine(anyOf(PARIS, not(PARIS))))).isEmpty();
        assertThat(kinds(engine(anyOf(PARIS, not(PARIS), not(attribute("city").isPresent())))))
                .isEmpty(); // The city may be a set of texts.
        assertThat(kinds(engine(anyOf(
                        attribute("city").isPresent(), not(attribute("city").isPresent())))))
                .containsExactly(ALWAYS_TRUE);
        assertThat(kinds(engine(anyOf(did("a").atLeast(2), did("a").atMost(1)))))
                .containsExactly(ALWAYS_TRUE);
        assertThat(kinds(engine(anyOf(isKnown(), not(prefers(SMS)), not(isKnown())))))
                .containsExactly(ALWAYS_TRUE);
        assertThat(kinds(engine(score(BigDecimal.valueOf(-1), weight(-1, PARIS)))))
                .containsExactly(ALWAYS_TRUE);
    }

    @Test
    void of_twoValuedLogic_isReadByIt() {
        assertThat(kinds(engine(anyOf(PARIS, not(PARIS))).withLogic(Logic.TWO_VALUED)))
                .containsExactly(ALWAYS_TRUE);
        assertThat(kinds(engine(not(PARIS), not(attribute("city").isPresent())).withLogic(Logic.TWO_VALUED)))
                .containsExactly(CONTAINED);
        assertThat(kinds(engine(not(PARIS), not(attribute("city").isPresent()))))
                .containsExactly(DISJOINT);
        assertThat(kinds(engine(not(anyOf(PARIS, LYON)), allOf(not(PARIS), not(LYON)))
                        .withLogic(Logic.TWO_VALUED)))
                .containsExactly(SAME);
    }

    private static InteractionFilter purchases(ValueRange value) {
        return interactions("purchase").withValue(value);
    }

    static Stream<Arguments> contained() {
        Condition all = allOf(PARIS, ADULT, CARTS);
        ZoneOffset utc = ZoneOffset.UTC;
        return Stream.of(
                arguments(all, PARIS),
                arguments(all, CARTS),
                arguments(all, anyOf(LYON, ADULT)),
                arguments(all, atLeastOf(2, PARIS, LYON, SENIOR, CARTS)),
                arguments(PARIS, attribute("city").isIn("Lyon", "Paris")),
                arguments(PARIS, attribute("city").isPresent()),
                arguments(PARIS, attribute("city").startsWith("Par")),
                arguments(PARIS, not(LYON)),
                arguments(PARIS, isKnown()),
                arguments(SENIOR, ADULT),
                arguments(not(ADULT), not(SENIOR)),
                arguments(attribute("age").is("70"), SENIOR),
                arguments(prefers(SMS), isKnown()),
                arguments(did("cart").atLeast(3), did("cart").atLeast(2)),
                arguments(CARTS, did("cart").within(days(30))),
                arguments(CARTS, did("cart")),
                arguments(CARTS, did(InteractionFilter.any()).atLeast(2)),
                arguments(
                        did("cart").atMost(1).within(days(7)),
                        did("cart").atMost(2).within(days(6))),
                arguments(didNot("cart"), did("cart").on(SMS).atMost(3).within(days(1))),
                arguments(
                        did(purchases(ValueRange.atLeast(BigDecimal.TEN).in("EUR"))),
                        did(purchases(ValueRange.atLeast(BigDecimal.ONE)))),
                arguments(
                        did(interactions("view")
                                .where(attribute("a").is("x"), attribute("b").is("y"))),
                        did(interactions("view").where(attribute("b").is("y")))),
                arguments(
                        did("cart").during(Window.previous(1, CalendarUnit.MONTH, utc)),
                        did("cart").during(Window.previous(3, CalendarUnit.MONTH, utc))),
                arguments(
                        did("cart").during(Window.between(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))),
                        did("cart")
                                .during(Window.between(Instant.EPOCH.minusSeconds(1), Instant.EPOCH.plusSeconds(1)))),
                arguments(lastAnswer(NPS).atLeast(9), lastAnswer(NPS).atLeast(7)),
                arguments(inPosition(CUSTOMER), did("purchase")),
                arguments(inPosition(CUSTOMER), not(inPosition(VISITOR))),
                arguments(allOf(did("purchase"), did("review")), not(inPosition(HOT_PROSPECT))),
                arguments(allOf(PARIS, inSegment("s1")), anyOf(SENIOR, CARTS)),
                arguments(
                        score(BigDecimal.valueOf(5), weight(3, PARIS), weight(2, ADULT)),
                        allOf(anyOf(PARIS, LYON), ADULT)),
                arguments(allOf(PARIS, ADULT), score(BigDecimal.valueOf(2), weight(2, ADULT), weight(-5, LYON))));
    }

    @ParameterizedTest
    @MethodSource("contained")
    void of_narrowerSegment_isContained(Condition narrow, Condition wide) {
        List<RuleFinding> findings = RuleReview.of(engine(narrow, wide)).findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).kind()).isEqualTo(CONTAINED);
        assertThat(findings.get(0).segment().id()).isEqualTo("s0");
        assertThat(findings.get(0).conditions()).isNotEmpty();
    }

    static Stream<Arguments> unrelated() {
        ZoneOffset utc = ZoneOffset.UTC;
        return Stream.of(
                arguments(PARIS, ADULT),
                arguments(attribute("city").startsWith("7"), attribute("city").atLeast(70)),
                arguments(did("cart").on(SMS), did("cart").at("page")),
                arguments(CARTS, did("cart").atMost(1).within(days(6))),
                arguments(
                        did("cart").during(Window.current(CalendarUnit.MONTH, utc)),
                        did("cart").during(Window.previous(1, CalendarUnit.MONTH, utc))),
                arguments(
                        did("cart").during(Window.current(CalendarUnit.DAY, utc)),
                        did("cart").during(Window.current(CalendarUnit.DAY, ZoneOffset.ofHours(1)))),
                arguments(
                        did(interactions("view").where(attribute("a").is("x"))),
                        did(interactions("view").where(attribute("b").is("x")))),
                arguments(
                        did(purchases(ValueRange.atLeast(BigDecimal.TEN))),
                        did(purchases(ValueRange.atLeast(BigDecimal.ONE).in("EUR")))),
                arguments(
                        did("cart").during(Window.sinceLast(interactions("mail"))),
                        did("mail").during(Window.sinceFirst(interactions("cart")))));
    }

    @ParameterizedTest
    @MethodSource("unrelated")
    void of_segmentsOfWhichNeitherSaysAnythingOfTheOther_isNoFinding(Condition one, Condition other) {
        assertThat(kinds(engine(one, other))).isEmpty();
    }

    @Test
    void of_sameSegmentWrittenInTwoWays_isSaidOnce() {
        assertThat(RuleReview.of(engine(not(anyOf(PARIS, SENIOR)), allOf(not(SENIOR), not(PARIS))))
                        .findings())
                .extracting(RuleFinding::kind)
                .containsExactly(SAME);
    }

    @Test
    void of_segmentThatNobodyIsIn_isNotComparedWithOthers() {
        assertThat(RuleReview.of(engine(allOf(PARIS, LYON), PARIS, LYON)).findings())
                .extracting(finding -> finding.kind() + " " + finding.segment().id())
                .containsExactly("NEVER_TRUE s0", "DISJOINT s1");
    }

    // Age is the only part that can be true with 5 points, which are fewer than 6.
    @Test
    void findings_workedExample_nameTheConditions() {
        RuleReview review = RuleReview.of(engine(
                anyOf(
                        CARTS,
                        score(
                                BigDecimal.valueOf(6),
                                weight(5, ADULT),
                                weight(1, attribute("age").atMost(12)))),
                allOf(CARTS, PARIS)));
        assertThat(review.findings()).hasSize(2);
        RuleFinding unreachable = review.findings().get(0);
        assertThat(unreachable.kind()).isEqualTo(UNREACHABLE);
        assertThat(unreachable.conditions())
                .extracting(ConditionPlace::toString)
                .containsExactly("s0: when.any[1]", "s0: when.any[1].score[0].if", "s0: when.any[1].score[1].if");
        assertThat(unreachable.conditions().get(1).condition()).isEqualTo(ADULT);
        RuleFinding contained = review.findings().get(1);
        assertThat(contained.toString()).isEqualTo("CONTAINED s1 s0 [s1: when.all[0], s0: when.any[0]]");
        assertThat(contained.sentence(ENGLISH))
                .isEqualTo("Whoever is in segment “s1” is in segment “s0” – s1: when.all[0] (Customers who did cart at"
                        + " least 2 times in the last 7 days); s0: when.any[0] (Customers who did cart at least 2 times"
                        + " in the last 7 days)");
        assertThat(contained.sentence(FRENCH)).startsWith("Tout client du segment «\u202Fs1\u202F» est dans");
    }

    @Test
    void findings_byWhatAPositionMeans_nameItsRules() {
        assertThat(RuleReview.of(engine(allOf(inPosition(VISITOR), did("purchase"))))
                        .findings())
                .first()
                .extracting(RuleFinding::conditions)
                .asString()
                .contains("s0: when.all[1]", "positions.rules[2].when");
    }

    @Test
    void undecided_kindOfWhichNothingIsKnown_isNamed() {
        Condition manyDigits = score(new BigDecimal("1e40"), weight(new BigDecimal("1e-40"), PARIS));
        RuleReview review = RuleReview.of(engine(allOf(ADULT, manyDigits), manyDigits, allOf(LYON, not(manyDigits))));
        assertThat(review.findings())
                .extracting(finding -> finding.kind() + " " + finding.segment().id())
                .containsExactly("CONTAINED s0", "DISJOINT s0", "DISJOINT s1");
        assertThat(review.undecided()).hasSize(3);
        assertThat(review.undecided().get(0).toString()).isEqualTo("UNKNOWN_KIND s0 [s0: when.all[1]]");
        assertThat(review.undecided().get(0).sentence(ENGLISH)).startsWith("More may hold of segment “s0”: of some");
    }

    @Test
    @Timeout(60)
    void of_chainOfManySegments_endsSoon() {
        Condition[] chain = IntStream.range(0, 300)
                .mapToObj(i -> i == 0 ? PARIS : allOf(inSegment("s" + (i - 1)), inSegment("s" + (i - 1))))
                .toArray(Condition[]::new);
        RuleReview review = RuleReview.of(engine(chain));
        assertThat(review.findings()).isNotEmpty();
    }

    @Test
    @Timeout(60)
    void of_ruleWithTooManyWaysToHold_isUndecided() {
        List<Condition> parts = new ArrayList<>();
        // That 30 pigeons are in 29 holes has no short refutation of this kind.
        for (int pigeon = 0; pigeon < 30; pigeon++) {
            String name = "p" + pigeon;
            parts.add(anyOf(IntStream.range(0, 29)
                    .mapToObj(hole -> did(name + "/" + hole))
                    .toArray(Condition[]::new)));
        }
        for (int hole = 0; hole < 29; hole++) {
            String name = "/" + hole;
            parts.add(not(atLeastOf(
                    2,
                    IntStream.range(0, 30)
                            .mapToObj(pigeon -> did("p" + pigeon + name))
                            .toArray(Condition[]::new))));
        }
        RuleReview review = RuleReview.of(engine(allOf(parts.toArray(Condition[]::new))));
        assertThat(review.findings()).isEmpty();
        assertThat(review.undecided()).extracting(Undecided::reason).containsExactly(Undecided.Reason.TOO_LARGE);
    }

    @Test
    @Timeout(60)
    void of_widestRule_endsSoon() {
        Condition wide =
                anyOf(Collections.nCopies(Condition.MAX_SIZE - 1, PARIS).toArray(Condition[]::new));
        RuleReview review = RuleReview.of(engine(wide, LYON));
        assertThat(review.findings()).isEmpty();
        assertThat(review.undecided())
                .extracting(Undecided::toString)
                .containsExactly("TOO_LARGE s0 []", "TOO_LARGE s1 []");
    }
}
