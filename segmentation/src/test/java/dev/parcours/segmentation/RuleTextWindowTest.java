package dev.parcours.segmentation;

import static dev.parcours.core.Channel.EMAIL;
import static dev.parcours.core.Channel.STORE;
import static dev.parcours.segmentation.condition.CalendarUnit.DAY;
import static dev.parcours.segmentation.condition.CalendarUnit.MONTH;
import static dev.parcours.segmentation.condition.CalendarUnit.QUARTER;
import static dev.parcours.segmentation.condition.CalendarUnit.WEEK;
import static dev.parcours.segmentation.condition.CalendarUnit.YEAR;
import static dev.parcours.segmentation.condition.Conditions.atLeastOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.didNot;
import static dev.parcours.segmentation.condition.Conditions.inSegment;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.messages;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.prefers;
import static dev.parcours.segmentation.condition.Conditions.score;
import static dev.parcours.segmentation.condition.Conditions.weight;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parcours.core.Direction;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.ValueRange;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How windows, filters, counts of conditions and scores are said. */
class RuleTextWindowTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-05T14:05:09.25Z");

    static Stream<Arguments> windows() {
        return Stream.of(
                arguments(Window.ever(), "", ""),
                arguments(
                        Window.current(DAY, PARIS), " today (Europe/Paris time)", " aujourd’hui (fuseau Europe/Paris)"),
                arguments(Window.current(WEEK, ZoneOffset.UTC), " this week (UTC time)", " cette semaine (fuseau UTC)"),
                arguments(
                        Window.current(MONTH, PARIS),
                        " this month (Europe/Paris time)",
                        " ce mois-ci (fuseau Europe/Paris)"),
                arguments(
                        Window.previous(1, DAY, PARIS),
                        " yesterday (Europe/Paris time)",
                        " hier (fuseau Europe/Paris)"),
                arguments(
                        Window.previous(1, YEAR, PARIS),
                        " in the year before this one (Europe/Paris time)",
                        " au cours de l’année précédente (fuseau Europe/Paris)"),
                arguments(
                        Window.previous(3, MONTH, PARIS),
                        " in the 3 months before this one (Europe/Paris time)",
                        " au cours des 3 mois qui précèdent celui-ci (fuseau Europe/Paris)"),
                arguments(
                        Window.previous(2, WEEK, PARIS),
                        " in the 2 weeks before this one (Europe/Paris time)",
                        " au cours des 2 semaines qui précèdent celle-ci (fuseau Europe/Paris)"),
                arguments(
                        new Window.Calendar(DAY, 6, 0, PARIS),
                        " in the last 7 days including today (Europe/Paris time)",
                        " au cours des 7 derniers jours y compris aujourd’hui (fuseau Europe/Paris)"),
                arguments(
                        new Window.Calendar(QUARTER, 2, 2, PARIS),
                        " in the quarter 2 quarters before this one (Europe/Paris time)",
                        " au cours du trimestre situé 2 trimestres avant celui-ci (fuseau Europe/Paris)"),
                arguments(
                        new Window.Calendar(WEEK, 5, 2, PARIS),
                        " from 5 to 2 weeks before this one (Europe/Paris time)",
                        " de 5 à 2 semaines avant celle-ci (fuseau Europe/Paris)"),
                arguments(
                        Window.sinceLast(interactions("purchase").on(STORE)),
                        " since the last purchase on the Store channel",
                        " depuis la dernière interaction purchase sur le canal Magasin"),
                arguments(
                        Window.sinceFirst(messages()),
                        " since the first interaction from the brand",
                        " depuis la première interaction de la marque"),
                arguments(
                        Window.between(MARCH, APRIL),
                        " from 1 March 2026 at 00:00 until 5 April 2026 at 14:05:09.25 (UTC)",
                        " du 1er mars 2026 à 0\u00A0h\u00A000 au 5 avril 2026 à 14\u00A0h\u00A005\u00A0min\u00A009,25\u00A0s"
                                + " (UTC)"),
                arguments(
                        new Window.Fixed(Optional.of(MARCH), Optional.empty()),
                        " since 1 March 2026 at 00:00 (UTC)",
                        " depuis le 1er mars 2026 à 0\u00A0h\u00A000 (UTC)"),
                arguments(
                        new Window.Fixed(Optional.empty(), Optional.of(MARCH)),
                        " before 1 March 2026 at 00:00 (UTC)",
                        " avant le 1er mars 2026 à 0\u00A0h\u00A000 (UTC)"),
                arguments(
                        new Window.Fixed(Optional.of(Instant.MIN), Optional.empty()),
                        " since -1000000000-01-01T00:00:00Z (UTC)",
                        " depuis le -1000000000-01-01T00:00:00Z (UTC)"));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void of_window_endsTheClause(Window window, String english, String french) {
        assertThat(RuleText.of(did("visit").during(window), ENGLISH)).isEqualTo("Customers who did visit" + english);
        assertThat(RuleText.of(did("visit").during(window), FRENCH)).isEqualTo("Clients qui ont fait visit" + french);
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                arguments(
                        InteractionFilter.any(),
                        "who did something",
                        "who never did anything",
                        "qui ont fait quelque chose",
                        "qui n’ont jamais fait quoi que ce soit"),
                arguments(
                        messages().on(EMAIL),
                        "who received a message from the brand on the E-mail channel",
                        "who never received anything from the brand on the E-mail channel",
                        "qui ont reçu un message de la marque sur le canal E-mail",
                        "qui n’ont jamais reçu quoi que ce soit de la marque sur le canal E-mail"),
                arguments(
                        interactions("call").in(Direction.INBOUND),
                        "who did call on their own initiative",
                        "who never did call on their own initiative",
                        "qui ont fait call de leur propre initiative",
                        "qui n’ont jamais fait call de leur propre initiative"),
                arguments(
                        interactions("visit").with("mobile"),
                        "who did visit with device mobile",
                        "who never did visit with device mobile",
                        "qui ont fait visit avec l’appareil mobile",
                        "qui n’ont jamais fait visit avec l’appareil mobile"),
                arguments(
                        interactions("purchase")
                                .withValue(ValueRange.atLeast(new BigDecimal("100"))
                                        .in("EUR")),
                        "who did purchase with a value of at least 100\u00A0EUR",
                        "who never did purchase with a value of at least 100\u00A0EUR",
                        "qui ont fait purchase dont le montant vaut au moins 100\u00A0EUR",
                        "qui n’ont jamais fait purchase dont le montant vaut au moins 100\u00A0EUR"),
                arguments(
                        interactions("purchase").withValue(ValueRange.atMost(new BigDecimal("9.5"))),
                        "who did purchase with a value of at most 9.5",
                        "who never did purchase with a value of at most 9.5",
                        "qui ont fait purchase dont le montant vaut au plus 9,5",
                        "qui n’ont jamais fait purchase dont le montant vaut au plus 9,5"),
                arguments(
                        interactions("purchase")
                                .withValue(new ValueRange(Optional.empty(), Optional.empty(), Optional.of("CHF"))),
                        "who did purchase with a value in CHF",
                        "who never did purchase with a value in CHF",
                        "qui ont fait purchase dont le montant est en CHF",
                        "qui n’ont jamais fait purchase dont le montant est en CHF"),
                arguments(
                        interactions("view")
                                .where(
                                        attribute("category").is("shoes"),
                                        attribute("tags").contains("new")),
                        "who did view (only those whose category is shoes and whose tags contains new)",
                        "who never did view (only those whose category is shoes and whose tags contains new)",
                        "qui ont fait view (seulement ceux dont category est shoes et dont tags contient new)",
                        "qui n’ont jamais fait view (seulement ceux dont category est shoes et dont tags contient new)"));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void of_filter_isSaidWithAllItsParts(
            InteractionFilter filter, String english, String englishNot, String french, String frenchNot) {
        assertThat(RuleText.of(did(filter), ENGLISH)).isEqualTo("Customers " + english);
        assertThat(RuleText.of(did(filter), FRENCH)).isEqualTo("Clients " + french);
        assertThat(RuleText.of(not(did(filter)), ENGLISH)).isEqualTo("Customers " + englishNot);
        assertThat(RuleText.of(not(did(filter)), FRENCH)).isEqualTo("Clients " + frenchNot);
    }

    @Test
    void of_fewMessages_isSaidOfTheCustomerWhoReceivesThem() {
        Condition few = did(messages().on(EMAIL)).atMost(2).within(days(7));
        assertThat(RuleText.of(few, ENGLISH))
                .isEqualTo(
                        "Customers who received a message from the brand on the E-mail channel at most 2 times in the"
                                + " last 7 days");
        assertThat(RuleText.of(did(messages()).exactly(0).within(days(7)), FRENCH))
                .isEqualTo("Clients qui n’ont pas reçu quoi que ce soit de la marque au cours des 7 derniers jours");
    }

    @Test
    void of_atLeastSoMany_deniedCountsTheOthers() {
        Condition two = atLeastOf(2, isKnown(), inSegment("vip"), didNot("purchase"));
        assertThat(RuleText.of(two, ENGLISH)).isEqualTo("""
                        Customers who are in at least 2 of these groups:
                        • those who are known
                        • those who are in segment vip
                        • those who never did purchase""");
        assertThat(RuleText.of(not(two), FRENCH)).isEqualTo("""
                        Clients qui sont dans au moins 2 de ces groupes\u00A0:
                        • ceux qui ne sont pas connus
                        • ceux qui ne sont pas dans le segment vip
                        • ceux qui ont fait purchase""");
    }

    @Test
    void of_score_showsThePointsOfEachPart() {
        Condition score = score(
                new BigDecimal("3.5"),
                weight(3, isKnown()),
                weight(1, atLeastOf(1, prefers(EMAIL), prefers(STORE))),
                weight(new BigDecimal("-0.5"), not(did("visit"))));
        assertThat(RuleText.of(score, ENGLISH)).isEqualTo("""
                        Customers whose points add up to at least 3.5:
                        • 3 points for those who are known
                        • 1 point for those who are in at least 1 of these groups:
                          • those who prefer the E-mail channel
                          • those who prefer the Store channel
                        • -0.5 points for those who never did visit""");
        assertThat(RuleText.of(not(score), FRENCH)).isEqualTo("""
                        Clients dont le total des points vaut moins de 3,5\u00A0:
                        • 3 points pour ceux qui sont connus
                        • 1 point pour ceux qui sont dans au moins 1 de ces groupes\u00A0:
                          • ceux qui préfèrent le canal E-mail
                          • ceux qui préfèrent le canal Magasin
                        • -0,5 point pour ceux qui n’ont jamais fait visit""");
    }
}
