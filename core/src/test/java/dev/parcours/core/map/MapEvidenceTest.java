package dev.parcours.core.map;

import static dev.parcours.core.map.LivedJourney.journey;
import static dev.parcours.core.map.LivedJourney.journeyOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Channel;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.Satisfaction.Scale;
import dev.parcours.core.Stage;
import dev.parcours.core.StageKind;
import dev.parcours.core.StageModel;
import dev.parcours.core.StageModels;
import dev.parcours.core.Touchpoint;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MapEvidenceTest {

    private static final StageModel MODEL = StageModels.threeStages();
    private static final Touchpoint AD = Touchpoint.of(Channel.DISPLAY, "ad");
    private static final Touchpoint BLOG = Touchpoint.of(Channel.WEB, "blog");
    private static final Touchpoint PRODUCT = Touchpoint.of(Channel.WEB, "product");
    private static final Touchpoint CHAT = Touchpoint.of(Channel.CHAT, "advice");
    private static final Touchpoint FORUM = Touchpoint.of(Channel.WEB, "forum");
    private static final Touchpoint BASKET = Touchpoint.of(Channel.WEB, "basket");
    private static final Touchpoint PING = Touchpoint.of("ping");

    private static final JourneyMap MAP = JourneyMap.builder()
            .id("m-1")
            .title(LocalizedText.of("A map"))
            .stageModel(MODEL)
            .stages(
                    planning("discovery", AD, BLOG),
                    planning("engagement", PRODUCT, CHAT),
                    planning("conversion", BASKET))
            .build();

    /** Discovery 0 to 40, engagement 40 to 50, conversion 50 to 60. */
    private static final Journey STRAIGHT = journey("j-1", MODEL)
            .in("discovery", AD, 0)
            .in("discovery", AD, 10)
            .in("engagement", PRODUCT, 40, Scale.NPS, 10)
            .in("conversion", BASKET, 50)
            .in("conversion", BASKET, 60)
            .ending(Journey.End.CONVERTED);

    /** Engagement 0 to 20, back to discovery 20 to 30, engagement at 30. */
    private static final Journey BACK_AND_FORTH = journey("j-2", MODEL)
            .in("engagement", PRODUCT, 0, Scale.CSAT, 3)
            .unplaced(PING, 5)
            .in("discovery", BLOG, 20)
            .in("engagement", FORUM, 30)
            .ending(Journey.End.INACTIVE);

    /** Discovery at 0, and an unplaced step afterwards. */
    private static final Journey GOING_ON =
            journey("j-3", MODEL).in("discovery", AD, 0).unplaced(PING, 100).ending(Journey.End.OPEN);

    private static final Journey UNPLACED =
            journeyOn("2026-03-05", "j-4", MODEL).unplaced(PING, 0).ending(Journey.End.INACTIVE);

    private static MapStage planning(String stage, Touchpoint... touchpoints) {
        return MapStage.builder().stage(stage).touchpoints(List.of(touchpoints)).build();
    }

    private static MapEvidence evidence(Journey... journeys) {
        return MapEvidence.of(MAP).over(List.of(journeys));
    }

    private static MapEvidence all() {
        return evidence(STRAIGHT, BACK_AND_FORTH, GOING_ON, UNPLACED);
    }

    @Test
    void touchpoints_channelOfOnesOwn_isMetByItsId() {
        Channel own = new Channel("tiktok", Channel.Medium.ONLINE, Channel.Ownership.PAID, false);
        JourneyMap map = JourneyMap.builder()
                .id("m-2")
                .title(LocalizedText.of("A map"))
                .stageModel(MODEL)
                .stages(planning("discovery", Touchpoint.of(own, "video")))
                .build();
        Journey lived = journey("j-9", MODEL)
                .in("discovery", Touchpoint.of(Channel.of("tiktok"), "video"), 0)
                .ending(Journey.End.OPEN);

        List<TouchpointEvidence> touchpoints =
                MapEvidence.of(map).over(List.of(lived)).touchpoints();

        assertThat(touchpoints).hasSize(1);
        assertThat(touchpoints.get(0).neverMet()).isFalse();
        assertThat(touchpoints.get(0).journeys()).isEqualTo(1);
    }

    @Test
    void stage_reachedByThreeOfFour_countsJourneysStepsVisitsAndTimes() {
        StageEvidence discovery = all().stage("discovery");

        assertThat(discovery.stage().id()).isEqualTo("discovery");
        assertThat(discovery.journeys()).isEqualTo(3);
        assertThat(discovery.shareOfJourneys()).hasValue(0.75);
        assertThat(discovery.steps()).isEqualTo(4);
        assertThat(discovery.visits()).isEqualTo(3);
        assertThat(discovery.medianTime()).as("of 40, 10 and 0 minutes").contains(Duration.ofMinutes(10));
        assertThat(discovery.movesBack()).isZero();
        assertThat(discovery.converted()).isZero();
        assertThat(discovery.stillOpen()).isEqualTo(1);
        assertThat(discovery.droppedOff()).isZero();
        assertThat(discovery.shareDroppedOff()).hasValue(0);
        assertThat(discovery.answers()).isZero();
        assertThat(discovery.meanSatisfaction()).isEmpty();
    }

    @Test
    void stage_leftForAnEarlierOneAndEndedIn_countsMoveBackAndDropOff() {
        StageEvidence engagement = all().stage("engagement");

        assertThat(engagement.journeys()).isEqualTo(2);
        assertThat(engagement.shareOfJourneys()).hasValue(0.5);
        assertThat(engagement.steps()).isEqualTo(3);
        assertThat(engagement.visits()).isEqualTo(3);
        assertThat(engagement.medianTime()).as("of 10, 20 and 0 minutes").contains(Duration.ofMinutes(10));
        assertThat(engagement.movesBack()).isEqualTo(1);
        assertThat(engagement.droppedOff()).isEqualTo(1);
        assertThat(engagement.shareDroppedOff()).hasValue(0.5);
    }

    @Test
    void stage_answersOnTwoScales_meanIsOfFractions() {
        StageEvidence engagement = all().stage("engagement");

        assertThat(engagement.answers()).isEqualTo(2);
        assertThat(engagement.meanSatisfaction())
                .as("of 10 on 0 to 10 and 3 on 1 to 5")
                .hasValue((1.0 + 0.5) / 2);
    }

    @Test
    void stage_endedInByConversion_isNoDropOff() {
        StageEvidence conversion = all().stage("conversion");

        assertThat(conversion.journeys()).isEqualTo(1);
        assertThat(conversion.steps()).isEqualTo(2);
        assertThat(conversion.medianTime())
                .as("the last visit lasts to its own last step")
                .contains(Duration.ofMinutes(10));
        assertThat(conversion.converted()).isEqualTo(1);
        assertThat(conversion.droppedOff()).isZero();
        assertThat(conversion.shareDroppedOff()).hasValue(0);
    }

    @Test
    void stage_sessionEndedThere_isDropOff() {
        Journey session = journey("s-1", MODEL).in("discovery", AD, 0).ending(Journey.End.SESSION_ENDED);

        assertThat(evidence(session).stage("discovery").droppedOff()).isEqualTo(1);
    }

    @Test
    void stage_evenNumberOfVisits_medianIsHalfwayBetweenTheMiddleTwo() {
        Journey tenMinutes = journey("a", MODEL)
                .in("discovery", AD, 0)
                .in("engagement", PRODUCT, 10)
                .ending(Journey.End.OPEN);
        Journey thirtyMinutes = journey("b", MODEL)
                .in("discovery", AD, 0)
                .in("engagement", PRODUCT, 30)
                .ending(Journey.End.OPEN);

        assertThat(evidence(tenMinutes, thirtyMinutes).stage("discovery").medianTime())
                .contains(Duration.ofMinutes(20));
    }

    @Test
    void medianTime_exampleOfTheClassComment_isThreeHoursAndThirtyMinutes() {
        StageModel five = StageModels.fiveStages();
        JourneyMap map = JourneyMap.builder()
                .id("m-5")
                .title(LocalizedText.of("A map"))
                .stageModel(five)
                .build();
        Journey journey = journey("j-5", five)
                .in("awareness", AD, 0)
                .in("awareness", AD, 60)
                .in("purchase", BASKET, 180)
                .in("purchase", BASKET, 210)
                .ending(Journey.End.CONVERTED);

        MapEvidence evidence = MapEvidence.of(map).over(List.of(journey));

        assertThat(evidence.stage("awareness").medianTime()).contains(Duration.ofHours(3));
        assertThat(evidence.stage("purchase").medianTime()).contains(Duration.ofMinutes(30));
    }

    @Test
    void touchpoints_ofStage_plannedInOrderOfTheMapThenUnplanned() {
        assertThat(all().stage("engagement").touchpoints())
                .containsExactly(
                        new TouchpointEvidence(PRODUCT, true, 2, OptionalDouble.of(1)),
                        new TouchpointEvidence(CHAT, true, 0, OptionalDouble.of(0)),
                        new TouchpointEvidence(FORUM, false, 1, OptionalDouble.of(0.5)));
        assertThat(all().stage("engagement").planned())
                .extracting(TouchpointEvidence::touchpoint)
                .containsExactly(PRODUCT, CHAT);
        assertThat(all().stage("engagement").neverMet())
                .extracting(TouchpointEvidence::touchpoint)
                .containsExactly(CHAT);
        assertThat(all().stage("engagement").unplanned())
                .extracting(TouchpointEvidence::touchpoint)
                .containsExactly(FORUM);
    }

    @Test
    void touchpoints_metTwiceByOneJourney_countsItOnce() {
        assertThat(all().stage("discovery").planned())
                .containsExactly(
                        new TouchpointEvidence(AD, true, 2, OptionalDouble.of(2 / 3.0)),
                        new TouchpointEvidence(BLOG, true, 1, OptionalDouble.of(1 / 3.0)));
    }

    @Test
    void touchpoints_ofMap_countsUnplacedStepsToo() {
        assertThat(all().touchpoints())
                .containsExactly(
                        new TouchpointEvidence(AD, true, 2, OptionalDouble.of(0.5)),
                        new TouchpointEvidence(BLOG, true, 1, OptionalDouble.of(0.25)),
                        new TouchpointEvidence(PRODUCT, true, 2, OptionalDouble.of(0.5)),
                        new TouchpointEvidence(CHAT, true, 0, OptionalDouble.of(0)),
                        new TouchpointEvidence(BASKET, true, 1, OptionalDouble.of(0.25)),
                        new TouchpointEvidence(PING, false, 3, OptionalDouble.of(0.75)),
                        new TouchpointEvidence(FORUM, false, 1, OptionalDouble.of(0.25)));
    }

    @Test
    void touchpoints_unplannedMetEquallyOften_areInTheOrderOfTouchpoints() {
        Journey journey = journey("j-1", MODEL)
                .in("discovery", Touchpoint.of(Channel.WEB, "b"), 0)
                .in("discovery", Touchpoint.of(Channel.WEB, "a"), 1)
                .in("discovery", Touchpoint.of(Channel.APP, "z"), 2)
                .in("discovery", Touchpoint.of("z"), 3)
                .ending(Journey.End.OPEN);

        assertThat(evidence(journey).stage("discovery").unplanned())
                .extracting(TouchpointEvidence::touchpoint)
                .containsExactly(
                        Touchpoint.of("z"),
                        Touchpoint.of(Channel.APP, "z"),
                        Touchpoint.of(Channel.WEB, "a"),
                        Touchpoint.of(Channel.WEB, "b"));
    }

    @Test
    void touchpoints_plannedInAnotherStage_isUnplannedWhereItIsMet() {
        Journey journey = journey("j-1", MODEL).in("conversion", AD, 0).ending(Journey.End.OPEN);
        MapEvidence evidence = evidence(journey);

        assertThat(evidence.stage("conversion").unplanned())
                .containsExactly(new TouchpointEvidence(AD, false, 1, OptionalDouble.of(1)));
        assertThat(evidence.touchpoints().get(0)).isEqualTo(new TouchpointEvidence(AD, true, 1, OptionalDouble.of(1)));
    }

    @Test
    void unplaced_ofFourJourneys_countsJourneysAndSteps() {
        assertThat(all().unplacedJourneys()).isEqualTo(1);
        assertThat(all().shareUnplaced()).hasValue(0.25);
        assertThat(all().unplacedSteps()).isEqualTo(3);
    }

    @Test
    void grainJourneysAndDays_ofFourJourneys_sayWhatIsCounted() {
        assertThat(all().grain()).contains(Grain.JOURNEY);
        assertThat(all().journeys()).isEqualTo(4);
        assertThat(all().firstDay()).contains(LocalDate.of(2026, 3, 1));
        assertThat(all().lastDay()).contains(LocalDate.of(2026, 3, 5));
    }

    @Test
    void remove_firstAndLastDay_shrinkAgain() {
        MapEvidence evidence = all();

        evidence.remove(UNPLACED);

        assertThat(evidence.lastDay()).contains(LocalDate.of(2026, 3, 1));
    }

    @Test
    void of_noJourney_hasNoShares() {
        MapEvidence none = MapEvidence.of(MAP);

        assertThat(none.grain()).isEmpty();
        assertThat(none.journeys()).isZero();
        assertThat(none.shareUnplaced()).isEmpty();
        assertThat(none.firstDay()).isEqualTo(Optional.empty());
        assertThat(none.lastDay()).isEqualTo(Optional.empty());
        assertThat(none.stage("discovery").shareOfJourneys()).isEmpty();
        assertThat(none.stage("discovery").shareDroppedOff()).isEmpty();
        assertThat(none.stage("discovery").medianTime()).isEmpty();
        assertThat(none.stage("discovery").planned())
                .contains(new TouchpointEvidence(AD, true, 0, OptionalDouble.empty()));
    }

    @Test
    void add_otherStageModel_isRefused() {
        Journey other =
                journey("j-9", StageModels.fiveStages()).in("purchase", AD, 0).ending(Journey.End.OPEN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapEvidence.of(MAP).add(other))
                .withMessage("journey 'j-9' is placed in stages [awareness, consideration, purchase, retention,"
                        + " advocacy], but map 'm-1' describes stages [discovery, engagement, conversion]; assemble the"
                        + " journeys with the stage model of the map");
    }

    @Test
    void add_sameStagesWithOtherLabels_isCounted() {
        StageModel relabelled = new StageModel(
                "translated",
                MODEL.stages().stream()
                        .map(stage -> Stage.of(stage.id(), StageKind.SERVICE, "other label"))
                        .toList());
        Journey journey = journey("j-1", relabelled).in("discovery", AD, 0).ending(Journey.End.OPEN);

        assertThat(evidence(journey).stage("discovery").journeys()).isEqualTo(1);
    }

    @Test
    void add_otherGrain_isRefusedAndChangesNothing() {
        MapEvidence evidence = all();
        Journey session = journey("s-1", MODEL)
                .counting(Grain.SESSION)
                .in("discovery", AD, 0)
                .ending(Journey.End.OPEN);

        assertThatIllegalArgumentException().isThrownBy(() -> evidence.add(session));
        assertThat(evidence.stages()).isEqualTo(all().stages());
    }

    @Test
    void remove_journeyThatWasNotAdded_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evidence(GOING_ON).remove(STRAIGHT))
                .withMessageContaining("was not counted, so it cannot be removed");
    }

    @Test
    void merge_otherMap_isRefused() {
        JourneyMap other = JourneyMap.builder()
                .id("m-2")
                .title(LocalizedText.of("Another map"))
                .stageModel(MODEL)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> all().merge(MapEvidence.of(other)))
                .withMessage("evidence of journey map m-2 version 1 does not add to evidence of journey map m-1 version"
                        + " 1; count both on the same map");
    }

    @Test
    void toString_someJourneys_showsIdsAndCounts() {
        assertThat(all()).hasToString("evidence of journey map m-1 version 1 by 4 journeys");
    }
}
