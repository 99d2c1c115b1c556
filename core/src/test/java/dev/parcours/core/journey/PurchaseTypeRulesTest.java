package dev.parcours.core.journey;

import static dev.parcours.core.PurchaseType.BY_DEFAULT;
import static dev.parcours.core.PurchaseType.IMPULSIVE;
import static dev.parcours.core.PurchaseType.PLANNED;
import static dev.parcours.core.PurchaseType.REACTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.Channel;
import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.Samples;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseTypeRulesTest {

    private static final PurchaseTypeRule ANY = PurchaseTypeRule.of(PLANNED);

    /** A purchase of 20.00 EUR after so many interactions, the first of them some minutes before and by e-mail. */
    private static PurchaseJourney purchase(int before, long minutes, Optional<Direction> direction) {
        return purchase(before, minutes, direction, Journey.Start.FIRST_INTERACTION);
    }

    private static PurchaseJourney purchase(
            int before, long minutes, Optional<Direction> direction, Journey.Start start) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            Interaction.Builder view =
                    Samples.interaction("c-1", i == 0 ? "newsletter" : "view", i == 0 ? -minutes : 0).toBuilder();
            view.touchpoint(Touchpoint.of(i == 0 ? Channel.EMAIL : Channel.WEB, "page"));
            if (i == 0) {
                direction.ifPresent(view::direction);
            }
            steps.add(new Step(view.build(), Optional.empty()));
        }
        Interaction order = Samples.interaction("c-1", "order", 0).toBuilder()
                .sequence(1)
                .value(Money.of("20.00", "EUR"))
                .direction(Direction.OUTBOUND)
                .touchpoint(Touchpoint.of(Channel.EMAIL, "order form"))
                .build();
        steps.add(new Step(order, Optional.empty()));
        return PurchaseJourney.firstOf(Samples.journey(steps, start), "order").orElseThrow();
    }

    private static final long DAY = 24 * 60;

    @ParameterizedTest
    @CsvSource({
        "3, 10080, OUTBOUND, 1, REACTIVE",
        "20, 1, OUTBOUND, 1, REACTIVE",
        "3, 10081, OUTBOUND, 2, PLANNED",
        "3, 1440, INBOUND, 2, PLANNED",
        "3, 1440, , 2, PLANNED",
        "10, 1439, INBOUND, 3, PLANNED",
        "9, 30, INBOUND, 4, IMPULSIVE",
        "1, 0, , 4, IMPULSIVE",
        "9, 31, INBOUND, 5, BY_DEFAULT",
        "0, 0, , 5, BY_DEFAULT"
    })
    void why_usualRules_firstThatMatchesDecides(
            int before, long minutes, Direction direction, int rule, PurchaseType type) {
        PurchaseJourney purchase = purchase(before, minutes, Optional.ofNullable(direction));
        PurchaseTypeReason reason = PurchaseTypeRules.usual().why(purchase).orElseThrow();
        assertThat(reason.type()).isEqualTo(type);
        assertThat(reason.number()).isEqualTo(rule);
        assertThat(reason.rule()).isEqualTo(PurchaseTypeRules.usual().rules().get(rule - 1));
        assertThat(reason.purchase()).isEqualTo(purchase);
        assertThat(reason.mayBeOtherwise()).isFalse();
    }

    @Test
    void why_noRuleMatches_isEmpty() {
        PurchaseTypeRules rules =
                PurchaseTypeRules.of(PurchaseTypeRule.of(PLANNED).afterAtLeast(2));
        assertThat(rules.why(purchase(1, 0, Optional.empty()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void matches_eachCondition_boundsBelongToIt(PurchaseTypeRule rule, boolean expected) {
        // Two interactions before, a newsletter by e-mail ten minutes before and a view on the web, for 20.00 EUR.
        PurchaseJourney purchase = purchase(2, 10, Optional.of(Direction.INBOUND));
        assertThat(rule.matches(purchase)).isEqualTo(expected);
    }

    static Stream<Arguments> matches_eachCondition_boundsBelongToIt() {
        return Stream.of(
                Arguments.of(ANY, true),
                Arguments.of(ANY.lastingAtLeast(Duration.ofMinutes(10)), true),
                Arguments.of(ANY.lastingAtLeast(Duration.ofSeconds(601)), false),
                Arguments.of(ANY.lastingAtMost(Duration.ofMinutes(10)), true),
                Arguments.of(ANY.lastingAtMost(Duration.ofSeconds(599)), false),
                Arguments.of(ANY.afterAtLeast(2), true),
                Arguments.of(ANY.afterAtLeast(3), false),
                Arguments.of(ANY.afterAtMost(2), true),
                Arguments.of(ANY.afterAtMost(1), false),
                Arguments.of(ANY.meeting("view", "comparison"), true),
                Arguments.of(ANY.meeting("comparison"), false),
                // The purchase itself does not come before it.
                Arguments.of(ANY.meeting("order"), false),
                Arguments.of(ANY.notMeeting("comparison", "order"), true),
                Arguments.of(ANY.notMeeting("view"), false),
                Arguments.of(ANY.costingAtLeast(Money.of("20.00", "EUR")), true),
                Arguments.of(ANY.costingAtLeast(Money.of("20.01", "EUR")), false),
                Arguments.of(ANY.costingAtLeast(Money.of("1", "USD")), false),
                Arguments.of(ANY.costingAtMost(Money.of("20.00", "EUR")), true),
                Arguments.of(ANY.costingAtMost(Money.of("19.99", "EUR")), false),
                Arguments.of(ANY.costingAtMost(Money.of("99", "USD")), false),
                Arguments.of(ANY.startedBy(Direction.INBOUND), true),
                Arguments.of(ANY.startedBy(Direction.OUTBOUND), false),
                Arguments.of(ANY.startedWith("newsletter"), true),
                Arguments.of(ANY.startedWith("view"), false),
                Arguments.of(ANY.startedOn("email"), true),
                Arguments.of(ANY.startedOn("web"), false),
                Arguments.of(ANY.startedOn("email").afterAtLeast(3), false));
    }

    @Test
    void matches_nothingBeforeThePurchase_nothingBeganIt() {
        PurchaseJourney alone = purchase(0, 0, Optional.empty());
        assertThat(ANY.startedBy(Direction.OUTBOUND).matches(alone)).isFalse();
        assertThat(ANY.startedWith("order").matches(alone)).isFalse();
        assertThat(ANY.startedOn("email").matches(alone)).isFalse();
    }

    @Test
    void matches_priceNotSaid_meetsNoPrice() {
        PurchaseJourney unpriced =
                PurchaseJourney.firstOf(Samples.journey("order"), "order").orElseThrow();
        assertThat(ANY.costingAtLeast(Money.of("0", "EUR")).matches(unpriced)).isFalse();
        assertThat(ANY.costingAtMost(Money.of("99", "EUR")).matches(unpriced)).isFalse();
    }

    @Test
    void rule_nothingNamed_throws() {
        assertThatThrownBy(() -> ANY.meeting())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name the types of interactions to look for");
        assertThatThrownBy(() -> ANY.startedWith())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name the types of interactions to look for");
        assertThatThrownBy(() -> ANY.startedOn())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name the channels to look for");
    }

    @Test
    void text_ofEachType_isASentenceInTheLanguage() {
        assertThat(text(purchase(12, 3 * DAY + 30, Optional.empty()), Locale.ENGLISH))
                .isEqualTo("Rule 2 calls the purchase planned: it took 3 days and 12 interactions from “newsletter”"
                        + " on.");
        assertThat(text(purchase(1, 1, Optional.empty()), Locale.FRENCH))
                .isEqualTo("La règle 4 dit l’achat impulsif : il a demandé 1 minute et 1 interaction à partir de"
                        + " « newsletter ».");
        assertThat(text(purchase(0, 0, Optional.empty()), Locale.ENGLISH))
                .isEqualTo("Rule 5 calls the purchase by default: nothing came before it.");
        assertThat(text(purchase(2, 125, Optional.of(Direction.OUTBOUND)), Locale.ENGLISH))
                .startsWith("Rule 1 calls the purchase reactive: it took 2 hours and");
        assertThat(text(purchase(2, 0, Optional.empty()), Locale.ENGLISH)).contains("it took 0 seconds and");
    }

    @Test
    void why_journeyThatMayBeginBeforeTheData_saysSo() {
        PurchaseTypeReason reason = PurchaseTypeRules.usual()
                .why(purchase(2, 5, Optional.empty(), Journey.Start.OPEN))
                .orElseThrow();
        assertThat(reason.type()).isEqualTo(IMPULSIVE);
        assertThat(reason.mayBeOtherwise()).isTrue();
        assertThat(reason.text(Locale.ENGLISH)).endsWith("It may have begun before the data.");
        assertThat(reason.text(Locale.FRENCH)).endsWith("Il a pu commencer avant les données.");
    }

    private static String text(PurchaseJourney purchase, Locale locale) {
        return PurchaseTypeRules.usual().why(purchase).orElseThrow().text(locale);
    }

    @Test
    void why_rulesOfTheTrade_replaceTheUsualOnes() {
        PurchaseTypeRules sofas = PurchaseTypeRules.of(
                PurchaseTypeRule.of(REACTIVE).startedOn("email", "paper_mail"),
                PurchaseTypeRule.of(PLANNED).meeting("comparison", "store_visit"),
                PurchaseTypeRule.of(IMPULSIVE).costingAtMost(Money.of("50", "EUR")),
                PurchaseTypeRule.of(BY_DEFAULT));
        assertThat(sofas.why(purchase(2, 1, Optional.empty())).orElseThrow().type())
                .isEqualTo(REACTIVE);
        assertThat(sofas.why(purchase(0, 0, Optional.empty())).orElseThrow().type())
                .isEqualTo(IMPULSIVE);
    }
}
