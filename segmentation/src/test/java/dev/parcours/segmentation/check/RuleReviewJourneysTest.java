package dev.parcours.segmentation.check;

import static dev.parcours.core.ChannelMix.CROSS_CHANNEL;
import static dev.parcours.core.ChannelMix.OMNICHANNEL;
import static dev.parcours.core.Journey.End.CONVERTED;
import static dev.parcours.core.Journey.End.INACTIVE;
import static dev.parcours.core.Move.ADVANCE;
import static dev.parcours.core.Move.GO_BACK;
import static dev.parcours.core.Move.JUMP_AHEAD;
import static dev.parcours.core.Move.RE_ENTER;
import static dev.parcours.core.PurchaseType.BY_DEFAULT;
import static dev.parcours.core.PurchaseType.IMPULSIVE;
import static dev.parcours.core.PurchaseType.PLANNED;
import static dev.parcours.core.PurchaseType.REACTIVE;
import static dev.parcours.core.friction.FrictionKind.BACK_MOVE;
import static dev.parcours.core.friction.FrictionKind.LOOP;
import static dev.parcours.segmentation.check.Reviews.engine;
import static dev.parcours.segmentation.check.Reviews.kinds;
import static dev.parcours.segmentation.check.RuleFinding.Kind.ALWAYS_TRUE;
import static dev.parcours.segmentation.check.RuleFinding.Kind.CONTAINED;
import static dev.parcours.segmentation.check.RuleFinding.Kind.DISJOINT;
import static dev.parcours.segmentation.check.RuleFinding.Kind.NEVER_TRUE;
import static dev.parcours.segmentation.check.RuleFinding.Kind.SAME;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.boughtAs;
import static dev.parcours.segmentation.condition.Conditions.channelMix;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.inStage;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.journeyEnded;
import static dev.parcours.segmentation.condition.Conditions.journeyGoesOn;
import static dev.parcours.segmentation.condition.Conditions.metFriction;
import static dev.parcours.segmentation.condition.Conditions.moved;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.reachedStage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.Moved;
import dev.parcours.segmentation.condition.Window;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is proved of conditions on journeys in the stages awareness, consideration, purchase, retention, advocacy. */
class RuleReviewJourneysTest {

    private static final Moved BACK = moved(GO_BACK);
    private static final Window SINCE_MAIL = Window.sinceLast(interactions("mail"));

    static Stream<Condition> nobody() {
        return Stream.of(
                allOf(inStage("awareness"), inStage("purchase", "advocacy")),
                // Whoever is in a stage at all is in one of the five.
                allOf(not(inStage("awareness", "retention")), not(inStage("consideration", "purchase", "advocacy"))),
                allOf(inStage("purchase"), not(reachedStage("consideration"))),
                allOf(inStage("retention", "advocacy"), not(reachedStage("retention"))),
                allOf(reachedStage("advocacy"), not(reachedStage("retention"))),
                not(reachedStage("awareness")),
                allOf(journeyGoesOn(), journeyEnded()),
                allOf(not(journeyGoesOn()), not(journeyEnded())),
                allOf(journeyEnded(CONVERTED), journeyEnded(INACTIVE)),
                allOf(boughtAs(IMPULSIVE, PLANNED), boughtAs(REACTIVE, BY_DEFAULT)),
                allOf(not(boughtAs(IMPULSIVE, PLANNED)), not(boughtAs(REACTIVE, BY_DEFAULT))),
                allOf(channelMix(OMNICHANNEL), channelMix(CROSS_CHANNEL)),
                allOf(metFriction(LOOP), not(metFriction(LOOP, BACK_MOVE))),
                allOf(metFriction(LOOP, BACK_MOVE), not(metFriction(LOOP)), not(metFriction(BACK_MOVE))),
                allOf(BACK.atLeast(2), BACK.atMost(1)),
                allOf(not(BACK.atLeast(2)), not(BACK.atMost(1))),
                allOf(
                        BACK.from("purchase").atLeast(2).within(days(7)),
                        BACK.inAnyJourney().atMost(1)));
    }

    @ParameterizedTest
    @MethodSource("nobody")
    void of_conditionsThatExcludeEachOther_isNeverTrue(Condition condition) {
        assertThat(kinds(engine(condition))).containsExactly(NEVER_TRUE);
    }

    static Stream<Condition> somebody() {
        return Stream.of(
                allOf(inStage("awareness", "purchase"), inStage("purchase", "advocacy")),
                allOf(inStage("awareness"), reachedStage("advocacy")),
                allOf(not(inStage("awareness")), not(reachedStage("purchase"))),
                anyOf(inStage("awareness"), not(inStage("awareness"))),
                anyOf(journeyGoesOn(), journeyEnded()),
                allOf(not(journeyGoesOn()), not(journeyEnded(CONVERTED))),
                // The latest purchase need not be in the latest journey.
                allOf(boughtAs(IMPULSIVE), journeyGoesOn(), inStage("awareness")),
                allOf(not(boughtAs(IMPULSIVE)), not(boughtAs(PLANNED))),
                allOf(metFriction(LOOP), metFriction(BACK_MOVE)),
                allOf(not(metFriction(LOOP)), metFriction(LOOP, BACK_MOVE)),
                allOf(BACK.atLeast(2), BACK.from("purchase").exactly(0)),
                allOf(BACK.atLeast(2), BACK.within(days(7)).exactly(0)),
                allOf(BACK.inAnyJourney().atLeast(2), BACK.exactly(0)),
                allOf(BACK, moved(ADVANCE, JUMP_AHEAD)));
    }

    @ParameterizedTest
    @MethodSource("somebody")
    void of_conditionsThatGoTogether_isNoFinding(Condition condition) {
        RuleReview review = RuleReview.of(engine(condition));
        assertThat(review.findings()).isEmpty();
        assertThat(review.undecided()).isEmpty();
    }

    static Stream<Arguments> contained() {
        return Stream.of(
                arguments(inStage("awareness"), inStage("awareness", "purchase")),
                arguments(inStage("awareness"), not(inStage("purchase"))),
                arguments(inStage("purchase"), reachedStage("consideration")),
                arguments(reachedStage("advocacy"), reachedStage("purchase")),
                // Whoever is in a stage after the first has reached the second.
                arguments(not(inStage("awareness")), reachedStage("consideration")),
                arguments(journeyEnded(CONVERTED), journeyEnded()),
                arguments(journeyGoesOn(), not(journeyEnded(INACTIVE))),
                arguments(boughtAs(PLANNED), boughtAs(PLANNED, REACTIVE)),
                arguments(channelMix(OMNICHANNEL), channelMix(OMNICHANNEL, CROSS_CHANNEL)),
                arguments(metFriction(LOOP), metFriction(LOOP, BACK_MOVE)),
                arguments(not(metFriction(LOOP, BACK_MOVE)), not(metFriction(LOOP))),
                arguments(BACK.atLeast(3), BACK.atLeast(2)),
                arguments(BACK.from("purchase").to("awareness"), BACK.from("purchase")),
                arguments(BACK.to("awareness"), BACK),
                arguments(BACK, moved(GO_BACK, RE_ENTER)),
                arguments(BACK, BACK.inAnyJourney()),
                arguments(BACK.within(days(7)), BACK.within(days(30))),
                arguments(BACK.during(SINCE_MAIL), BACK),
                arguments(
                        BACK.from("purchase").during(SINCE_MAIL),
                        BACK.inAnyJourney().during(SINCE_MAIL)),
                arguments(BACK.exactly(0), BACK.from("purchase").within(days(7)).exactly(0)));
    }

    @ParameterizedTest
    @MethodSource("contained")
    void of_narrowerSegment_isContained(Condition narrow, Condition wide) {
        assertThat(RuleReview.of(engine(narrow, wide)).findings())
                .extracting(finding -> finding.kind() + " " + finding.segment().id())
                .containsExactly(CONTAINED + " s0");
    }

    static Stream<Arguments> unrelated() {
        return Stream.of(
                arguments(inStage("awareness", "purchase"), inStage("purchase", "advocacy")),
                arguments(inStage("awareness"), reachedStage("purchase")),
                arguments(not(inStage("consideration")), reachedStage("consideration")),
                arguments(journeyEnded(CONVERTED), inStage("purchase")),
                arguments(metFriction(LOOP), metFriction(BACK_MOVE)),
                arguments(BACK.from("purchase"), BACK.to("awareness")),
                // There may be moves in earlier journeys, and no stage in the latest.
                arguments(BACK.inAnyJourney().exactly(0), BACK),
                arguments(BACK.inAnyJourney().exactly(0), BACK.exactly(0)),
                // There may never have been a mail.
                arguments(BACK.exactly(0), BACK.during(SINCE_MAIL).exactly(0)));
    }

    @ParameterizedTest
    @MethodSource("unrelated")
    void of_segmentsOfWhichNeitherSaysAnythingOfTheOther_isNoContainment(Condition one, Condition other) {
        assertThat(kinds(engine(one, other))).doesNotContain(CONTAINED, SAME, ALWAYS_TRUE, NEVER_TRUE);
    }

    @Test
    void of_twoValuedLogic_takesWhoHasNoJourneyForOneWhoIsInNoStage() {
        Condition notStarted = not(reachedStage("awareness"));
        assertThat(kinds(engine(notStarted))).containsExactly(NEVER_TRUE);
        assertThat(kinds(engine(notStarted).withLogic(Logic.TWO_VALUED))).isEmpty();
        assertThat(kinds(engine(anyOf(inStage("awareness"), not(inStage("awareness"))))
                        .withLogic(Logic.TWO_VALUED)))
                .containsExactly(ALWAYS_TRUE);
        assertThat(kinds(engine(not(BACK), BACK.exactly(0)))).containsExactly(SAME);
        assertThat(kinds(engine(not(BACK), BACK.exactly(0)).withLogic(Logic.TWO_VALUED)))
                .containsExactly(CONTAINED);
        assertThat(kinds(engine(inStage("awareness"), inStage("purchase")).withLogic(Logic.TWO_VALUED)))
                .containsExactly(DISJOINT);
    }
}
