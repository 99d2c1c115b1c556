package dev.parcours.segmentation.check;

import static dev.parcours.core.Channel.SMS;
import static dev.parcours.core.CyclePosition.CUSTOMER;
import static dev.parcours.core.CyclePosition.VISITOR;
import static dev.parcours.segmentation.check.Reviews.engine;
import static dev.parcours.segmentation.check.Reviews.kinds;
import static dev.parcours.segmentation.check.RuleFinding.Kind.ALWAYS_TRUE;
import static dev.parcours.segmentation.check.RuleFinding.Kind.CONTAINED;
import static dev.parcours.segmentation.check.RuleFinding.Kind.NEVER_TRUE;
import static dev.parcours.segmentation.check.RuleFinding.Kind.SAME;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.cameFrom;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.distinct;
import static dev.parcours.segmentation.condition.Conditions.firstTime;
import static dev.parcours.segmentation.condition.Conditions.habit;
import static dev.parcours.segmentation.condition.Conditions.inPositionForAtLeast;
import static dev.parcours.segmentation.condition.Conditions.inPositionForAtMost;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.lastTime;
import static dev.parcours.segmentation.condition.Conditions.location;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.responds;
import static dev.parcours.segmentation.condition.Conditions.rfm;
import static dev.parcours.segmentation.condition.Conditions.rfmScore;
import static dev.parcours.segmentation.condition.Conditions.sum;
import static dev.parcours.segmentation.condition.Conditions.trend;
import static dev.parcours.segmentation.condition.RfmMeasure.FREQUENCY;
import static dev.parcours.segmentation.condition.RfmMeasure.RECENCY;
import static dev.parcours.segmentation.condition.RfmMeasure.TOTAL_VALUE;
import static java.math.BigDecimal.ONE;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.AttributeTerm;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmScale;
import dev.parcours.segmentation.condition.Share;
import dev.parcours.segmentation.condition.Trend;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is proved of conditions on one measured value. */
class RuleReviewValuesTest {

    private static final Aggregate.Of SPENT = sum(Quantity.valueIn("EUR")).of("order");
    private static final Aggregate.Of ORDER_DAYS = distinct(Quantity.day(UTC)).of("order");
    private static final Trend.Of VISITS = trend("visit").within(days(30));
    private static final Share BY_SMS = responds(SMS).within(days(90));
    private static final RfmBasis ORDERS = RfmBasis.daily(interactions("order"), UTC);
    private static final RfmScale RECENCY_SCALE = RfmScale.of(ORDERS, RECENCY, 365, 90, 30, 7);
    private static final RfmScale MONEY_SCALE = RfmScale.of(ORDERS, TOTAL_VALUE, 50, 100, 100, 500);
    private static final AttributeTerm BORN = attribute("born");
    private static final AttributeTerm INTERESTS = attribute("interests");

    private static Habit onSundays(String share) {
        return habit("visit", UTC).on(SUNDAY).atLeast(new BigDecimal(share));
    }

    private static Condition near(double kilometres) {
        return location("lat", "lon").withinKilometres(kilometres, 48.8566, 2.3522);
    }

    static Stream<Condition> nobody() {
        return Stream.of(
                allOf(lastTime("order").within(days(30)), lastTime("order").atLeastAgo(days(30))),
                allOf(
                        firstTime("order").during(Window.ago(days(2), days(9))),
                        not(firstTime("order").within(days(9)))),
                allOf(SPENT.atLeast(new BigDecimal("500.01")), SPENT.atMost(500)),
                allOf(not(SPENT.atLeast(500)), not(SPENT.atMost(500))),
                allOf(not(ORDER_DAYS.atLeast(3)), not(ORDER_DAYS.atMost(2))),
                ORDER_DAYS.between(new BigDecimal("2.1"), new BigDecimal("2.9")),
                allOf(VISITS.atLeast(new BigDecimal("1.2")), VISITS.atMost(ONE)),
                allOf(onSundays("0.6"), not(onSundays("0.5"))),
                allOf(BY_SMS.atLeast(new BigDecimal("0.6")), not(BY_SMS.atLeast(new BigDecimal("0.5")))),
                allOf(rfm(ORDERS, FREQUENCY).atLeast(3), rfm(ORDERS, FREQUENCY).atMost(2)),
                allOf(
                        not(rfm(ORDERS, FREQUENCY).atLeast(3)),
                        not(rfm(ORDERS, FREQUENCY).atMost(2))),
                allOf(rfmScore(RECENCY_SCALE, 5, 5), rfm(ORDERS, RECENCY).atLeast(8)),
                allOf(rfmScore(RECENCY_SCALE, 2, 3), rfm(ORDERS, RECENCY).atMost(30)),
                // Two bars are the same, so nothing scores 3.
                rfmScore(MONEY_SCALE, 3, 3),
                allOf(BORN.ageBetween(18, 30, UTC), BORN.ageAtLeast(31, UTC)),
                allOf(not(BORN.ageAtMost(17, UTC)), not(BORN.ageAtLeast(18, UTC))),
                allOf(INTERESTS.sizeBetween(3, 5), not(INTERESTS.sizeBetween(2, 6))),
                allOf(near(20), not(near(30))),
                allOf(inPositionForAtLeast(days(9)), inPositionForAtMost(days(8))),
                allOf(cameFrom(VISITOR), cameFrom(CUSTOMER)));
    }

    @ParameterizedTest
    @MethodSource("nobody")
    void of_valuesThatExcludeEachOther_isNeverTrue(Condition condition) {
        assertThat(kinds(engine(condition))).containsExactly(NEVER_TRUE);
    }

    static Stream<Condition> somebody() {
        return Stream.of(
                allOf(lastTime("order").within(days(30)), firstTime("order").atLeastAgo(days(30))),
                allOf(
                        not(lastTime("order").within(days(30))),
                        not(lastTime("order").atLeastAgo(days(30)))),
                allOf(SPENT.atLeast(500), SPENT.atMost(500)),
                allOf(not(SPENT.atLeast(new BigDecimal("500.01"))), not(SPENT.atMost(500))),
                allOf(SPENT.atLeast(500), SPENT.within(days(30)).atMost(100)),
                anyOf(SPENT.atLeast(500), SPENT.atMost(500)),
                allOf(onSundays("0.5"), not(onSundays("0.6"))),
                // With less evidence the same share is told of more people.
                allOf(onSundays("0.6").ofAtLeast(1), not(onSundays("0.5"))),
                allOf(rfmScore(RECENCY_SCALE, 5, 5), rfm(ORDERS, RECENCY).atLeast(7)),
                rfmScore(MONEY_SCALE, 4, 4),
                allOf(BORN.ageAtLeast(18, UTC), BORN.ageAtMost(18, UTC)),
                allOf(not(near(20)), near(30)),
                allOf(not(cameFrom(VISITOR)), not(cameFrom(CUSTOMER))));
    }

    @ParameterizedTest
    @MethodSource("somebody")
    void of_valuesThatGoTogether_isNoFinding(Condition condition) {
        RuleReview review = RuleReview.of(engine(condition));
        assertThat(review.findings()).isEmpty();
        assertThat(review.undecided()).isEmpty();
    }

    static Stream<Arguments> contained() {
        return Stream.of(
                arguments(lastTime("order").within(days(30)), lastTime("order").within(days(90))),
                arguments(
                        lastTime("order").within(days(30)),
                        not(lastTime("order").atLeastAgo(days(90)))),
                arguments(SPENT.atLeast(500), SPENT.atLeast(100)),
                arguments(ORDER_DAYS.atLeast(3), not(ORDER_DAYS.atMost(1))),
                arguments(VISITS.atMost(new BigDecimal("0.5")), VISITS.atMost(ONE)),
                arguments(onSundays("0.6"), onSundays("0.5")),
                arguments(rfmScore(RECENCY_SCALE, 4, 5), rfm(ORDERS, RECENCY).atMost(31)),
                arguments(rfmScore(RECENCY_SCALE, 5, 5), rfmScore(RECENCY_SCALE, 3, 5)),
                arguments(rfm(ORDERS, TOTAL_VALUE).atLeast(101), rfmScore(MONEY_SCALE, 4, 5)),
                arguments(BORN.ageAtLeast(65, UTC), BORN.ageAtLeast(18, UTC)),
                arguments(INTERESTS.sizeAtLeast(3), INTERESTS.sizeAtLeast(2)),
                arguments(near(20), near(30)),
                arguments(inPositionForAtLeast(days(9)), inPositionForAtLeast(days(8))),
                arguments(cameFrom(VISITOR), not(cameFrom(CUSTOMER))));
    }

    @ParameterizedTest
    @MethodSource("contained")
    void of_narrowerRange_isContained(Condition narrow, Condition wide) {
        assertThat(RuleReview.of(engine(narrow, wide)).findings())
                .extracting(finding -> finding.kind() + " " + finding.segment().id())
                .containsExactly(CONTAINED + " s0");
    }

    @Test
    void of_scoreAndTheMeasureThatGivesIt_isTheSame() {
        assertThat(kinds(engine(
                        rfmScore(RECENCY_SCALE, 4, 5), rfm(ORDERS, RECENCY).atMost(30))))
                .containsExactly(SAME);
        assertThat(kinds(engine(
                        rfmScore(MONEY_SCALE, 1, 2),
                        not(rfm(ORDERS, TOTAL_VALUE).atLeast(100)))))
                .containsExactly(SAME);
    }

    // A time in a window is false of what never happened, so either it is or it is not.
    @Test
    void of_eitherOr_isAlwaysTrueOnlyWhereNothingIsAbsent() {
        Condition recent = lastTime("order").within(days(30));
        assertThat(kinds(engine(anyOf(recent, not(recent))))).containsExactly(ALWAYS_TRUE);
        assertThat(kinds(engine(anyOf(cameFrom(VISITOR), not(cameFrom(VISITOR))))))
                .containsExactly(ALWAYS_TRUE);
        assertThat(kinds(engine(anyOf(SPENT.atLeast(500), not(SPENT.atLeast(500))))))
                .isEmpty();
    }
}
