package dev.parcours.segmentation;

import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.customerWho;
import static dev.parcours.segmentation.condition.CalendarUnit.DAY;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Truth.FALSE;
import static dev.parcours.segmentation.condition.Truth.TRUE;
import static dev.parcours.segmentation.condition.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.json.SegmentationJson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of all kinds of windows, to the nanosecond, also where clocks change and where a year has a leap day. */
class WindowKindsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration NANO = Duration.ofNanos(1);

    /**
     * From the interaction to {@code from}, exclusive, it is not in the window, then it is until {@code until},
     * exclusive, and after that it is not. All times are on the clocks of Paris.
     */
    @ParameterizedTest
    @CsvSource({
        // 29 March 2026 has 23 hours: yesterday begins to be looked at 23 hours after it began.
        "DAY, 1, 1, 2026-03-29T00:00, 2026-03-30T00:00, 2026-03-31T00:00",
        "DAY, 1, 1, 2026-03-29T23:59:59.999999999, 2026-03-30T00:00, 2026-03-31T00:00",
        "DAY, 1, 1, 2026-10-25T02:30, 2026-10-26T00:00, 2026-10-27T00:00",
        "DAY, 0, 0, 2026-03-29T01:59:59.999999999, 2026-03-29T01:59:59.999999999, 2026-03-30T00:00",
        "DAY, 0, 0, 2026-10-25T00:00, 2026-10-25T00:00, 2026-10-26T00:00",
        "DAY, 3, 2, 2026-03-28T12:00, 2026-03-30T00:00, 2026-04-01T00:00",
        "DAY, 1, 1, 2024-02-28T12:00, 2024-02-29T00:00, 2024-03-01T00:00",
        "DAY, 1, 1, 2026-02-28T12:00, 2026-03-01T00:00, 2026-03-02T00:00",
        // Sunday belongs to the week that began on Monday.
        "WEEK, 1, 1, 2026-03-29T12:00, 2026-03-30T00:00, 2026-04-06T00:00",
        "WEEK, 1, 1, 2026-03-30T00:00, 2026-04-06T00:00, 2026-04-13T00:00",
        "WEEK, 0, 0, 2024-12-31T00:00, 2024-12-31T00:00, 2025-01-06T00:00",
        "MONTH, 1, 1, 2024-02-29T23:00, 2024-03-01T00:00, 2024-04-01T00:00",
        "MONTH, 1, 1, 2026-01-31T12:00, 2026-02-01T00:00, 2026-03-01T00:00",
        "MONTH, 3, 1, 2025-11-30T12:00, 2025-12-01T00:00, 2026-03-01T00:00",
        "MONTH, 2, 0, 2026-10-25T12:00, 2026-10-25T12:00, 2027-01-01T00:00",
        "QUARTER, 1, 1, 2026-03-31T23:59:59.999999999, 2026-04-01T00:00, 2026-07-01T00:00",
        "QUARTER, 1, 1, 2026-12-31T12:00, 2027-01-01T00:00, 2027-04-01T00:00",
        "QUARTER, 0, 0, 2026-04-01T00:00, 2026-04-01T00:00, 2026-07-01T00:00",
        "YEAR, 1, 1, 2024-02-29T12:00, 2025-01-01T00:00, 2026-01-01T00:00",
        "YEAR, 4, 4, 2024-02-29T12:00, 2028-01-01T00:00, 2029-01-01T00:00",
    })
    void calendar_asTimeGoesBy_comesInAndGoesOutAtMidnight(
            CalendarUnit unit, int from, int to, LocalDateTime at, LocalDateTime in, LocalDateTime out) {
        Instant time = at.atZone(PARIS).toInstant();
        assertIsInBetween(
                new Window.Calendar(unit, from, to, PARIS),
                time,
                in.atZone(PARIS).toInstant(),
                out.atZone(PARIS).toInstant());
    }

    private static void assertIsInBetween(Window window, Instant time, Instant from, Instant until) {
        Condition condition = did("a").during(window);
        if (from.isAfter(time)) {
            Memberships first = ask(condition, customerWho("a", time), time);
            assertThat(first.isIn(SEGMENT)).isFalse();
            assertThat(first.validUntil(SEGMENT)).contains(from);
            assertThat(ask(condition, customerWho("a", time), from.minus(NANO)).isIn(SEGMENT))
                    .isFalse();
        }
        Memberships in = ask(condition, customerWho("a", time), from);
        assertThat(in.isIn(SEGMENT)).isTrue();
        assertThat(in.validUntil(SEGMENT)).contains(until);
        assertThat(ask(condition, customerWho("a", time), until.minus(NANO)).isIn(SEGMENT))
                .isTrue();
        assertThat(ask(condition, customerWho("a", time), until).isIn(SEGMENT)).isFalse();
    }

    @Test
    void calendar_dayWithoutMidnight_startsAtItsFirstInstant() {
        // In Beirut the clocks went from midnight to one o'clock on 31 March 2024.
        ZoneId beirut = ZoneId.of("Asia/Beirut");
        Instant saturday = Instant.parse("2024-03-30T12:00:00Z");
        assertIsInBetween(
                Window.previous(1, DAY, beirut),
                saturday,
                Instant.parse("2024-03-30T22:00:00Z"),
                Instant.parse("2024-03-31T21:00:00Z"));
    }

    @Test
    void ago_edges_continueTheRollingWindow() {
        assertIsInBetween(Window.ago(days(30), days(60)), NOW, NOW.plus(days(30)), NOW.plus(days(60)));
        Condition early = did("a").during(Window.atLeastAgo(days(30)));
        assertThat(ask(early, customerWho("a", NOW), NOW.plus(days(30)).minus(NANO))
                        .isIn(SEGMENT))
                .isFalse();
        Memberships later = ask(early, customerWho("a", NOW), NOW.plus(days(30)));
        assertThat(later.isIn(SEGMENT)).isTrue();
        assertThat(later.validUntil(SEGMENT)).isEmpty();
    }

    @Test
    void ago_emptyOrFromNow_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.atLeastAgo(Duration.ZERO))
                .withMessage(
                        "the time since the window must be positive, but was PT0S; to look back from now, leave it out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.ago(days(2), days(2)))
                .withMessage("the window of at least PT48H and less than PT48H ago is empty; exchange the two");
    }

    @Test
    void ago_beyondAllInstants_isNeverReached() {
        Condition never = did("a").during(Window.atLeastAgo(Duration.ofSeconds(Long.MAX_VALUE)));
        Memberships memberships = ask(never, customerWho("a", NOW), Instant.MAX);
        assertThat(memberships.isIn(SEGMENT)).isFalse();
        assertThat(memberships.validUntil(SEGMENT)).isEmpty();
    }

    @Test
    void since_event_countsWhatComesLaterInTheHistory() {
        Condition twice = did("a").atLeast(2).during(Window.sinceLast(interactions("order")));
        Condition twiceSinceFirst = did("a").atLeast(2).during(Window.sinceFirst(interactions("order")));
        List<Interaction> history = history("a", "order", "a", "order", "a");
        assertThat(Cases.truth(twice, customer().history(history).build())).isEqualTo(FALSE);
        assertThat(Cases.truth(twiceSinceFirst, customer().history(history).build()))
                .isEqualTo(TRUE);
        assertThat(Cases.truth(
                        did("order").exactly(0).during(Window.sinceLast(interactions("order"))),
                        customer().history(history).build()))
                .isEqualTo(TRUE);
    }

    @Test
    void since_eventThatNeverWas_isUnknownInEitherLogic() {
        Condition none = did("a").exactly(0).during(Window.sinceLast(interactions("order")));
        assertThat(Cases.truth(none, customerWho("a", NOW))).isEqualTo(UNKNOWN);
        assertThat(Cases.truth(not(none), customerWho("a", NOW))).isEqualTo(UNKNOWN);
        assertThat(ask(none, customerWho("a", NOW)).explain(SEGMENT).sentence(Locale.ENGLISH))
                .contains("a: 0 of exactly 0 since the last order (not known)");
        SegmentationEngine twoValued =
                SegmentationEngine.of(SegmentRule.of(SEGMENT, not(none))).withLogic(Logic.TWO_VALUED);
        assertThat(twoValued.evaluate(customerWho("a", NOW), NOW).isIn(SEGMENT)).isTrue();
    }

    @Test
    void fixed_edges_includeTheStartOnly() {
        Condition condition = did("a").exactly(1).during(Window.between(NOW, NOW.plus(days(1))));
        Instant later = NOW.plus(days(9));
        assertThat(ask(condition, customerWho("a", NOW), later).isIn(SEGMENT)).isTrue();
        assertThat(ask(condition, customerWho("a", NOW.minus(NANO)), later).isIn(SEGMENT))
                .isFalse();
        assertThat(ask(condition, customerWho("a", NOW.plus(days(1))), later).isIn(SEGMENT))
                .isFalse();
        assertThat(ask(condition, customerWho("a", NOW.plus(days(1)).minus(NANO)), later)
                        .isIn(SEGMENT))
                .isTrue();
        assertThat(ask(condition, customerWho("a", NOW), later).validUntil(SEGMENT))
                .isEmpty();
    }

    private static List<Interaction> history(String... types) {
        Interaction[] history = new Interaction[types.length];
        for (int i = 0; i < types.length; i++) {
            history[i] = Interaction.builder()
                    .customer("c-1")
                    .type(types[i])
                    .time(NOW)
                    .sequence(i)
                    .build();
        }
        return List.of(history);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"atLeastAgo\":\"P30D\"} | at least 30 days ago | il y a au moins 30 jours",
                "{\"atLeastAgo\":\"P30D\",\"lessThanAgo\":\"P60D\"} | at least 30 days ago, less than 60 days | il y a au moins 30 jours, mais moins de 60 jours",
                "{\"calendar\":\"day\",\"zone\":\"Europe/Paris\"} | today (Europe/Paris time) | aujourd’hui (fuseau Europe/Paris)",
                "{\"calendar\":\"month\",\"firstPeriod\":1,\"lastPeriod\":1,\"zone\":\"UTC\"} | in the month before this one (UTC time) | au cours du mois précédent (fuseau UTC)",
                "{\"calendar\":\"quarter\",\"firstPeriod\":2,\"lastPeriod\":1,\"zone\":\"UTC\"} | in the 2 quarters before this one (UTC time) | au cours des 2 trimestres qui précèdent celui-ci (fuseau UTC)",
                "{\"calendar\":\"week\",\"firstPeriod\":4,\"lastPeriod\":2,\"zone\":\"UTC\"} | from 4 to 2 weeks before this one (UTC time) | de 4 à 2 semaines avant celle-ci (fuseau UTC)",
                "{\"sinceLast\":{\"type\":\"order\"}} | since the last order | depuis la dernière interaction order",
                "{\"sinceFirst\":{\"type\":\"order\"}} | since the first order | depuis la première interaction order",
                "{\"from\":\"2026-01-01T00:00:00Z\"} | since 1 January 2026 at 00:00 (UTC) | depuis le 1er janvier 2026 à 0\u00A0h\u00A000 (UTC)",
                "{\"until\":\"2026-01-01T00:00:00Z\"} | before 1 January 2026 at 00:00 (UTC) | avant le 1er janvier 2026 à 0\u00A0h\u00A000 (UTC)",
            })
    void windows_inJsonAndSentences_areAllSaid(String json, String english, String french) {
        String file =
                "{\"parcoursRules\":1,\"segments\":[{\"id\":\"s\",\"label\":\"A\",\"when\":{\"did\":\"a\",\"during\":"
                        + json + "}}]}";
        SegmentationEngine engine = SegmentationJson.read(file);
        Condition condition = engine.rules().get(0).condition();
        assertThat(SegmentationJson.write(engine).replaceAll("\\s", "")).contains(json.trim());
        assertThat(RuleText.of(condition, Locale.ENGLISH)).isEqualTo("Customers who did a " + english.trim());
        assertThat(RuleText.of(condition, Locale.FRENCH)).isEqualTo("Clients qui ont fait a " + french.trim());
    }
}
