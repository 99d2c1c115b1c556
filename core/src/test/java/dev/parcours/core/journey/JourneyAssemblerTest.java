package dev.parcours.core.journey;

import static dev.parcours.core.Samples.interaction;
import static dev.parcours.core.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModels;
import dev.parcours.core.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyAssemblerTest {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private static final JourneyAssembler WHOLE_HISTORY = JourneyAssembler.of(
            StageModels.fiveStages(),
            StagePlacement.of(
                    PlacementRule.of("purchase").whenType("order"),
                    PlacementRule.of("consideration").whenType("view")));

    private static JourneyAssembler by(JourneyPolicy policy) {
        return WHOLE_HISTORY.withPolicy(policy);
    }

    /** Each journey as its id, types, start and end. */
    private static List<String> described(Iterable<Journey> journeys) {
        List<String> described = new ArrayList<>();
        for (Journey journey : journeys) {
            List<String> types = journey.steps().stream()
                    .map(step -> step.interaction().type())
                    .toList();
            described.add("%s %s %s %s".formatted(journey.id(), types, journey.start(), journey.end()));
        }
        return described;
    }

    @Test
    void assemble_wholeHistory_isOneJourneyACustomer() {
        Journeys journeys = WHOLE_HISTORY.assemble(List.of(
                interaction("c-2", "view", 0),
                interaction("c-1", "order", 9000),
                interaction("c-1", "view", 1),
                interaction("c-1", "cart", 2)));
        assertThat(described(journeys))
                .containsExactly(
                        "c-1#1 [view, cart, order] FIRST_INTERACTION OPEN", "c-2#1 [view] FIRST_INTERACTION OPEN");
        assertThat(journeys.grain()).isEqualTo(Grain.CUSTOMER);
        assertThat(journeys.list()).extracting(Journey::grain).containsOnly(Grain.CUSTOMER);
        assertThat(journeys.customers()).isEqualTo(2);
        assertThat(journeys.steps()).isEqualTo(4);
        assertThat(journeys.unplacedSteps()).isEqualTo(1);
        assertThat(journeys.ties()).isZero();
        assertThat(journeys.observedUntil()).contains(minute(9000));
        assertThat(journeys.list().get(0).steps())
                .extracting(step -> step.stage().map(Stage::id).orElse("none"))
                .containsExactly("consideration", "none", "purchase");
        assertThat(journeys).hasToString("2 journeys of 2 customers");
    }

    @Test
    void assemble_sessionsByGap_exactlyTheGapIsTheSameSession() {
        Journeys journeys = by(JourneyPolicy.sessions(HALF_HOUR))
                .assemble(List.of(
                        interaction("c-1", "a", 0),
                        interaction("c-1", "b", 30),
                        interaction("c-1", "c", 61),
                        interaction("c-1", "d", 62)));
        assertThat(described(journeys))
                .containsExactly("c-1#1 [a, b] FIRST_INTERACTION INACTIVE", "c-1#2 [c, d] AFTER_INACTIVITY OPEN");
        assertThat(journeys.grain()).isEqualTo(Grain.SESSION);
    }

    @Test
    void assemble_edgeOfTheData_isOpenUntilTheInactivityHasPassed() {
        List<Interaction> one = List.of(interaction("c-1", "a", 0));
        JourneyAssembler sessions = by(JourneyPolicy.sessions(HALF_HOUR));
        assertThat(described(sessions.observedUntil(minute(30)).assemble(one)))
                .containsExactly("c-1#1 [a] FIRST_INTERACTION OPEN");
        assertThat(described(sessions.observedUntil(minute(30).plusNanos(1)).assemble(one)))
                .containsExactly("c-1#1 [a] FIRST_INTERACTION INACTIVE");
        assertThat(described(sessions.observedUntil(minute(-5)).assemble(one)))
                .containsExactly("c-1#1 [a] FIRST_INTERACTION OPEN");
    }

    @Test
    void assemble_dataWithoutEnd_leaveNoSessionOpen() {
        SessionRule days = SessionRule.calendarDays(ZoneOffset.UTC);
        assertThat(described(by(JourneyPolicy.sessions(days))
                        .observedUntil(Instant.MAX)
                        .assemble(List.of(interaction("c-1", "a", 0)))))
                .containsExactly("c-1#1 [a] FIRST_INTERACTION SESSION_ENDED");
    }

    @Test
    void assemble_endNotStated_isTheLatestInteractionOfAnyCustomer() {
        assertThat(described(by(JourneyPolicy.sessions(HALF_HOUR))
                        .assemble(List.of(interaction("c-1", "a", 0), interaction("c-2", "b", 31)))))
                .containsExactly("c-1#1 [a] FIRST_INTERACTION INACTIVE", "c-2#1 [b] FIRST_INTERACTION OPEN");
    }

    @Test
    void assemble_givenSessions_mayInterleaveAndBeAbsent() {
        Journeys journeys = by(JourneyPolicy.givenSessions())
                .assemble(List.of(
                        inSession("s-2", "a", 0),
                        inSession("s-1", "b", 1),
                        interaction("c-1", "c", 2),
                        inSession("s-2", "d", 3),
                        interaction("c-1", "e", 4),
                        inSession("s-1", "f", 5)));
        assertThat(described(journeys))
                .containsExactly(
                        "c-1#1 [a, d] FIRST_INTERACTION SESSION_ENDED",
                        "c-1#2 [b, f] NEW_SESSION OPEN",
                        "c-1#3 [c, e] NEW_SESSION SESSION_ENDED");
    }

    @Test
    void assemble_lastGivenSession_isOpenUntilTheGapHasPassed() {
        List<Interaction> interactions = List.of(inSession("s-1", "a", 0), inSession("s-2", "b", 90));
        JourneyAssembler sessions = by(JourneyPolicy.givenSessions());
        assertThat(described(sessions.observedUntil(minute(120)).assemble(interactions)))
                .containsExactly("c-1#1 [a] FIRST_INTERACTION SESSION_ENDED", "c-1#2 [b] NEW_SESSION OPEN");
        assertThat(described(sessions.observedUntil(minute(121)).assemble(interactions)))
                .containsExactly("c-1#1 [a] FIRST_INTERACTION SESSION_ENDED", "c-1#2 [b] NEW_SESSION INACTIVE");
        JourneyPolicy patient = JourneyPolicy.sessions(SessionRule.given(Duration.ofHours(4)));
        assertThat(described(by(patient).observedUntil(minute(121)).assemble(interactions)))
                .containsExactly("c-1#1 [a] FIRST_INTERACTION SESSION_ENDED", "c-1#2 [b] NEW_SESSION OPEN");
    }

    @Test
    void assemble_sessionsByDayAndCampaign_sayWhyTheyEnd() {
        List<Interaction> interactions = List.of(
                interaction("c-1", "a", 0),
                inCampaign("spring", "b", 1),
                interaction("c-1", "c", 2),
                inCampaign("spring", "d", 3),
                // 08:00 in Paris is 09:00, so 900 minutes later the next day begins there.
                interaction("c-1", "e", 900),
                interaction("c-1", "f", 940));
        SessionRule rule = SessionRule.gap(Duration.ofDays(1))
                .withNewDay(ZoneId.of("Europe/Paris"))
                .withNewCampaign();
        assertThat(described(by(JourneyPolicy.sessions(rule))
                        .observedUntil(minute(2339))
                        .assemble(interactions)))
                .containsExactly(
                        "c-1#1 [a] FIRST_INTERACTION SESSION_ENDED",
                        "c-1#2 [b, c, d] NEW_SESSION SESSION_ENDED",
                        "c-1#3 [e, f] NEW_SESSION OPEN");
        assertThat(by(JourneyPolicy.sessions(rule))
                        .observedUntil(minute(2340))
                        .assemble(interactions)
                        .list())
                .last()
                .extracting(Journey::end)
                .isEqualTo(Journey.End.SESSION_ENDED);
    }

    private static Interaction inCampaign(String campaign, String type, long minutes) {
        return interaction("c-1", type, minutes).toBuilder().campaign(campaign).build();
    }

    private static Interaction inSession(String session, String type, long minutes) {
        return interaction("c-1", type, minutes).toBuilder().session(session).build();
    }

    @Test
    void assemble_endingOnConversion_conversionBelongsToTheJourneyThatItEnds() {
        List<Interaction> interactions = List.of(
                interaction("c-1", "view", 0),
                interaction("c-1", "order", 1),
                interaction("c-1", "order", 9000),
                interaction("c-1", "view", 9001));
        assertThat(described(by(JourneyPolicy.journeys().endingOn("order")).assemble(interactions)))
                .containsExactly(
                        "c-1#1 [view, order] FIRST_INTERACTION CONVERTED",
                        "c-1#2 [order] AFTER_CONVERSION CONVERTED",
                        "c-1#3 [view] AFTER_CONVERSION OPEN");
    }

    @Test
    void assemble_conversionLast_leavesNoJourneyAfterIt() {
        assertThat(described(by(JourneyPolicy.journeys().endingOn("order").endingAfter(HALF_HOUR))
                        .observedUntil(minute(9000))
                        .assemble(List.of(interaction("c-1", "view", 0), interaction("c-1", "order", 1)))))
                .containsExactly("c-1#1 [view, order] FIRST_INTERACTION CONVERTED");
    }

    @Test
    void assemble_endingOnConversionAndInactivity_whicheverComesFirst() {
        assertThat(described(by(JourneyPolicy.journeys().endingOn("order").endingAfter(HALF_HOUR))
                        .assemble(List.of(
                                interaction("c-1", "view", 0),
                                interaction("c-1", "view", 40),
                                interaction("c-1", "order", 50),
                                interaction("c-1", "view", 51)))))
                .containsExactly(
                        "c-1#1 [view] FIRST_INTERACTION INACTIVE",
                        "c-1#2 [view, order] AFTER_INACTIVITY CONVERTED",
                        "c-1#3 [view] AFTER_CONVERSION OPEN");
    }

    @Test
    void assemble_openingAndClosingEvents_everyInteractionHasAJourney() {
        JourneyPolicy policy =
                JourneyPolicy.journeys().openingOn("ask").closingOn("refuse").endingOn("sign");
        assertThat(described(by(policy)
                        .assemble(List.of(
                                interaction("c-1", "view", 0),
                                interaction("c-1", "ask", 1),
                                interaction("c-1", "view", 2),
                                interaction("c-1", "ask", 3),
                                interaction("c-1", "refuse", 4),
                                interaction("c-1", "view", 5),
                                interaction("c-1", "ask", 6),
                                interaction("c-1", "sign", 7),
                                interaction("c-1", "ask", 8)))))
                .containsExactly(
                        "c-1#1 [view] FIRST_INTERACTION NEXT_OPENED",
                        "c-1#2 [ask, view] OPENING_EVENT NEXT_OPENED",
                        "c-1#3 [ask, refuse] OPENING_EVENT CLOSED",
                        "c-1#4 [view] AFTER_CLOSING NEXT_OPENED",
                        "c-1#5 [ask, sign] OPENING_EVENT CONVERTED",
                        "c-1#6 [ask] AFTER_CONVERSION OPEN");
    }

    @Test
    void assemble_closingEventLast_hasClosedTheJourney() {
        assertThat(described(by(JourneyPolicy.journeys().closingOn("refuse"))
                        .assemble(List.of(interaction("c-1", "ask", 0), interaction("c-1", "refuse", 1)))))
                .containsExactly("c-1#1 [ask, refuse] FIRST_INTERACTION CLOSED");
    }

    @Test
    void assemble_lastingAtMost_isCountedFromTheFirstInteraction() {
        JourneyAssembler assembler = by(
                JourneyPolicy.journeys().lastingAtMost(Duration.ofMinutes(60)).endingAfter(Duration.ofMinutes(50)));
        List<Interaction> interactions = List.of(
                interaction("c-1", "a", 0),
                interaction("c-1", "b", 40),
                interaction("c-1", "c", 60),
                interaction("c-1", "d", 61),
                interaction("c-1", "e", 100));
        assertThat(described(assembler.observedUntil(minute(121)).assemble(interactions)))
                .containsExactly(
                        "c-1#1 [a, b, c] FIRST_INTERACTION MAX_DURATION", "c-1#2 [d, e] AFTER_MAX_DURATION OPEN");
        assertThat(assembler.observedUntil(minute(122)).assemble(interactions).list())
                .last()
                .extracting(Journey::end)
                .isEqualTo(Journey.End.MAX_DURATION);
    }

    @Test
    void assemble_severalReasonsAtOnce_givesTheFirstOfTheList() {
        JourneyPolicy policy = JourneyPolicy.journeys()
                .endingOn("order")
                .openingOn("ask")
                .endingAfter(HALF_HOUR)
                .lastingAtMost(Duration.ofMinutes(40));
        assertThat(described(by(policy)
                        .assemble(List.of(
                                interaction("c-1", "order", 0),
                                interaction("c-1", "ask", 100),
                                interaction("c-1", "ask", 200)))))
                .containsExactly(
                        "c-1#1 [order] FIRST_INTERACTION CONVERTED",
                        "c-1#2 [ask] AFTER_CONVERSION INACTIVE",
                        "c-1#3 [ask] AFTER_INACTIVITY OPEN");
    }

    @ParameterizedTest
    @CsvSource({
        // The data begin at minute 0. What nobody sees came before, so at the limit itself it is too far away.
        "inactivity, 29, view, OPEN",
        "inactivity, 30, view, FIRST_INTERACTION",
        "inactivity, -60, view, OPEN",
        "inactivity, 29, ask, FIRST_INTERACTION",
        "inactivity, -60, ask, FIRST_INTERACTION",
        "max, 59, view, OPEN",
        "max, 60, view, FIRST_INTERACTION",
        "given, 29, view, OPEN",
        "given, 30, view, FIRST_INTERACTION",
        "day, 959, view, OPEN",
        "day, 960, view, FIRST_INTERACTION",
        "conversion, 90000, view, OPEN",
        "history, 90000, view, OPEN"
    })
    void assemble_beginningOfTheDataStated_firstJourneyIsOpenIfItMayHaveBegunBefore(
            String policy, long minutes, String type, Journey.Start start) {
        JourneyPolicy chosen = switch (policy) {
            case "inactivity" -> JourneyPolicy.journeys().endingAfter(HALF_HOUR).openingOn("ask");
            case "max" -> JourneyPolicy.journeys().lastingAtMost(Duration.ofHours(1));
            case "given" -> JourneyPolicy.givenSessions();
            case "day" -> JourneyPolicy.sessions(SessionRule.calendarDays(ZoneOffset.UTC));
            case "conversion" -> JourneyPolicy.journeys().endingOn("order");
            default -> JourneyPolicy.wholeHistory();
        };
        Journeys journeys = by(chosen)
                .observedFrom(minute(0))
                .assemble(List.of(interaction("c-1", type, minutes), interaction("c-1", "order", 200_000)));
        assertThat(journeys.list().get(0).start()).isEqualTo(start);
        assertThat(journeys.list().stream().skip(1)).extracting(Journey::start).doesNotContain(Journey.Start.OPEN);
        assertThat(journeys.observedFrom()).contains(minute(0));
    }

    @Test
    void assemble_beginningNotStated_saysNothingOfBefore() {
        Journeys journeys = WHOLE_HISTORY.assemble(List.of(interaction("c-1", "view", 0)));
        assertThat(journeys.list().get(0).start()).isEqualTo(Journey.Start.FIRST_INTERACTION);
        assertThat(journeys.observedFrom()).isEmpty();
    }

    @Test
    void observedFrom_firstInstantOfAll_throws() {
        assertThatThrownBy(() -> WHOLE_HISTORY.observedFrom(Instant.MIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("data cannot begin at the first instant there is; leave it out");
    }

    @Test
    void assemble_placementAfterAPurchase_looksBackBeyondTheJourney() {
        StagePlacement placement = StagePlacement.of(
                PlacementRule.of("purchase").whenType("order"),
                PlacementRule.of("retention").whenType("call").afterAny("order"),
                PlacementRule.of("consideration").whenType("call"));
        Journeys journeys = JourneyAssembler.of(StageModels.fiveStages(), placement)
                .withPolicy(JourneyPolicy.journeys().endingOn("order"))
                .assemble(List.of(
                        interaction("c-1", "call", 3),
                        interaction("c-1", "order", 2),
                        interaction("c-1", "call", 1),
                        interaction("c-2", "call", 9)));
        assertThat(journeys.list())
                .extracting(journey -> journey.steps().stream()
                        .map(step -> step.stage().orElseThrow().id())
                        .toList())
                .containsExactly(List.of("consideration", "purchase"), List.of("retention"), List.of("consideration"));
    }

    @Test
    void assemble_nothingEndsJourneys_isTheWholeHistoryWithAnotherGrain() {
        Journeys journeys = by(JourneyPolicy.journeys())
                .assemble(List.of(interaction("c-1", "order", 0), interaction("c-1", "a", 1)));
        assertThat(described(journeys)).containsExactly("c-1#1 [order, a] FIRST_INTERACTION OPEN");
        assertThat(journeys.grain()).isEqualTo(Grain.JOURNEY);
    }

    @Test
    void assemble_sameInstant_isCountedAsATiePerCustomer() {
        Journeys journeys = by(JourneyPolicy.journeys().endingOn("order"))
                .assemble(List.of(
                        interaction("c-1", "order", 5),
                        interaction("c-1", "view", 5),
                        interaction("c-1", "view", 5).toBuilder().sequence(1).build(),
                        interaction("c-1", "view", 6),
                        interaction("c-2", "view", 5)));
        assertThat(journeys.ties()).isEqualTo(2);
    }

    @Test
    void assemble_nothing_isEmpty() {
        Journeys journeys = WHOLE_HISTORY.assemble(List.of());
        assertThat(journeys).isEmpty();
        assertThat(journeys.size()).isZero();
        assertThat(journeys.customers()).isZero();
        assertThat(journeys.observedUntil()).isEmpty();
        assertThat(WHOLE_HISTORY.observedUntil(minute(1)).assemble(List.of()).observedUntil())
                .contains(minute(1));
        assertThat(WHOLE_HISTORY.observedUntil(minute(1)).assembleCustomer(List.of()))
                .isEmpty();
    }

    @Test
    void assembleCustomer_endNotStated_throws() {
        assertThatThrownBy(() -> WHOLE_HISTORY.assembleCustomer(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("one customer's interactions do not say where the data end; state it with observedUntil");
    }

    @Test
    void assembleCustomer_severalCustomers_throws() {
        // A gap between the two: no single journey would show it.
        assertThatThrownBy(() -> by(JourneyPolicy.sessions(HALF_HOUR))
                        .observedUntil(minute(9000))
                        .assembleCustomer(List.of(interaction("c-1", "a", 0), interaction("c-2", "b", 600))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the interactions are of several customers, among them [c-1, c-2];"
                        + " assemble takes those of many");
    }

    @Test
    void of_unknownStages_throwsNamingAll() {
        StagePlacement placement = StagePlacement.of(
                PlacementRule.of("trial").whenType("a"),
                PlacementRule.of("discovery"),
                PlacementRule.of("purchase"),
                PlacementRule.of("trial"));
        assertThatThrownBy(() -> JourneyAssembler.of(StageModels.threeStages(), placement))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the placement names stages [trial, purchase], which stage model 'three-stages' does not"
                        + " have; its stages are [discovery, engagement, conversion]");
    }

    @Property(tries = 300)
    void orderOfTheInputDoesNotMatter(
            @ForAll("histories") List<Interaction> interactions,
            @ForAll("allPolicies") JourneyPolicy policy,
            @ForAll Random random) {
        List<Interaction> shuffled = new ArrayList<>(interactions);
        Collections.shuffle(shuffled, random);
        assertThat(by(policy).assemble(shuffled)).isEqualTo(by(policy).assemble(interactions));
    }

    @Property(tries = 300)
    void everyInteractionIsInExactlyOneJourney(
            @ForAll("histories") List<Interaction> interactions, @ForAll("allPolicies") JourneyPolicy policy) {
        Journeys journeys = by(policy).assemble(interactions);
        assertThat(journeys.list().stream()
                        .flatMap(journey -> journey.steps().stream())
                        .map(Step::interaction))
                .containsExactlyInAnyOrderElementsOf(interactions);
        assertThat(journeys.steps()).isEqualTo(interactions.size());
        assertThat(journeys.list()).extracting(Journey::id).doesNotHaveDuplicates();
        assertThat(journeys.customers())
                .isEqualTo(journeys.list().stream()
                        .map(Journey::customer)
                        .distinct()
                        .count());
    }

    @Property(tries = 300)
    void oneCustomerAloneHasTheSameJourneys(
            @ForAll("histories") List<Interaction> interactions, @ForAll("allPolicies") JourneyPolicy policy) {
        JourneyAssembler assembler = by(policy).observedUntil(minute(100));
        List<Journey> alone = Stream.of("c-1", "c-2", "c-3")
                .flatMap(customer -> assembler
                        .assembleCustomer(interactions.stream()
                                .filter(interaction -> interaction.customer().equals(customer))
                                .toList())
                        .stream())
                .toList();
        assertThat(alone).isEqualTo(assembler.assemble(interactions).list());
    }

    @Property(tries = 300)
    void onlyTheLastJourneyIsOpenAndEndsMatchStarts(
            @ForAll("histories") List<Interaction> interactions, @ForAll("cuttingPolicies") JourneyPolicy policy) {
        List<Journey> journeys = by(policy).assemble(interactions).list();
        for (int i = 0; i < journeys.size(); i++) {
            boolean isLast = i + 1 == journeys.size()
                    || !journeys.get(i + 1).customer().equals(journeys.get(i).customer());
            if (!isLast) {
                assertThat(journeys.get(i + 1).start())
                        .isEqualTo(
                                switch (journeys.get(i).end()) {
                                    case CONVERTED -> Journey.Start.AFTER_CONVERSION;
                                    case INACTIVE -> Journey.Start.AFTER_INACTIVITY;
                                    case SESSION_ENDED -> Journey.Start.NEW_SESSION;
                                    case CLOSED -> Journey.Start.AFTER_CLOSING;
                                    case NEXT_OPENED -> Journey.Start.OPENING_EVENT;
                                    case MAX_DURATION -> Journey.Start.AFTER_MAX_DURATION;
                                    case OPEN -> throw new AssertionError("open before the last");
                                });
            }
        }
    }

    @Property(tries = 300)
    void atMostTheJourneyWithTheCustomersLastInteractionIsOpen(
            @ForAll("histories") List<Interaction> interactions, @ForAll("allPolicies") JourneyPolicy policy) {
        List<Journey> journeys = by(policy).assemble(interactions).list();
        for (Journey journey : journeys) {
            if (journey.end() == Journey.End.OPEN) {
                assertThat(journeys.stream()
                                .filter(other -> other.customer().equals(journey.customer()))
                                .map(Journey::endTime))
                        .allSatisfy(time -> assertThat(time).isBeforeOrEqualTo(journey.endTime()));
            }
        }
    }

    @Property(tries = 300)
    void movesAreThePlacedStepsLessTheJourneysThatHaveOne(
            @ForAll("histories") List<Interaction> interactions, @ForAll("allPolicies") JourneyPolicy policy) {
        Journeys journeys = by(policy).assemble(interactions);
        long placedJourneys = journeys.list().stream()
                .filter(journey -> journey.unplacedSteps() < journey.steps().size())
                .count();
        assertThat(journeys.list().stream()
                        .mapToLong(journey -> journey.moves().size())
                        .sum())
                .isEqualTo(journeys.steps() - journeys.unplacedSteps() - placedJourneys);
    }

    @Property(tries = 300)
    void streamedByCustomerInAnyOrderIsTheSame(
            @ForAll("histories") List<Interaction> interactions,
            @ForAll("allPolicies") JourneyPolicy policy,
            @ForAll Random random) {
        JourneyAssembler assembler = by(policy).observedFrom(minute(0)).observedUntil(minute(100));
        List<Interaction> shuffled = new ArrayList<>(interactions);
        Collections.shuffle(shuffled, random);
        // Sorting is stable, so each customer's interactions stay shuffled.
        shuffled.sort(Comparator.comparing(Interaction::customer));
        List<Journey> streamed = new ArrayList<>();
        AssemblyCounts counts = assembler.assembleEach(shuffled.iterator(), streamed::add);
        Journeys kept = assembler.assemble(interactions);
        assertThat(streamed).isEqualTo(kept.list());
        assertThat(counts)
                .isEqualTo(new AssemblyCounts(
                        kept.customers(), kept.size(), kept.steps(), kept.unplacedSteps(), kept.ties()));
    }

    @Property(tries = 200)
    void customersOfTwoPartsAreThoseOfTheWhole(
            @ForAll("histories") List<Interaction> interactions, @ForAll("allPolicies") JourneyPolicy policy) {
        JourneyAssembler assembler = by(policy).observedUntil(minute(100));
        Map<Boolean, List<Interaction>> parts = interactions.stream()
                .collect(Collectors.partitioningBy(
                        interaction -> interaction.customer().equals("c-2")));
        List<Journey> rejoined = new ArrayList<>();
        parts.values().forEach(part -> rejoined.addAll(assembler.assemble(part).list()));
        rejoined.sort(Comparator.comparing(Journey::customer));
        assertThat(rejoined).isEqualTo(assembler.assemble(interactions).list());
    }

    @Provide
    Arbitrary<List<Interaction>> histories() {
        return Samples.interactions().list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<JourneyPolicy> cuttingPolicies() {
        return Arbitraries.of(
                JourneyPolicy.wholeHistory(),
                JourneyPolicy.sessions(Duration.ofMinutes(10)),
                JourneyPolicy.sessions(SessionRule.gap(HALF_HOUR).withNewCampaign()),
                JourneyPolicy.journeys().endingOn("order"),
                JourneyPolicy.journeys().endingOn("order", "cart").endingAfter(HALF_HOUR),
                JourneyPolicy.journeys().openingOn("cart").closingOn("order").lastingAtMost(HALF_HOUR));
    }

    @Provide
    Arbitrary<JourneyPolicy> allPolicies() {
        return Arbitraries.oneOf(cuttingPolicies(), Arbitraries.just(JourneyPolicy.givenSessions()));
    }
}
