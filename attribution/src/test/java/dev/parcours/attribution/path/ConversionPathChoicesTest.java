package dev.parcours.attribution.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each choice of a {@link ConversionPathRule} changes. */
class ConversionPathChoicesTest {

    private static final ConversionPathRule RULE = ConversionPathRule.on("purchase");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void withLookbackOfAKind_viewsAndClicks_lookBackDifferently() {
        ConversionPathRule rule =
                RULE.withLookback("click", Duration.ofDays(30)).withLookback("view", Duration.ofDays(1));
        assertThat(texts(rule, "click:a@0 view:b@28 view:c@29 purchase:@30"))
                .containsExactly("a > c + (b OUTSIDE_LOOKBACK)");
        assertThat(rule.over(List.of()).conventions())
                .containsEntry("lookback", "PT720H,click=PT720H,view=PT24H")
                .containsEntry("lookback-edge", "inclusive");
    }

    @Test
    void withLookbackOfAKind_givenAgain_isTheLast() {
        ConversionPathRule rule = RULE.withoutLookback()
                .withLookback("view", Duration.ofDays(1))
                .withLookback("view", Duration.ofDays(2));
        assertThat(texts(rule, "a@0 view:b@97 view:c@98 purchase:@100"))
                .containsExactly("a > c + (b OUTSIDE_LOOKBACK)");
    }

    @Test
    void withoutLookbackEdge_touchExactlyAtTheEdge_isOut() {
        ConversionPathRule rule = RULE.withLookback(Duration.ofDays(10)).withoutLookbackEdge();
        assertThat(texts(rule, "a@10 b@10.5 purchase:@20")).containsExactly("b + (a OUTSIDE_LOOKBACK)");
        assertThat(rule.over(List.of()).conventions()).containsEntry("lookback-edge", "exclusive");
    }

    @Test
    void withOverlap_secondConversion_seesTouchesOfTheFirst() {
        String journey = "a@0 purchase:@1 b@2 purchase:@3 c@4";
        assertThat(texts(RULE, journey)).containsExactly("a +", "b +", "c -");
        assertThat(texts(RULE.withOverlap(), journey)).containsExactly("a +", "a > b +", "c -");
        assertThat(RULE.withOverlap().over(List.of()).conventions()).containsEntry("repeat-conversions", "overlap");
    }

    @Test
    void withOverlap_touchOutOfReach_isToldOnce() {
        ConversionPathRule rule = RULE.withLookback(Duration.ofDays(2)).withOverlap();
        assertThat(texts(rule, "a@0 b@9 purchase:@10 c@11 purchase:@12"))
                .containsExactly("b + (a OUTSIDE_LOOKBACK)", "c +");
        assertThat(texts(rule, "a@0 b@9 purchase:@10 c@10.5 purchase:@11"))
                .containsExactly("b + (a OUTSIDE_LOOKBACK)", "b > c +");
    }

    @Test
    void withOverlap_kindsOfDifferentReach_eachSeesItsOwn() {
        ConversionPathRule rule = RULE.withLookback(Duration.ofDays(1))
                .withLookback("click", Duration.ofDays(20))
                .withOverlap();
        assertThat(texts(rule, "click:a@0 b@9 purchase:@10 c@14 purchase:@14.5"))
                .containsExactly("a > b +", "a > c +");
    }

    @Test
    void withConversionAsTouch_convertingInteraction_isTheLastTouch() {
        assertThat(texts(RULE.withConversionAsTouch(), "a@0 purchase:b@1 c@2 purchase:@3"))
                .containsExactly("a > b +", "c + ((none) NOTHING_SAID_ON_DIMENSION)");
    }

    @Test
    void withTouchesOfItsInstant_laterInOrder_comeBeforeTheConversion() {
        assertThat(texts(RULE, "a@1 purchase:@1 b@1 c@2")).containsExactly("a +", "b > c -");
        assertThat(texts(RULE.withTouchesOfItsInstant(), "a@1 purchase:@1 b@1 purchase:@1 c@2"))
                .containsExactly("a > b +", "+", "c -");
    }

    @Test
    void withGaps_touchOnTheChannel_keepsItsPlaceAsAGap() {
        assertThat(texts(RULE.withGaps("web"), "a@0 web@1 purchase:@2")).containsExactly("a > (gap) +");
        assertThat(RULE.withGaps("web").over(List.of()).conventions()).containsEntry("gap-channels", "web");
    }

    @Test
    void withDirectOnlyIfAlone_others_takeItsPlace() {
        ConversionPathRule rule = RULE.withDirectOnlyIfAlone();
        assertThat(texts(rule, "a@0 direct@1 purchase:@2 direct@3 purchase:@4"))
                .containsExactly("a + (direct DIRECT)", "direct +");
        assertThat(texts(rule, "direct@0 a@1 direct@2")).containsExactly("a - (direct DIRECT) (direct DIRECT)");
        assertThat(texts(RULE.withDirectOnlyIfAlone("web"), "web@0 direct@1 purchase:@2"))
                .containsExactly("direct + (web DIRECT)");
    }

    @Test
    void withDirectOnlyIfAlone_besideAGap_isAlone() {
        assertThat(texts(RULE.withDirectOnlyIfAlone().withGaps("web"), "web@0 direct@1 purchase:@2"))
                .containsExactly("(gap) > direct +");
    }

    @Test
    void withoutDirect_alone_leavesTheConversionUnattributed() {
        assertThat(texts(RULE.withoutDirect(), "a@0 direct@1 purchase:@2 direct@3 purchase:@4"))
                .containsExactly("a + (direct DIRECT)", "+ (direct DIRECT)");
    }

    @Test
    void withDeduplication_clickSoonAfterTheView_countsForBoth() {
        ConversionPathRule rule = RULE.withDeduplication("view", "click", Duration.ofDays(1));
        assertThat(texts(rule, "view:a@0 view:a@1 click:a@2 view:a@3 purchase:@4"))
                .containsExactly("a > a > a + (a DUPLICATE)");
        assertThat(texts(rule, "view:a/x@1 view:a/y@1 view:b/x@1 click:a/x@1.5 purchase:@2"))
                .containsExactly("a > b > a + (a DUPLICATE)");
    }

    @Test
    void withDeduplication_clickBeforeTheView_changesNothing() {
        ConversionPathRule rule = RULE.withDeduplication("view", "click", Duration.ofDays(1));
        assertThat(texts(rule, "click:a@0 view:a@0.5 purchase:@1")).containsExactly("a > a +");
    }

    @Test
    void withCollapsedRepeats_sameInARow_isOneTouchTheLast() {
        ConversionPathRule rule = RULE.withCollapsedRepeats();
        assertThat(texts(rule, "a@0 a@1 b@2 a@3 purchase:@4")).containsExactly("a > b > a + (a REPEATED)");
        assertThat(rule.pathsOf(JourneyText.journey("a@0 a@1 purchase:@4"))
                        .get(0)
                        .touches()
                        .get(0)
                        .time())
                .contains(JourneyText.day("1"));
    }

    @Test
    void withMaxTouches_longerPath_keepsTheLatest() {
        assertThat(texts(RULE.withMaxTouches(2), "a@0 b@1 c@2 purchase:@3 d@4 e@5 f@6"))
                .containsExactly("b > c + (a BEYOND_MAX_TOUCHES)", "e > f - (d BEYOND_MAX_TOUCHES)");
    }

    @Test
    void withoutTouchesAfterConversion_tail_countsForNothing() {
        ConversionPathRule rule = RULE.withoutTouchesAfterConversion();
        assertThat(texts(rule, "a@0 purchase:@1 b@2")).containsExactly("a +", "(b AFTER_CONVERSION)");
        assertThat(texts(rule, "a@0 b@2")).containsExactly("a > b -");
    }

    @Test
    void withoutOpenJourneys_journeyStillOpen_countsForNothing() {
        Journey open = JourneyText.journey("j-1", "a@0 purchase:@1 b@2", Journey.End.OPEN);
        assertThat(JourneyText.texts(RULE.pathsOf(open))).containsExactly("a +", "b -");
        assertThat(JourneyText.texts(RULE.withoutOpenJourneys().pathsOf(open)))
                .containsExactly("a +", "(b STILL_OPEN)");
        assertThat(texts(RULE.withoutOpenJourneys(), "a@0 b@2")).containsExactly("a > b -");
    }

    @Test
    void withMilestone_interactionThatIsNoTouch_isOfTheTouchBefore() {
        ConversionPathRule rule = RULE.withMilestone("lead", "form").withMilestoneAtStage("deal", "consideration");
        assertThat(texts(rule, "form:@0 a@1 b@2 form:@3 web#purchase@4 purchase:@5"))
                .containsExactly("a > b[lead] > web[deal] + ((none) NOTHING_SAID_ON_DIMENSION)"
                        + " ((none) NOTHING_SAID_ON_DIMENSION)");
        assertThat(rule.over(List.of()).conventions())
                .containsEntry("milestones", "deal=reaching:consideration,lead=form");
    }

    @Test
    void withMilestone_itsTouchIsLeftOut_goesToTheTouchBefore() {
        ConversionPathRule rule = RULE.withMilestone("lead", "form").withoutChannels("web");
        assertThat(texts(rule, "a@1 form:web@2 b@3 purchase:@5"))
                .containsExactly("a[lead] > b + (web CHANNEL_LEFT_OUT)");
    }

    @Test
    void withDimensions_pair_joinsWhatBothSay() {
        ConversionPathRule rule = RULE.withDimensions(Dimension.CHANNEL, Dimension.CAMPAIGN);
        assertThat(texts(rule, "a/x@0 b@1 visit:@2 purchase:@3"))
                .containsExactly("a | x > b | (none) + ((none) NOTHING_SAID_ON_DIMENSION)");
        assertThat(rule.over(List.of()).dimensions()).containsExactly(Dimension.CHANNEL, Dimension.CAMPAIGN);
    }

    @Test
    void on_severalDefinitions_eachHasItsValue() {
        ConversionPathRule rule = ConversionPathRule.on(
                ConversionDefinition.ofType("purchase"),
                ConversionDefinition.ofType("lead").worth(Money.of("40.00", "EUR")));
        assertThat(texts(rule, "a@0 lead:=1.00EUR@1 b@2 purchase:=99.90EUR@3")).containsExactly("a +40.00", "b +99.90");
        assertThat(rule.over(List.of()).conventions()).containsEntry("conversions", "purchase,lead=40.00 EUR");
    }

    @Test
    void onReaching_jumpAhead_reachesWhatLiesBetween() {
        ConversionPathRule rule = ConversionPathRule.onReaching("consideration");
        assertThat(texts(rule, "a#awareness@0 b@1 c#purchase@2 d#consideration@3"))
                .containsExactly("a > b +", "d -");
        assertThat(texts(rule, "a#consideration@0 b@1")).containsExactly("+", "b -");
        assertThat(texts(rule, "a@0 b#awareness@1")).containsExactly("a > b -");
    }

    @Test
    void onLeaving_eachMoveToALaterStage_converts() {
        ConversionPathRule rule = ConversionPathRule.onLeaving("awareness");
        assertThat(texts(rule, "a#awareness@0 b@1 c#purchase@2 d#awareness@3 e#consideration@4 f#purchase@5"))
                .containsExactly("a > b +", "d +", "f -");
        assertThat(texts(rule.withConversionAsTouch(), "a#awareness@0 c#purchase@2"))
                .containsExactly("a > c +");
    }

    @Test
    void onReaching_stageThatTheModelLacks_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts(ConversionPathRule.onReaching("trial"), "a@0"))
                .withMessage("stage model 'five-stages' has no stage 'trial'; its stages are [awareness, consideration,"
                        + " purchase, retention, advocacy]");
    }

    @Test
    void withCurrency_valueInAnother_isRefusedNamingTheJourney() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts(RULE.withCurrency(EUR), "a@0 purchase:=1.00USD@1"))
                .withMessage(
                        "a conversion of journey 'j-1' is in USD, but the paths are in EUR; give the exchange rate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts(RULE, "a@0 purchase:=1.00USD@1 purchase:=1.00EUR@2"))
                .withMessageContaining("a conversion of journey 'j-1' is in EUR and one before it in USD");
    }

    @Test
    void withExchangeRates_otherCurrency_isConvertedOneByOne() {
        ExchangeRates rates = ExchangeRates.into(EUR).with(USD, new BigDecimal("0.92"));
        ConversionPathRule rule = RULE.withExchangeRates(rates);
        assertThat(texts(rule, "a@0 purchase:=10.55USD@1 b@2 purchase:=3.00EUR@3"))
                .containsExactly("a +9.71", "b +3.00");
        ConversionPaths paths = rule.over(List.of());
        assertThat(paths.currency()).isEqualTo(EUR);
        assertThat(paths.conventions()).containsEntry("exchange-rates", "USD=0.92");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts(rule, "purchase:=1.00GBP@1"))
                .withMessage("a conversion of journey 'j-1' is in GBP, for which there is no rate into EUR; add one");
    }

    @Test
    void conventions_byDefault_sayEveryChoice() {
        assertThat(RULE.over(List.of()).conventions())
                .isEqualTo(Map.ofEntries(
                        Map.entry("conversions", "purchase"),
                        Map.entry("repeat-conversions", "restart"),
                        Map.entry("converting-interaction", "is-no-touch"),
                        Map.entry("same-instant", "in-order"),
                        Map.entry("lookback", "PT720H"),
                        Map.entry("lookback-edge", "inclusive"),
                        Map.entry("max-touches", "none"),
                        Map.entry("deduplication", "none"),
                        Map.entry("consecutive-repeats", "kept"),
                        Map.entry("direct", "kept"),
                        Map.entry("without-channels", "none"),
                        Map.entry("gap-channels", "none"),
                        Map.entry("after-conversion", "not-converted"),
                        Map.entry("open-journeys", "not-converted"),
                        Map.entry("milestones", "none"),
                        Map.entry("exchange-rates", "none")));
    }

    @Test
    void problems_choicesThatContradict_areToldAllAtOnce() {
        ConversionPathRule rule = ConversionPathRule.on(
                        ConversionDefinition.ofType("purchase").worth(Money.of("1.00", "USD")),
                        ConversionDefinition.ofType("purchase"))
                .withCurrency(EUR)
                .withoutChannels("web", "direct")
                .withGaps("web")
                .withoutDirect()
                .withLookback("purchase", Duration.ofDays(1))
                .withDeduplication("view", "purchase", Duration.ofDays(1));
        assertThat(rule.problems())
                .containsExactly(
                        "conversion 'purchase' is defined twice; define it once",
                        "conversion 'purchase=1.00 USD' is not worth an amount of EUR, and there is no rate; convert it",
                        "channels [web] are left out, but also leave a gap; choose one",
                        "channels [direct] are direct, but also left out; choose one",
                        "a lookback is given for [purchase], which are conversions and no touches",
                        "a deduplication is given for [purchase], which are conversions and no touches");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.over(List.of()))
                .withMessageStartingWith("the rule of conversion paths contradicts itself: conversion 'purchase' is"
                        + " defined twice; define it once; conversion");
        assertThatIllegalArgumentException().isThrownBy(() -> texts(rule, "a@0"));
        assertThatIllegalArgumentException().isThrownBy(() -> PathCounts.by(rule));
        assertThat(RULE.withConversionAsTouch().withTouchesOfItsInstant().problems())
                .hasSize(1);
        assertThat(RULE.withCurrency(USD)
                        .withExchangeRates(ExchangeRates.into(EUR))
                        .problems())
                .containsExactly("the paths are in USD, but the exchange rates are into EUR; choose one");
        assertThat(RULE.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("badChoices")
    void with_badChoice_throws(ThrowingCallable choice, String message) {
        assertThatIllegalArgumentException().isThrownBy(choice).withMessage(message);
    }

    static List<Arguments> badChoices() {
        Duration day = Duration.ofDays(1);
        return List.of(
                bad(() -> RULE.withLookback("", day), "the kind of interactions that has a lookback must not be blank"),
                bad(() -> RULE.withLookback("view", day.negated()), "the lookback must be positive, but was PT-24H"),
                bad(
                        () -> RULE.withMaxTouches(0),
                        "a path must have at least one touch, but at most 0 were to be taken"),
                bad(
                        () -> RULE.withDeduplication("view", "view", day),
                        "a deduplication needs two types of interactions, but both are 'view'"),
                bad(
                        () -> RULE.withDeduplication("view", "click", day.negated()),
                        "the time of a deduplication must not be negative, but was PT-24H"),
                bad(
                        () -> RULE.withDimensions(),
                        "paths are on one dimension or on two different ones, but were given [];"
                                + " name one or two, each once"),
                bad(
                        () -> RULE.withDimensions(Dimension.CHANNEL, Dimension.CHANNEL),
                        "paths are on one dimension or on two different ones, but were given [CHANNEL, CHANNEL];"
                                + " name one or two, each once"),
                bad(() -> RULE.withMilestone(" ", "x"), "the name of a milestone must not be blank"),
                bad(
                        () -> RULE.withMilestone("lead", "x").withMilestoneAtStage("lead", "y"),
                        "the rule has a milestone 'lead' already"),
                bad(() -> ConversionPathRule.on(""), "the type of an interaction must not be blank"),
                bad(() -> ConversionPathRule.onReaching(" "), "the id of a stage must not be blank"),
                bad(() -> ConversionPathRule.onLeaving(" "), "the id of a stage must not be blank"),
                bad(
                        () -> ConversionDefinition.ofType("x").worth(Money.of("-1", "EUR")),
                        "a conversion must be worth at least 0, but was -1.00 EUR"),
                bad(
                        () -> PathCounts.by(RULE),
                        "to count paths one by one, say their currency: call withCurrency on the rule"));
    }

    private static Arguments bad(ThrowingCallable choice, String message) {
        return Arguments.of(choice, message);
    }

    private static List<String> texts(ConversionPathRule rule, String steps) {
        return JourneyText.texts(rule, steps);
    }
}
