package dev.parcours.attribution.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.attribution.AttributionReport;
import dev.parcours.attribution.JourneyCredit;
import dev.parcours.attribution.LinearAttribution;
import dev.parcours.core.Channel;
import dev.parcours.core.Dimension;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import dev.parcours.core.StageModels;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.StagePlacement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversionPathRuleTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final ConversionPathRule RULE = ConversionPathRule.on("purchase");

    private final List<Interaction> interactions = new ArrayList<>();

    @Test
    void over_workedExample_makesTwoPaths() {
        touch("c-1", 0, Channel.EMAIL);
        touch("c-1", 40, Channel.SEARCH);
        purchase("c-1", 41, Money.of("12.50", "EUR"));
        touch("c-1", 50, Channel.EMAIL);
        ConversionPaths paths = RULE.over(journeys());
        assertThat(paths.list())
                .containsExactly(
                        ConversionPath.builder("c-1#1")
                                .leaveOut(new ConversionPath.LeftOut(visit("email", day(0)), NoCredit.OUTSIDE_LOOKBACK))
                                .touch(visit("search", day(40)))
                                .converted(day(41))
                                .value(new BigDecimal("12.50"))
                                .build(),
                        ConversionPath.builder("c-1#1")
                                .touch(visit("email", day(50)))
                                .nonConversions(1)
                                .build());
        assertThat(paths.currency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(paths.conventions()).containsEntry("lookback", "PT720H");
        assertThat(paths.leftOut()).isEqualTo(Map.of(NoCredit.OUTSIDE_LOOKBACK, 1L));
        assertThat(paths.channels()).containsExactly("email", "search");
    }

    @Test
    void over_touchExactlyAtTheLookback_isIn() {
        touch("c-1", 0, Channel.EMAIL);
        purchase("c-1", 30, null);
        assertThat(RULE.over(journeys()).list().get(0).touches()).hasSize(1);
        assertThat(RULE.withLookback(Duration.ofDays(30).minusNanos(1))
                        .over(journeys())
                        .leftOut())
                .containsOnlyKeys(NoCredit.OUTSIDE_LOOKBACK);
        assertThat(RULE.withoutLookback().over(journeys()).conventions()).containsEntry("lookback", "none");
    }

    @Test
    void over_touchAtTheInstantOfTheConversion_belongsWhereTheOrderPutsIt() {
        add(interaction("c-1", "visit", 5)
                .touchpoint(Touchpoint.of(Channel.EMAIL, "x"))
                .sequence(1));
        add(interaction("c-1", "purchase", 5).sequence(2));
        add(interaction("c-1", "visit", 5)
                .touchpoint(Touchpoint.of(Channel.SMS, "x"))
                .sequence(3));
        List<ConversionPath> paths = RULE.over(journeys()).list();
        assertThat(paths.get(0).touches()).containsExactly(visit("email", day(5)));
        assertThat(paths.get(1).touches()).containsExactly(visit("sms", day(5)));
        assertThat(paths.get(1).nonConversions()).isEqualTo(1);
    }

    @Test
    void over_conversionsInARow_secondIsUnattributed() {
        touch("c-1", 1, Channel.EMAIL);
        purchase("c-1", 2, Money.of("10", "EUR"));
        purchase("c-1", 3, Money.of("5", "EUR"));
        ConversionPaths paths = RULE.over(journeys());
        assertThat(paths.size()).isEqualTo(2);
        AttributionReport report = LinearAttribution.withDefaults().attribute(paths);
        assertThat(report.unattributedConversions()).isEqualTo(1);
        assertThat(report.unattributedValue()).isEqualByComparingTo("5");
        assertThat(report.channel(Channel.EMAIL).money()).contains(Money.of("10", "EUR"));
    }

    @Test
    void over_interactionWithoutChannel_isLeftOutAndTheJourneySaysWhy() {
        add(interaction("c-1", "visit", 1));
        touch("c-1", 2, Channel.EMAIL);
        add(interaction("c-1", "visit", 3));
        purchase("c-1", 4, null);
        touch("c-1", 5, Channel.SMS);
        ConversionPaths paths = RULE.over(journeys());
        assertThat(paths.leftOut()).isEqualTo(Map.of(NoCredit.NOTHING_SAID_ON_DIMENSION, 2L));
        JourneyCredit journey =
                LinearAttribution.withDefaults().attribute(paths).journey("c-1#1");
        assertThat(journey.credits().stream().map(credit -> credit.touch().channel()))
                .containsExactly("(none)", "email", "(none)", "sms");
        assertThat(journey.credits().stream()
                        .map(credit -> credit.none().map(NoCredit::name).orElse("earned")))
                .containsExactly("NOTHING_SAID_ON_DIMENSION", "earned", "NOTHING_SAID_ON_DIMENSION", "NOT_CONVERTED");
        assertThat(journey.conversions()).isEqualTo(1);
        assertThat(journey.value()).isEqualByComparingTo("0");
    }

    @Test
    void withoutChannels_leavesTheirTouchesOutOnAnyDimension() {
        touch("c-1", 0, Channel.EMAIL);
        touch("c-1", 1, Channel.WEB);
        purchase("c-1", 2, null);
        touch("c-1", 3, Channel.WEB);

        ConversionPathRule rule = RULE.withoutChannels("web", "store");

        ConversionPaths byChannel = rule.over(journeys());
        assertThat(byChannel.list().get(0).touches()).containsExactly(visit("email", day(0)));
        assertThat(byChannel.list().get(1).touches()).isEmpty();
        assertThat(byChannel.list().get(1).nonConversions()).isEqualTo(1);
        assertThat(byChannel.leftOut()).isEqualTo(Map.of(NoCredit.CHANNEL_LEFT_OUT, 2L));
        ConversionPaths byTouchpoint = rule.withDimension(Dimension.TOUCHPOINT).over(journeys());
        assertThat(byTouchpoint.list().get(0).touches()).hasSize(1);
    }

    @Test
    void over_otherDimension_takesWhatItSays() {
        add(interaction("c-1", "visit", 1).campaign("spring"));
        add(interaction("c-1", "visit", 2));
        purchase("c-1", 3, null);
        ConversionPaths paths = RULE.withDimension(Dimension.CAMPAIGN).over(journeys());
        assertThat(paths.dimensions()).containsExactly(Dimension.CAMPAIGN);
        assertThat(paths.channels()).containsExactly("spring");
        assertThat(paths.leftOut()).containsOnlyKeys(NoCredit.NOTHING_SAID_ON_DIMENSION);
    }

    @Test
    void over_twoCurrencies_isRefused() {
        purchase("c-1", 1, Money.of("10", "EUR"));
        purchase("c-2", 1, Money.of("10", "USD"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.over(journeys()))
                .withMessage("a conversion of journey 'c-2#1' is in USD and one before it in EUR; convert them to one"
                        + " currency first");
    }

    @Test
    void over_refund_closesNoPathAndIsLeftOut() {
        touch("c-1", 0, Channel.EMAIL);
        purchase("c-1", 1, Money.of("-5.00", "EUR"));
        purchase("c-1", 2, Money.of("7.00", "EUR"));

        ConversionPaths paths = RULE.over(journeys());

        assertThat(paths.size()).isEqualTo(1);
        assertThat(paths.value()).isEqualByComparingTo("7.00");
        assertThat(paths.list().get(0).touches()).containsExactly(visit("email", day(0)));
        assertThat(paths.leftOut()).isEqualTo(Map.of(NoCredit.REFUND, 1L));
    }

    @Test
    void on_noType_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(ConversionPathRule::on)
                .withMessage("give at least one type of interaction that is a conversion");
    }

    @Test
    void withLookback_zero_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.withLookback(Duration.ZERO))
                .withMessage("the lookback must be positive, but was PT0S");
    }

    @Test
    void sentence_everyReason_speaksBothLanguages() {
        for (NoCredit reason : NoCredit.values()) {
            assertThat(reason.sentence(Locale.ENGLISH)).endsWith(".");
            assertThat(reason.sentence(Locale.FRENCH)).endsWith(".").isNotEqualTo(reason.sentence(Locale.ENGLISH));
        }
    }

    private Iterable<Journey> journeys() {
        return JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.of())
                .assemble(interactions);
    }

    private void touch(String customer, int day, Channel channel) {
        add(interaction(customer, "visit", day).touchpoint(Touchpoint.of(channel, "page")));
    }

    /** A purchase on a channel of its own, which is no touch. */
    private void purchase(String customer, int day, @org.jspecify.annotations.Nullable Money value) {
        Interaction.Builder purchase =
                interaction(customer, "purchase", day).touchpoint(Touchpoint.of(Channel.STORE, "till"));
        if (value != null) {
            purchase.value(value);
        }
        add(purchase);
    }

    private void add(Interaction.Builder interaction) {
        interactions.add(interaction.build());
    }

    private static Interaction.Builder interaction(String customer, String type, int day) {
        return Interaction.builder().customer(customer).type(type).time(day(day));
    }

    private static Touch visit(String channel, Instant time) {
        return Touch.of(channel, time).withKind("visit");
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
