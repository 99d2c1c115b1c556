package dev.parcours.segmentation;

import static dev.parcours.core.ChannelMix.CROSS_CHANNEL;
import static dev.parcours.core.ChannelMix.OMNICHANNEL;
import static dev.parcours.core.ChannelMix.SINGLE_CHANNEL;
import static dev.parcours.core.Move.ADVANCE;
import static dev.parcours.core.Move.ENTER;
import static dev.parcours.core.Move.GO_BACK;
import static dev.parcours.core.Move.JUMP_AHEAD;
import static dev.parcours.core.Move.LEAVE;
import static dev.parcours.core.Move.RE_ENTER;
import static dev.parcours.core.PurchaseType.BY_DEFAULT;
import static dev.parcours.core.PurchaseType.IMPULSIVE;
import static dev.parcours.core.PurchaseType.PLANNED;
import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.boughtAs;
import static dev.parcours.segmentation.condition.Conditions.channelMix;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.inStage;
import static dev.parcours.segmentation.condition.Conditions.journeyEnded;
import static dev.parcours.segmentation.condition.Conditions.journeyGoesOn;
import static dev.parcours.segmentation.condition.Conditions.metFriction;
import static dev.parcours.segmentation.condition.Conditions.moved;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.reachedStage;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Channel;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.StageModels;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.friction.FrictionKind;
import dev.parcours.core.friction.FrictionOptions;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.PlacementRule;
import dev.parcours.core.journey.SessionRule;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.JourneyCondition;
import dev.parcours.segmentation.condition.JourneyEnd;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.journey.JourneyReading;
import dev.parcours.segmentation.json.SegmentationJson;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JourneyConditionsTest {

    private static final StagePlacement PLACEMENT = StagePlacement.of(
            PlacementRule.of("purchase").whenType("order"),
            PlacementRule.of("consideration").whenType("cart"),
            PlacementRule.of("awareness").whenType("view"));
    private static final JourneyReading READING =
            reading(JourneyPolicy.journeys().endingOn("order").endingAfter(days(30)));

    private static JourneyReading reading(JourneyPolicy policy) {
        return JourneyReading.of(
                JourneyAssembler.of(StageModels.fiveStages(), PLACEMENT).withPolicy(policy));
    }

    private static SegmentationEngine engine(Condition condition) {
        return SegmentationEngine.of(
                List.of(SegmentRule.of(SEGMENT, condition)),
                EngineOptions.none().withJourneys(READING));
    }

    /** Somebody who did things an hour apart, the last of them now. */
    private static Customer whoDid(String... types) {
        List<Interaction> history = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            history.add(Interaction.of("c-1", types[i], NOW.minus(hours(types.length - 1 - i))));
        }
        return customer().history(history).build();
    }

    private static Truth truth(Condition condition, Customer customer) {
        return engine(condition).evaluate(customer, NOW).truth(SEGMENT);
    }

    @Test
    void inStage_isThatOfTheLastPlacedStep() {
        Customer customer = whoDid("view", "cart", "call");
        assertThat(truth(inStage("consideration"), customer)).isEqualTo(TRUE);
        assertThat(truth(inStage("awareness", "consideration"), customer)).isEqualTo(TRUE);
        assertThat(truth(inStage("awareness"), customer)).isEqualTo(FALSE);
        assertThat(truth(not(inStage("awareness")), customer)).isEqualTo(TRUE);
    }

    @Test
    void inStage_laterJourney_isTheOneThatCounts() {
        assertThat(truth(inStage("purchase"), whoDid("cart", "order"))).isEqualTo(TRUE);
        assertThat(truth(inStage("awareness"), whoDid("cart", "order", "view"))).isEqualTo(TRUE);
        assertThat(truth(inStage("purchase"), whoDid("cart", "order", "call"))).isEqualTo(UNKNOWN);
    }

    @Test
    void reachedStage_isTheFurthestOne() {
        Customer customer = whoDid("view", "order");
        assertThat(truth(reachedStage("consideration"), customer)).isEqualTo(TRUE);
        assertThat(truth(reachedStage("purchase"), customer)).isEqualTo(TRUE);
        assertThat(truth(reachedStage("retention"), customer)).isEqualTo(FALSE);
        assertThat(truth(reachedStage("consideration"), whoDid("cart", "view"))).isEqualTo(TRUE);
    }

    static Stream<Condition> conditions() {
        return Stream.of(
                inStage("awareness"),
                reachedStage("awareness"),
                journeyGoesOn(),
                journeyEnded(),
                moved(ADVANCE).exactly(0),
                boughtAs(PLANNED),
                channelMix(SINGLE_CHANNEL),
                metFriction(FrictionKind.ERROR_EVENT));
    }

    @Test
    void conditions_everyKind_isAmongThem() {
        assertThat(conditions().<Class<?>>map(Object::getClass))
                .contains(JourneyCondition.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void anything_nothingEverDone_isUnknownAlsoUnderNot(Condition condition) {
        Customer nobody = customer().build();
        assertThat(truth(condition, nobody)).isEqualTo(UNKNOWN);
        assertThat(truth(not(condition), nobody)).isEqualTo(UNKNOWN);
        SegmentationEngine lenient = engine(not(condition)).withLogic(Logic.TWO_VALUED);
        assertThat(lenient.evaluate(nobody, NOW).truth(SEGMENT)).isEqualTo(TRUE);
    }

    @Test
    void aboutStages_nothingPlaced_isUnknown() {
        Customer caller = whoDid("call", "call");
        assertThat(truth(inStage("awareness"), caller)).isEqualTo(UNKNOWN);
        assertThat(truth(reachedStage("awareness"), caller)).isEqualTo(UNKNOWN);
        assertThat(truth(moved(ADVANCE).exactly(0), caller)).isEqualTo(UNKNOWN);
        assertThat(truth(journeyGoesOn(), caller)).isEqualTo(TRUE);
    }

    @Test
    void journeyEnd_byInactivity_isANanosecondAfterTheLastMoment() {
        Customer customer = whoDid("view");
        Instant last = NOW.plus(days(30));
        Memberships now = engine(journeyGoesOn()).evaluate(customer, NOW);
        assertThat(now.truth(SEGMENT)).isEqualTo(TRUE);
        assertThat(now.validUntil(SEGMENT)).contains(last.plusNanos(1));
        assertThat(now.at(last).truth(SEGMENT)).isEqualTo(TRUE);
        assertThat(now.at(last.plusNanos(1)).truth(SEGMENT)).isEqualTo(FALSE);
        assertThat(engine(journeyEnded(Journey.End.INACTIVE))
                        .evaluate(customer, last.plusNanos(1))
                        .truth(SEGMENT))
                .isEqualTo(TRUE);
    }

    @Test
    void journeyEnd_converted_lastsForEver() {
        Memberships bought = engine(journeyEnded(Journey.End.CONVERTED)).evaluate(whoDid("view", "order"), NOW);
        assertThat(bought.truth(SEGMENT)).isEqualTo(TRUE);
        assertThat(bought.validUntil(SEGMENT)).isEmpty();
    }

    /** In 2010 clocks there were put back from 00:01 to 23:01 of the day before, so that there were two midnights. */
    @Test
    void journeyEnd_midnightTwice_endsGoesOnAndEnds() {
        ZoneId zone = ZoneId.of("America/St_Johns");
        SegmentationEngine engine = SegmentationEngine.of(
                List.of(SegmentRule.of(SEGMENT, journeyGoesOn())),
                EngineOptions.none().withJourneys(reading(JourneyPolicy.sessions(SessionRule.calendarDays(zone)))));
        Customer customer = Cases.customerWho("view", Instant.parse("2010-11-07T00:30:00Z"));
        List<Instant> changes = new ArrayList<>();
        Optional<Instant> next = Optional.of(Instant.parse("2010-11-07T00:30:00Z"));
        while (next.isPresent()) {
            next = engine.evaluate(customer, next.get()).validUntil(SEGMENT);
            next.ifPresent(changes::add);
        }
        assertThat(changes)
                .containsExactly(
                        Instant.parse("2010-11-07T02:30:00Z"),
                        Instant.parse("2010-11-07T02:31:00Z"),
                        Instant.parse("2010-11-07T03:30:00Z"));
    }

    @Test
    void moved_countsInTheLatestJourney() {
        Customer customer = whoDid("view", "cart", "view", "call", "order");
        assertThat(truth(moved(ADVANCE), customer)).isEqualTo(TRUE);
        assertThat(truth(moved(ADVANCE).exactly(1), customer)).isEqualTo(TRUE);
        assertThat(truth(moved(JUMP_AHEAD, GO_BACK).exactly(2), customer)).isEqualTo(TRUE);
        assertThat(truth(moved(GO_BACK).from("consideration").to("awareness"), customer))
                .isEqualTo(TRUE);
        assertThat(truth(moved(GO_BACK).from("purchase"), customer)).isEqualTo(FALSE);
        assertThat(truth(moved(ENTER).to("awareness"), customer)).isEqualTo(TRUE);
        assertThat(truth(moved(ADVANCE), whoDid("view", "cart", "order", "view")))
                .isEqualTo(FALSE);
    }

    @Test
    void moved_inAnyJourney_countsInAll() {
        Customer customer = whoDid("view", "cart", "order", "view", "order", "cart");
        assertThat(truth(moved(RE_ENTER), customer)).isEqualTo(TRUE);
        assertThat(truth(moved(RE_ENTER).atLeast(2), customer)).isEqualTo(FALSE);
        assertThat(truth(moved(RE_ENTER).inAnyJourney().exactly(2), customer)).isEqualTo(TRUE);
        assertThat(truth(moved(ADVANCE).inAnyJourney().exactly(2), customer)).isEqualTo(TRUE);
    }

    @Test
    void moved_withinAWindow_isOverOnceTheLaterStepIs() {
        Memberships now = engine(moved(GO_BACK).within(hours(2))).evaluate(whoDid("cart", "view", "view"), NOW);
        assertThat(now.truth(SEGMENT)).isEqualTo(TRUE);
        assertThat(now.validUntil(SEGMENT)).contains(NOW.plus(hours(1)));
    }

    @Test
    void boughtAs_isTheLatestPurchase() {
        assertThat(truth(boughtAs(BY_DEFAULT), whoDid("order"))).isEqualTo(TRUE);
        assertThat(truth(boughtAs(BY_DEFAULT, IMPULSIVE), whoDid("view", "order", "view")))
                .isEqualTo(TRUE);
        Customer sudden = customer()
                .history(List.of(
                        Interaction.of("c-1", "view", NOW.minus(Duration.ofMinutes(5))),
                        Interaction.of("c-1", "order", NOW)))
                .build();
        assertThat(truth(boughtAs(IMPULSIVE), sudden)).isEqualTo(TRUE);
        assertThat(truth(boughtAs(PLANNED), sudden)).isEqualTo(FALSE);
        assertThat(truth(boughtAs(PLANNED), whoDid("view"))).isEqualTo(UNKNOWN);
    }

    @Test
    void channelMix_isThatOfTheLatestJourney() {
        assertThat(truth(channelMix(SINGLE_CHANNEL), onChannels(Channel.WEB, Channel.WEB)))
                .isEqualTo(TRUE);
        assertThat(truth(channelMix(CROSS_CHANNEL), onChannels(Channel.WEB, Channel.STORE)))
                .isEqualTo(TRUE);
        assertThat(truth(channelMix(OMNICHANNEL), onChannels(Channel.EMAIL, Channel.SMS)))
                .isEqualTo(TRUE);
        assertThat(truth(channelMix(OMNICHANNEL), whoDid("view"))).isEqualTo(UNKNOWN);
    }

    private static Customer onChannels(Channel... channels) {
        return customer()
                .history(Stream.of(channels)
                        .map(channel -> Interaction.builder()
                                .customer("c-1")
                                .type("view")
                                .time(NOW)
                                .sequence(List.of(channels).indexOf(channel))
                                .touchpoint(new Touchpoint(Optional.of(channel), "t"))
                                .build())
                        .toList())
                .build();
    }

    @Test
    void metFriction_isAnyOfTheKinds() {
        Customer customer = whoDid("cart", "view", "payment_error");
        assertThat(truth(metFriction(FrictionKind.ERROR_EVENT), customer)).isEqualTo(TRUE);
        assertThat(truth(metFriction(FrictionKind.BACK_MOVE, FrictionKind.LOOP), customer))
                .isEqualTo(TRUE);
        assertThat(truth(metFriction(FrictionKind.LOOP), customer)).isEqualTo(FALSE);
        assertThat(truth(
                        metFriction(FrictionKind.LOOP),
                        whoDid("cart", "payment_error", "cart", "payment_error", "cart", "payment_error")))
                .isEqualTo(TRUE);
    }

    @Test
    void conditions_impossible_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> inStage());
        assertThatIllegalArgumentException().isThrownBy(() -> inStage(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> moved());
        assertThatIllegalArgumentException().isThrownBy(() -> moved(LEAVE));
        assertThatIllegalArgumentException().isThrownBy(() -> moved(ENTER).from("purchase"));
        assertThatIllegalArgumentException().isThrownBy(() -> boughtAs());
        assertThatIllegalArgumentException().isThrownBy(() -> channelMix());
        assertThatIllegalArgumentException().isThrownBy(() -> journeyEnded(Journey.End.NEXT_OPENED));
        assertThatIllegalArgumentException().isThrownBy(() -> new JourneyEnd(Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metFriction(FrictionKind.DROP_OFF))
                .withMessageContaining("[DROP_OFF] cannot be told of one journey");
    }

    @Test
    void engine_withoutReading_refusesRules() {
        SegmentRule rule = SegmentRule.of(SEGMENT, allOf(inStage("awareness"), journeyGoesOn()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentationEngine.of(rule))
                .withMessage("rules ask for journeys, and nothing says how these are read; build the engine with a"
                        + " JourneyReading, by EngineOptions.withJourneys");
    }

    @Test
    void engine_readingThatLacks_namesAllThatIsMissing() {
        Condition condition =
                allOf(inStage("trial"), moved(ADVANCE).to("buy"), boughtAs(PLANNED), metFriction(FrictionKind.LOOP));
        JourneyReading reading = reading(JourneyPolicy.wholeHistory())
                .withFriction(FrictionOptions.builder()
                        .kinds(Set.of(FrictionKind.ERROR_EVENT))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentationEngine.of(
                        List.of(SegmentRule.of(SEGMENT, condition)),
                        EngineOptions.none().withJourneys(reading)))
                .withMessageContainingAll("'trial'", "'buy'", "withPurchases", "friction loop");
    }

    @Test
    void json_readsBack() {
        Condition condition = allOf(
                inStage("consideration"),
                reachedStage("purchase"),
                journeyGoesOn(),
                moved(GO_BACK, JUMP_AHEAD)
                        .from("purchase")
                        .to("awareness")
                        .atLeast(2)
                        .inAnyJourney()
                        .within(days(30)),
                boughtAs(IMPULSIVE),
                channelMix(CROSS_CHANNEL, OMNICHANNEL),
                metFriction(FrictionKind.LOOP, FrictionKind.ERROR_EVENT));
        String json = SegmentationJson.write(engine(condition));
        String expected = """
                {"inStage":["consideration"]},{"reachedStage":"purchase"},{"journeyEnd":["open"]},
                {"moved":["jump_ahead","go_back"],"fromStage":"purchase","toStage":"awareness","atLeast":2,\
                "inJourneys":"all","within":"P30D"},{"boughtAs":["impulsive"]},\
                {"channelMix":["cross_channel","omnichannel"]},{"metFriction":["error_event","loop"]}""";
        assertThat(json.replaceAll("\\s", "")).contains(expected.replace("\n", ""));
        EngineOptions options = EngineOptions.none().withJourneys(READING);
        assertThat(SegmentationJson.read(json, options)).isEqualTo(engine(condition));
        assertThatThrownBy(() -> SegmentationJson.read(json)).hasMessageContaining("JourneyReading");
    }

    @Test
    void sentences_sayTheJourney() {
        assertSaid(
                inStage("consideration", "awareness"),
                "who are in stage awareness or consideration",
                "qui sont à l’étape awareness ou consideration");
        assertSaid(
                moved(GO_BACK).from("purchase").atLeast(2).within(days(30)),
                "who made a move back from stage purchase at least 2 times in their latest journey in the last 30 days",
                "qui ont fait un retour en arrière depuis l’étape purchase au moins 2 fois dans leur dernier parcours au cours des 30 derniers jours");
        assertSaid(
                not(moved(RE_ENTER).inAnyJourney()),
                "who never made a return for another journey in any journey",
                "qui n’ont jamais fait un retour pour un autre parcours dans un parcours quelconque");
        assertSaid(boughtAs(IMPULSIVE), "whose latest purchase was impulsive", "dont le dernier achat était impulsif");
        assertSaid(
                metFriction(FrictionKind.LOOP, FrictionKind.ERROR_EVENT),
                "whose latest journey met an error or a loop",
                "dont le dernier parcours a rencontré une erreur ou une boucle");
    }

    private static void assertSaid(Condition condition, String english, String french) {
        assertThat(RuleText.of(condition, Locale.ENGLISH)).isEqualTo("Customers " + english);
        assertThat(RuleText.of(condition, Locale.FRENCH)).isEqualTo("Clients " + french);
    }

    @Test
    void explanation_namesTheJourneyAndWhatItShows() {
        Explanation explanation = engine(inStage("awareness"))
                .evaluate(whoDid("view", "order", "cart"), NOW)
                .explain(SEGMENT);
        assertThat(explanation.seen()).contains(new Seen.InJourney("c-1#2", List.of("consideration")));
        assertThat(explanation.sentence(Locale.ENGLISH)).contains("in stage awareness (found: consideration)");
    }
}
