package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.truth;
import static dev.parcours.segmentation.Cases.validUntil;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.sequence;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Sequence;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.json.SegmentationJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceTest {

    private static final Duration NANO = Duration.ofNanos(1);

    /** Returns somebody with one interaction per letter, so many minutes ago; later ones of one instant come later. */
    private static Customer who(String history) {
        List<Interaction> interactions = new ArrayList<>();
        for (String one : history.isBlank() ? new String[0] : history.trim().split(" ")) {
            interactions.add(Interaction.builder()
                    .customer("c-1")
                    .type(one.substring(0, 1))
                    .time(NOW.minus(Duration.ofMinutes(Long.parseLong(one.substring(1)))))
                    .sequence(interactions.size())
                    .build());
        }
        return customer().history(interactions).build();
    }

    @ParameterizedTest
    @CsvSource({
        "'', FALSE",
        "'a9', FALSE",
        "'b9 a8', FALSE",
        "'a9 b8', TRUE",
        "'a9 b9', TRUE",
        "'b9 a9', FALSE",
        "'a9 x8 b7', TRUE",
        "'a90 a9 b8', TRUE",
        "'a200 b9', TRUE",
    })
    void then_twoSteps_followEachOtherInTheHistory(String history, Truth expected) {
        assertThat(truth(sequence("a").then("b"), who(history))).isEqualTo(expected);
        assertThat(truth(not(sequence("a").then("b")), who(history))).isEqualTo(expected.not());
    }

    @ParameterizedTest
    @CsvSource({
        // The second step is less than 60 minutes after the first.
        "'a90 b31 c30', TRUE",
        "'a90 b30 c29', FALSE",
        // The earlier b is too far from a, or the later a from c; the right choice fits.
        "'a200 a90 b50 c40', TRUE",
        "'a90 b50 b45 c1', TRUE",
        // What is excluded lies between the second and the third step only.
        "'a90 x80 b50 c40', TRUE",
        "'a90 b50 x45 c40', FALSE",
        "'a90 b50 x45 b43 c40', TRUE",
        "'a90 b50 b43 x42 c40', FALSE",
        // The x of the same instant as c comes after it, and then before it.
        "'a90 b50 c40 x40', TRUE",
        "'a90 b50 x40 c40', FALSE",
        // Less than 100 minutes in all.
        "'a119 b60 c20', TRUE",
        "'a119 b60 c19', FALSE",
        "'a119 a100 b60 c19', TRUE",
    })
    void then_threeSteps_fitTimesAndExclusions(String history, Truth expected) {
        Condition condition = sequence("a")
                .then("b", Duration.ofMinutes(60))
                .then("c")
                .without("x")
                .inAll(Duration.ofMinutes(100));
        assertThat(truth(condition, who(history))).isEqualTo(expected);
    }

    @Test
    void then_sameKindTwice_needsTwoInteractions() {
        Condition twice = sequence("a").then("a");
        assertThat(truth(twice, who("a9"))).isEqualTo(FALSE);
        assertThat(truth(twice, who("a9 a9"))).isEqualTo(TRUE);
        assertThat(truth(sequence("a").then("a").without("a").then("a"), who("a9 a8 a7")))
                .isEqualTo(TRUE);
    }

    @Test
    void within_allStepsInTheWindow_lastsUntilTheFirstOfTheBestChoiceLeaves() {
        Condition condition = sequence("a").then("b").within(hours(2));
        assertThat(truth(condition, who("a120 b9"))).isEqualTo(FALSE);
        assertThat(validUntil(condition, who("a119 b9"))).contains(NOW.plus(Duration.ofMinutes(1)));
        // The later a and the same b last longer; the b of before does not come after it.
        assertThat(validUntil(condition, who("a119 b90 a30 b9"))).contains(NOW.plus(Duration.ofMinutes(90)));
        assertThat(validUntil(condition, who("a119 b90 a30"))).contains(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void notThen_workedExample_holdsFromTwelveHoursOn() {
        Condition abandoned = sequence("add_to_cart").notThen("purchase", hours(12));
        Instant basket = Instant.parse("2026-03-10T10:00:00Z");
        Instant due = Instant.parse("2026-03-10T22:00:00Z");
        Customer left = customer()
                .history(List.of(Interaction.of("c-1", "add_to_cart", basket)))
                .build();
        assertThat(ask(abandoned, left, due.minus(NANO)).isIn(SEGMENT)).isFalse();
        assertThat(ask(abandoned, left, due.minus(NANO)).validUntil(SEGMENT)).contains(due);
        assertThat(ask(abandoned, left, basket).validUntil(SEGMENT)).contains(due);
        assertThat(ask(abandoned, left, due).isIn(SEGMENT)).isTrue();
        assertThat(ask(abandoned, left, due).validUntil(SEGMENT)).isEmpty();
        assertThat(ask(abandoned, bought(left, due), due).isIn(SEGMENT)).isTrue();
        Memberships tooEarly = ask(abandoned, bought(left, due.minus(NANO)), due);
        assertThat(tooEarly.isIn(SEGMENT)).isFalse();
        assertThat(tooEarly.validUntil(SEGMENT)).isEmpty();
    }

    private static Customer bought(Customer customer, Instant time) {
        List<Interaction> history = new ArrayList<>(customer.history());
        history.add(Interaction.of("c-1", "purchase", time));
        return customer.withHistory(history);
    }

    @ParameterizedTest
    @CsvSource({
        // Less than 60 minutes after a, no b.
        "'', FALSE",
        "'a59', FALSE",
        "'a60', TRUE",
        "'b90 a60', TRUE",
        "'b80 a80', TRUE",
        "'a80 b80', FALSE",
        "'a90 b31', FALSE",
        "'a90 b30', TRUE",
        // Some a is enough.
        "'a200 a90 b80', TRUE",
        "'a100 b90 a80', TRUE",
        "'a100 a95 b90', FALSE",
        "'a100 b90 a20', FALSE",
    })
    void notThen_someStepThatWasNotFollowed_isEnough(String history, Truth expected) {
        Condition condition = sequence("a").notThen("b", Duration.ofMinutes(60));
        assertThat(truth(condition, who(history))).isEqualTo(expected);
        assertThat(truth(not(condition), who(history))).isEqualTo(expected.not());
    }

    @Test
    void notThen_inAWindow_holdsFromTheEndOfTheAbsenceUntilTheStepLeaves() {
        Condition condition = sequence("a").notThen("b", hours(1)).within(hours(3));
        Customer customer = who("a30");
        assertThat(validUntil(condition, customer)).contains(NOW.plus(Duration.ofMinutes(30)));
        assertThat(ask(condition, customer, NOW.plus(Duration.ofMinutes(30))).validUntil(SEGMENT))
                .contains(NOW.plus(Duration.ofMinutes(150)));
        assertThat(validUntil(sequence("a").notThen("b", hours(3)).within(hours(3)), customer))
                .isEmpty();
    }

    @Test
    void notThen_whatCameAfterTheWindow_counts() {
        Condition condition =
                sequence("a").notThen("b", hours(1)).during(Window.between(NOW.minus(hours(5)), NOW.minus(hours(2))));
        assertThat(truth(condition, who("a121"))).isEqualTo(TRUE);
        assertThat(truth(condition, who("a121 b119"))).isEqualTo(FALSE);
    }

    @Test
    void then_hundredThousandInteractionsAndTwentySteps_isFast() {
        List<Interaction> history = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            history.add(Interaction.of("c-1", "a", NOW.minusSeconds(i)));
        }
        Customer customer = customer().history(history).build();
        Sequence long20 = sequence("a").then("a");
        while (long20.steps().size() < Sequence.MAX_STEPS) {
            long20 = long20.then("a", hours(1));
        }
        // The last 20 of them are 19 seconds long.
        assertThat(validUntil(long20.within(days(30)), customer))
                .contains(NOW.plus(days(30)).minusSeconds(19));
        assertThat(truth(long20.within(Duration.ofSeconds(19)), customer)).isEqualTo(FALSE);
    }

    @Test
    void then_hundredThousandBasketsWithoutPurchase_isFast() {
        List<Interaction> history = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            history.add(Interaction.of("c-1", "a", NOW.minusSeconds(i)));
        }
        Customer customer = customer().history(history).build();
        assertThat(validUntil(sequence("a").notThen("b", hours(12)).within(days(30)), customer))
                .contains(NOW.plus(days(30)));
    }

    @Test
    void sequence_wrong_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sequence("a").then("b", Duration.ZERO))
                .withMessage("the time between two steps must be positive, but was PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sequence("a").notThen("b", days(-1)))
                .withMessage("the time of an absence must be positive, but was PT-24H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sequence("a").then("b").inAll(Duration.ZERO))
                .withMessage("the time in all must be positive, but was PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sequence("a").notThen("b", hours(1)).without("x"))
                .withMessage("there is no step before the first; ask for times and exclusions at a later one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sequence(
                        sequence("a").then("b").steps().subList(0, 1),
                        Optional.empty(),
                        Optional.empty(),
                        Window.ever()))
                .withMessage("a sequence has 2 to 20 steps, but was given 1; add what comes next, or what does not");
    }

    @Test
    void sequence_inSentencesAndJson_isSaid() {
        Condition condition = sequence("view")
                .then("add_to_cart", hours(1))
                .without("complaint")
                .inAll(days(2))
                .notThen(interactions("purchase"), hours(12))
                .within(days(30));
        assertThat(RuleText.of(condition, Locale.ENGLISH))
                .isEqualTo("Customers who did in order view → add_to_cart (less than 1 hour later, without complaint) →"
                        + " no purchase for 12 hours, in less than 2 days in all, in the last 30 days");
        assertThat(RuleText.of(not(condition), Locale.FRENCH))
                .isEqualTo("Clients qui n’ont pas fait dans l’ordre view → add_to_cart (moins de 1 heure après, sans"
                        + " complaint) → aucun purchase pendant 12 heures, en moins de 2 jours en tout, au cours des"
                        + " 30 derniers jours");
        String json = "{\"parcoursRules\":1,\"segments\":[{\"id\":\"s\",\"label\":\"A\",\"when\":{\"sequence\":[{"
                + "\"type\":\"view\"},{\"type\":\"add_to_cart\",\"within\":\"PT1H\",\"without\":[{\"type\":\"complaint\""
                + "}]}],\"inAll\":\"P2D\",\"notThen\":{\"type\":\"purchase\",\"within\":\"PT12H\"},\"within\":\"P30D\"}"
                + "}]}";
        assertThat(SegmentationJson.read(json).rules().get(0).condition()).isEqualTo(condition);
    }
}
