package dev.parcours.core.friction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Channel;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.StageModels;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What single journeys show, counted by hand. */
class DetectorTest {

    private static final Instant NINE = Instant.parse("2024-03-01T09:00:00Z");

    /** Steps a minute apart. */
    private static Journey journey(String... types) {
        List<Interaction> interactions = new ArrayList<>();
        for (String type : types) {
            interactions.add(at(interactions.size(), type).build());
        }
        return journey(interactions);
    }

    private static Interaction.Builder at(long minute, String type) {
        return Interaction.builder().customer("c-1").type(type).time(NINE.plus(Duration.ofMinutes(minute)));
    }

    private static Journey journey(List<Interaction> interactions) {
        return new Journey(
                "c-1#1",
                Grain.SESSION,
                StageModels.fiveStages(),
                interactions.stream()
                        .map(interaction -> new Step(interaction, Optional.empty()))
                        .toList(),
                Journey.Start.FIRST_INTERACTION,
                Journey.End.SESSION_ENDED);
    }

    private static Journey through(String... stages) {
        List<Step> steps = new ArrayList<>();
        for (String stage : stages) {
            steps.add(new Step(
                    at(steps.size(), "visit").build(),
                    stage.isEmpty()
                            ? Optional.empty()
                            : Optional.of(StageModels.fiveStages().stage(stage))));
        }
        return new Journey(
                "c-1#1",
                Grain.SESSION,
                StageModels.fiveStages(),
                steps,
                Journey.Start.FIRST_INTERACTION,
                Journey.End.SESSION_ENDED);
    }

    /** Where a journey meets a kind of friction on any day, and where it could have, as "where shown/exposed". */
    private static List<String> places(FrictionKind kind, Journey journey) {
        FrictionCounts counts =
                new FrictionCounts(FrictionOptions.builder().kinds(Set.of(kind)).build());
        counts.add(counts.cellsOf(journey));
        DayIndex days = new DayIndex(counts, counts.cells(), 0);
        Map<String, String> shown = new TreeMap<>();
        for (Place place : counts.detectors().get(0).places(new Totals(counts, counts.cells()))) {
            DailySeries series = days.series(place, GroupNumbers.EVERYONE);
            shown.put(place.where(), series.shown() + "/" + series.exposed());
        }
        return shown.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    @Test
    void journeyFriction_workedExample_meetsAnErrorAndALoop() {
        Journey journey = journey("cart", "payment_error", "cart", "payment_error", "cart", "payment_error");
        assertThat(JourneyFriction.met(journey, FrictionOptions.defaults()))
                .containsExactly(FrictionKind.ERROR_EVENT, FrictionKind.LOOP);
        assertThat(JourneyFriction.met(journey("view", "cart"), FrictionOptions.defaults()))
                .isEmpty();
    }

    @Test
    void journeyFriction_backAndAgain_isMet() {
        assertThat(JourneyFriction.met(through("purchase", "awareness"), FrictionOptions.defaults()))
                .containsExactly(FrictionKind.BACK_MOVE);
        assertThat(JourneyFriction.met(journey("support_call", "view", "support_call"), FrictionOptions.defaults()))
                .containsExactly(FrictionKind.REPEATED_CONTACT);
    }

    @Test
    void errors_countOnceADay() {
        assertThat(places(FrictionKind.ERROR_EVENT, journey("view", "payment_error", "payment_error", "App Crash")))
                .containsExactly("App Crash 1/1", "payment_error 1/1");
        Interaction tomorrow = at(24 * 60, "payment_error").build();
        assertThat(places(
                        FrictionKind.ERROR_EVENT, journey(List.of(at(0, "view").build(), tomorrow))))
                .containsExactly("payment_error 1/2");
    }

    @Test
    void loops_takeTheGivenRounds_andAreNamedFromTheFirstByName() {
        assertThat(places(FrictionKind.LOOP, journey("x", "b", "a", "b", "a", "b", "a")))
                .containsExactly("a > b 1/1");
        assertThat(places(FrictionKind.LOOP, journey("b", "a", "b", "a", "b"))).isEmpty();
        assertThat(places(FrictionKind.LOOP, journey("a", "a", "a"))).containsExactly("a 1/1");
        assertThat(places(FrictionKind.LOOP, journey("c", "a", "b", "c", "a", "b", "c", "a", "b")))
                .containsExactly("a > b > c 1/1");
        assertThat(places(FrictionKind.LOOP, journey("support", "support", "support")))
                .as("this is repeated contact")
                .isEmpty();
    }

    @Test
    void backMoves_areOfStagesAndOfTheUsualOrder() {
        assertThat(places(FrictionKind.BACK_MOVE, through("awareness", "purchase", "", "awareness", "consideration")))
                .containsExactly("purchase > awareness 1/1");
        assertThat(places(FrictionKind.BACK_MOVE, journey("cart", "shipping", "cart", "shipping")))
                .containsExactly("shipping > cart 1/1");
        assertThat(places(FrictionKind.BACK_MOVE, journey("cart", "purchase", "cart")))
                .as("after a goal another round begins")
                .isEmpty();
    }

    @Test
    void contacts_areAgainWithinThePatience() {
        assertThat(places(FrictionKind.REPEATED_CONTACT, journey("support_chat", "view", "support_chat")))
                .containsExactly("support_chat 1/1");
        assertThat(places(FrictionKind.REPEATED_CONTACT, journey("support_chat", "view")))
                .isEmpty();
        Interaction call = at(0, "talk")
                .touchpoint(Touchpoint.of(Channel.CALL_CENTER, "hotline"))
                .build();
        Interaction within = at(7 * 24 * 60, "contact_form").build();
        Interaction later = at(7 * 24 * 60 + 1, "contact_form").build();
        assertThat(places(FrictionKind.REPEATED_CONTACT, journey(List.of(call, within))))
                .containsExactly("talk 1/1");
        assertThat(places(FrictionKind.REPEATED_CONTACT, journey(List.of(call, later))))
                .isEmpty();
    }

    @Test
    void lowScores_areThoseOfEachScale() {
        assertThat(answer(Satisfaction.Scale.NPS, 6)).containsExactly("survey 1/1");
        assertThat(answer(Satisfaction.Scale.NPS, 7)).isEmpty();
        assertThat(answer(Satisfaction.Scale.CSAT, 2)).containsExactly("survey 1/1");
        assertThat(answer(Satisfaction.Scale.CSAT, 3)).isEmpty();
        assertThat(answer(Satisfaction.Scale.CES, 3)).containsExactly("survey 1/1");
        assertThat(answer(Satisfaction.Scale.CES, 4)).isEmpty();
    }

    private static List<String> answer(Satisfaction.Scale scale, int score) {
        Interaction survey =
                at(0, "survey").satisfaction(new Satisfaction(scale, score)).build();
        return places(FrictionKind.LOW_SCORE, journey(List.of(survey)));
    }

    @Test
    void channelSwitches_endWithoutAGoal() {
        assertThat(places(FrictionKind.CHANNEL_SWITCH, onChannels("view", "view", "ask")))
                .containsExactly("web > store 1/1");
        assertThat(places(FrictionKind.CHANNEL_SWITCH, onChannels("view", "view", "purchase")))
                .isEmpty();
    }

    private static Journey onChannels(String first, String second, String inStore) {
        return journey(List.of(
                at(0, first).touchpoint(Touchpoint.of(Channel.WEB, "a")).build(),
                at(1, second).touchpoint(Touchpoint.of(Channel.WEB, "b")).build(),
                at(2, inStore).touchpoint(Touchpoint.of(Channel.STORE, "c")).build()));
    }

    @Test
    void dropOffs_areEndsAndWhatUsuallyFollowsButDoesNot() {
        assertThat(places(FrictionKind.DROP_OFF, journey("view", "cart", "view")))
                .containsExactly("cart > view 0/1", "view 1/1", "view > cart 0/1");
        assertThat(places(FrictionKind.DROP_OFF, journey("view", "purchase")))
                .as("to end with a goal is no loss")
                .containsExactly("view > purchase 0/1");
        Interaction first = at(0, "pay").build();
        Interaction again = at(24 * 60, "pay").build();
        Interaction done = at(24 * 60 + 1, "done").build();
        assertThat(places(FrictionKind.DROP_OFF, journey(List.of(first, again, done))))
                .as("the second attempt is not the success of the first")
                .containsExactly("done 1/1", "pay > done 1/2");
    }

    @Test
    void baskets_areBoughtOnTheSameDayOrAfterItBeforeTheNext() {
        Interaction cart = at(0, "cart").build();
        Interaction cartTomorrow = at(24 * 60, "cart").build();
        Interaction purchase = at(24 * 60 + 1, "purchase").build();
        assertThat(places(FrictionKind.ABANDONED_BASKET, journey("purchase", "cart")))
                .containsExactly("cart 0/1");
        assertThat(places(FrictionKind.ABANDONED_BASKET, journey(List.of(cart, purchase))))
                .containsExactly("cart 0/1");
        assertThat(places(FrictionKind.ABANDONED_BASKET, journey(List.of(cart, cartTomorrow, purchase))))
                .containsExactly("cart 1/2");
        assertThat(places(FrictionKind.ABANDONED_BASKET, journey("cart", "view")))
                .as("where nobody buys, a purchase is not known")
                .isEmpty();
    }

    @Test
    void waits_longestOfTheDayCounts_andTheLongestQuarterIsLong() {
        FrictionCounts counts = new FrictionCounts(
                FrictionOptions.builder().kinds(Set.of(FrictionKind.LONG_WAIT)).build());
        for (int minutes : new int[] {1, 1, 1, 1, 1, 1, 100, 100}) {
            counts.add(counts.cellsOf(
                    journey(List.of(at(0, "a").build(), at(minutes, "b").build()))));
        }
        Journey twice = journey(List.of(
                at(0, "a").build(),
                at(1, "b").build(),
                at(2, "a").build(),
                at(3, "b").build()));
        counts.add(counts.cellsOf(twice));
        Place place = counts.detectors()
                .get(0)
                .places(new Totals(counts, counts.cells()))
                .get(0);
        DailySeries series = new DayIndex(counts, counts.cells(), 0).series(place, GroupNumbers.EVERYONE);
        assertThat(place.where()).isEqualTo("a > b");
        assertThat(series.exposed()).isEqualTo(9);
        assertThat(series.shown()).isEqualTo(2);
    }

    @Test
    void groups_stepsThatSayNothing_areInThatOfTheStepBefore() {
        FrictionCounts counts = new FrictionCounts(FrictionOptions.builder()
                .kinds(Set.of(FrictionKind.ERROR_EVENT))
                .groupings(FrictionGrouping.byDevice())
                .build());
        counts.add(counts.cellsOf(journey(List.of(
                at(0, "view").build(),
                at(1, "view").device("mobile").build(),
                at(2, "app_error").build()))));
        Place place = counts.detectors()
                .get(0)
                .places(new Totals(counts, counts.cells()))
                .get(0);
        int mobile = counts.groups().number(Optional.of(new FrictionGroup("device", "mobile")));
        DailySeries series = new DayIndex(counts, counts.cells(), 0).series(place, mobile);
        assertThat(series.shown() + "/" + series.exposed()).isEqualTo("1/1");
    }

    /** Whether a history of steps at some minutes is looked at visit by visit, and its drop-offs, as in places. */
    private static String dropOffs(Map<Integer, String> typesByMinute) {
        List<Step> steps = new ArrayList<>();
        new TreeMap<>(typesByMinute)
                .forEach((minute, type) -> steps.add(new Step(at(minute, type).build(), Optional.empty())));
        FrictionCounts counts = new FrictionCounts(FrictionOptions.defaults());
        counts.add(counts.cellsOf(new Journey(
                "c-1",
                Grain.CUSTOMER,
                StageModels.fiveStages(),
                steps,
                Journey.Start.FIRST_INTERACTION,
                Journey.End.OPEN)));
        LongCounts cells = counts.cells(FrictionKind.DROP_OFF);
        Totals totals = new Totals(counts, cells);
        return counts.isOfVisits(FrictionKind.DROP_OFF) + " "
                + totals.labels(Label.Topic.ENDED).stream().map(Label::from).toList();
    }

    @Test
    void visits_ofAHistory_endByThePause() {
        // Two visits on different days: the first ends at the cart, though the customer returns.
        assertThat(dropOffs(Map.of(0, "home", 1, "cart", 1500, "home", 1530, "view")))
                .isEqualTo("true [cart, view]");
        assertThat(dropOffs(Map.of(0, "home", 1, "cart", 2, "view", 33, "exit")))
                .isEqualTo("true [exit, view]");
    }

    @Test
    void visits_ofAProcessOfDays_areNone() {
        assertThat(dropOffs(Map.of(0, "filed", 1, "seen", 1500, "called", 3000, "sold")))
                .isEqualTo("false [sold]");
        assertThat(dropOffs(Map.of(0, "filed", 1, "seen", 1500, "called"))).isEqualTo("true [called, seen]");
    }
}
