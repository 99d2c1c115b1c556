package dev.parcours.segmentation;

import static dev.parcours.core.Channel.EMAIL;
import static dev.parcours.core.Channel.SMS;
import static dev.parcours.core.CyclePosition.CUSTOMER;
import static dev.parcours.core.CyclePosition.HOT_PROSPECT;
import static dev.parcours.core.Satisfaction.Scale.NPS;
import static dev.parcours.segmentation.Cases.NOW;
import static dev.parcours.segmentation.Cases.SEGMENT;
import static dev.parcours.segmentation.Cases.ask;
import static dev.parcours.segmentation.Cases.before;
import static dev.parcours.segmentation.Cases.customer;
import static dev.parcours.segmentation.Cases.customerWho;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.anyOf;
import static dev.parcours.segmentation.condition.Conditions.atLeastOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.average;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.didNot;
import static dev.parcours.segmentation.condition.Conditions.distinct;
import static dev.parcours.segmentation.condition.Conditions.firstTime;
import static dev.parcours.segmentation.condition.Conditions.habit;
import static dev.parcours.segmentation.condition.Conditions.hasConsent;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.inPosition;
import static dev.parcours.segmentation.condition.Conditions.inSegment;
import static dev.parcours.segmentation.condition.Conditions.inStage;
import static dev.parcours.segmentation.condition.Conditions.interactions;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.journeyEnded;
import static dev.parcours.segmentation.condition.Conditions.journeyGoesOn;
import static dev.parcours.segmentation.condition.Conditions.lastAnswer;
import static dev.parcours.segmentation.condition.Conditions.lastTime;
import static dev.parcours.segmentation.condition.Conditions.location;
import static dev.parcours.segmentation.condition.Conditions.maximum;
import static dev.parcours.segmentation.condition.Conditions.minimum;
import static dev.parcours.segmentation.condition.Conditions.not;
import static dev.parcours.segmentation.condition.Conditions.prefers;
import static dev.parcours.segmentation.condition.Conditions.reachedStage;
import static dev.parcours.segmentation.condition.Conditions.rfm;
import static dev.parcours.segmentation.condition.Conditions.score;
import static dev.parcours.segmentation.condition.Conditions.sequence;
import static dev.parcours.segmentation.condition.Conditions.sum;
import static dev.parcours.segmentation.condition.Conditions.trend;
import static dev.parcours.segmentation.condition.Conditions.weight;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Money;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.Segment;
import dev.parcours.core.Touchpoint;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.CalendarUnit;
import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Habit;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.RfmBasis;
import dev.parcours.segmentation.condition.RfmMeasure;
import dev.parcours.segmentation.condition.RfmScale;
import dev.parcours.segmentation.condition.RfmScoreInRange;
import dev.parcours.segmentation.condition.Share;
import dev.parcours.segmentation.condition.ValueRange;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearestChangeTest {

    private static final Customer NOBODY = customer().build();
    private static final InteractionFilter ORDER = InteractionFilter.ofType("order");

    private static Optional<NearestChange> nearest(Condition condition, Customer customer) {
        return ask(condition, customer).nearestChange(SEGMENT);
    }

    private static NearestChange in(Change... changes) {
        return new NearestChange(false, List.of(changes), Optional.empty(), Optional.empty());
    }

    private static NearestChange out(Change... changes) {
        return new NearestChange(true, List.of(changes), Optional.empty(), Optional.empty());
    }

    private static Change more(int times) {
        return new Change.MoreInteractions(ORDER, times);
    }

    private static Change value(AttributeCondition condition) {
        return new Change.AttributeValue(condition, true);
    }

    @Test
    void nearestChange_workedExample_isOneMoreOrderBeforeTheFirstLeaves() {
        Instant april = Instant.parse("2026-04-26T12:00:00Z");
        NearestChange change = ask(
                        did("order").atLeast(2).within(days(7)), customerWho("order", april), april.plus(days(1)))
                .nearestChange(SEGMENT)
                .orElseThrow();
        assertThat(change)
                .isEqualTo(new NearestChange(
                        false, List.of(more(1)), Optional.empty(), Optional.of(Instant.parse("2026-05-03T12:00:00Z"))));
        assertThat(change.sentence(ENGLISH))
                .isEqualTo("would be in with: order once more, before 3 May 2026 at 12:00 (UTC)");
        assertThat(change.sentence(FRENCH, ZoneId.of("Europe/Paris")))
                .isEqualTo(
                        "serait dans le segment avec\u00A0: order encore une fois, avant le 3 mai 2026 à 14\u00A0h\u00A000"
                                + " (Europe/Paris)");
        assertThat(change).hasToString("in by 1 changes before 2026-05-03T12:00:00Z");
    }

    @Test
    void nearestChange_tooManyOrIn_isTimeAlone() {
        Customer twice = customerWho("order", before(days(5)), before(days(2)));
        assertThat(nearest(did("order").atMost(1).within(days(7)), twice))
                .contains(new NearestChange(false, List.of(), Optional.of(NOW.plus(days(2))), Optional.empty()));
        NearestChange out = nearest(did("order").within(days(7)), twice).orElseThrow();
        assertThat(out).isEqualTo(new NearestChange(true, List.of(), Optional.of(NOW.plus(days(5))), Optional.empty()));
        assertThat(out.sentence(ENGLISH)).isEqualTo("would be out with: time alone, from 15 March 2026 at 12:00 (UTC)");
        assertThat(out.sentence(FRENCH))
                .isEqualTo(
                        "sortirait du segment avec\u00A0: le temps seul, à partir du 15 mars 2026 à 12\u00A0h\u00A000 (UTC)");
        assertThat(nearest(didNot("order").within(days(7)), NOBODY)).contains(out(more(1)));
    }

    @Test
    void nearestChange_waitingAndChanging_saysFromWhen() {
        Condition quietParisian =
                allOf(didNot("order").within(days(7)), attribute("city").is("Paris"));
        NearestChange change =
                nearest(quietParisian, customerWho("order", before(days(1)))).orElseThrow();
        assertThat(change)
                .isEqualTo(new NearestChange(
                        false,
                        List.of(value((AttributeCondition) attribute("city").is("Paris"))),
                        Optional.of(NOW.plus(days(6))),
                        Optional.empty()));
        assertThat(change.sentence(ENGLISH))
                .isEqualTo("would be in with: from 16 March 2026 at 12:00 (UTC), city is the value asked for");
    }

    @Test
    void nearestChange_combinations_takeTheFewestChanges() {
        Customer known = customer().attribute("city", "Lyon").build();
        AttributeCondition adult = attribute("age").atLeast(18);
        Condition often = did("order").atLeast(3);
        assertThat(nearest(allOf(isKnown(), adult, prefers(SMS)), known))
                .contains(in(value(adult), new Change.Preference("sms", true)));
        assertThat(nearest(anyOf(often, adult), known)).contains(in(value(adult)));
        assertThat(nearest(anyOf(prefers(SMS), adult), known)).contains(in(new Change.Preference("sms", true)));
        assertThat(nearest(atLeastOf(2, often, isKnown(), adult), known)).contains(in(value(adult)));
        assertThat(nearest(not(anyOf(isKnown(), adult)), known)).isEmpty();
        assertThat(nearest(not(anyOf(often, attribute("city").is("Lyon"))), known))
                .contains(in(new Change.AttributeValue(attribute("city").is("Lyon"), false)));
        assertThat(nearest(allOf(did("order"), did("order").atLeast(2).within(days(1))), known))
                .contains(in(more(2)));
    }

    private static Change otherValue(AttributeCondition condition) {
        return new Change.AttributeValue(condition, false);
    }

    @Test
    void nearestChange_partAndPatternOfText_areOtherValues() {
        AttributeCondition holdsAnn = attribute("name").containsText("ann");
        AttributeCondition parisian = attribute("postcode").isLike("75??\\?*");
        Customer joanna = customer().attribute("name", "Joanna").build();
        assertThat(nearest(holdsAnn, NOBODY)).contains(in(value(holdsAnn)));
        assertThat(nearest(holdsAnn, joanna)).contains(out(otherValue(holdsAnn)));
        assertThat(nearest(parisian, NOBODY)).contains(in(value(parisian)));
        assertThat(nearest(not(parisian), NOBODY)).contains(in(otherValue(parisian)));
        // A name may hold both, and need not be written in small letters.
        AttributeCondition holdsBob = attribute("name").containsText("bob");
        assertThat(nearest(allOf(holdsAnn, holdsBob), NOBODY)).contains(in(value(holdsAnn), value(holdsBob)));
        assertThat(nearest(allOf(holdsAnn, not(holdsBob)), NOBODY)).contains(in(value(holdsAnn), otherValue(holdsBob)));
        AttributeCondition anyCase = attribute("name").containsText("ann").ignoringCase();
        assertThat(nearest(allOf(anyCase, holdsAnn), NOBODY)).contains(in(value(holdsAnn)));
        assertThat(nearest(did(ORDER.where(attribute("note").containsText("gift"))), NOBODY))
                .contains(in(new Change.MoreInteractions(
                        ORDER.where(attribute("note").containsText("gift")), 1)));
    }

    @Test
    void nearestChange_membersOfSet_areOtherValues() {
        AttributeCondition two = attribute("interests").sizeBetween(2, 3);
        AttributeCondition golf = attribute("interests").contains("golf");
        Customer golfer = customer()
                .attribute("interests", ProfileAttribute.declared(AttributeValue.of(Set.of("golf", "tennis"))))
                .build();
        assertThat(nearest(two, NOBODY)).contains(in(value(two)));
        assertThat(nearest(two, golfer)).contains(out(otherValue(two)));
        assertThat(nearest(allOf(two, golf), NOBODY)).contains(in(value(two), value(golf)));
        assertThat(nearest(allOf(two, not(golf)), NOBODY)).contains(in(value(two), otherValue(golf)));
        assertThat(nearest(allOf(golf, not(two)), NOBODY)).contains(in(value(golf), otherValue(two)));
        assertThat(nearest(attribute("interests").sizeAtLeast(1_000_000_000), NOBODY))
                .isEmpty();
    }

    @Test
    void nearestChange_distance_isThePointItselfOrALatitudeBeyond() {
        Condition nearParis = location("lat", "lon").withinKilometres(100, 48.8566, 2.3522);
        Change atItsLatitude = value(attribute("lat").isIn(new BigDecimal("48.8566")));
        Change atItsLongitude = value(attribute("lon").isIn(new BigDecimal("2.3522")));
        assertThat(nearest(nearParis, NOBODY)).contains(in(atItsLatitude, atItsLongitude));
        assertThat(nearest(nearParis, at("48.8566", "20"))).contains(in(atItsLongitude));
        // 100 km are 0.89933 degrees of 111.195 km, rounded up to 0.900.
        AttributeCondition band = attribute("lat").between(new BigDecimal("47.956"), new BigDecimal("49.757"));
        assertThat(nearest(nearParis, at("48.9", "2.4"))).contains(out(otherValue(band)));
        AttributeCondition onEarth = attribute("lat").between(-90, 90);
        assertThat(nearest(not(nearParis), at("48.9", "2.4"))).contains(in(otherValue(band), value(onEarth)));
        assertThat(nearest(not(nearParis), NOBODY))
                .contains(in(
                        otherValue(band), value(onEarth), value(attribute("lon").between(-180, 180))));
        // Latitudes alone do not lead out of half the earth.
        assertThat(nearest(location("lat", "lon").withinKilometres(10_100, 0, 0), at("0", "0")))
                .isEmpty();
    }

    private static Customer at(String latitude, String longitude) {
        return customer().attribute("lat", latitude).attribute("lon", longitude).build();
    }

    @Test
    void nearestChange_score_takesTheCheapestSetThatReachesTheThreshold() {
        AttributeCondition adult = attribute("age").atLeast(18);
        Condition score = score(
                BigDecimal.valueOf(5),
                weight(2, did("order")),
                weight(2, prefers(SMS)),
                weight(5, adult),
                weight(-1, isKnown()));
        // Whoever's age is known is known: 5 - 1 points, so one more part is needed.
        assertThat(nearest(score, NOBODY)).contains(in(more(1), value(adult)));
        Condition many = score(
                BigDecimal.valueOf(12),
                weight(1, did("a")),
                weight(1, did("b")),
                weight(1, did("c")),
                weight(1, did("d")),
                weight(1, did("e")),
                weight(1, did("f")),
                weight(1, did("g")),
                weight(1, did("h")),
                weight(9, did("order")),
                weight(3, prefers(SMS)));
        assertThat(nearest(many, NOBODY)).contains(in(more(1), new Change.Preference("sms", true)));
    }

    @Test
    void nearestChange_consentAndAnswer_areNewOnes() {
        Customer refusing = customer().consent(Consent.refused(SMS, "survey")).build();
        NearestChange consent = nearest(hasConsent(SMS, "survey"), refusing).orElseThrow();
        assertThat(consent).isEqualTo(in(new Change.ConsentAnswer("sms", "survey", true)));
        assertThat(consent.sentence(FRENCH))
                .isEqualTo("serait dans le segment avec\u00A0: un consentement sur SMS pour survey");
        NearestChange answer = nearest(not(lastAnswer(NPS).atLeast(9)), NOBODY).orElseThrow();
        assertThat(answer).isEqualTo(in(new Change.SatisfactionAnswer(NPS, 9, 10, false)));
        assertThat(answer.sentence(ENGLISH)).isEqualTo("would be in with: a new NPS answer outside 9 to 10");
        assertThat(nearest(isKnown(), NOBODY).orElseThrow().sentence(ENGLISH))
                .isEqualTo("would be in with: the customer is known");
        Customer byMail = customer().preferredChannels(List.of(EMAIL)).build();
        assertThat(nearest(prefers(EMAIL), byMail)).contains(out(new Change.Preference("email", false)));
    }

    @Test
    void nearestChange_positionAndSegment_goIntoTheirConditions() {
        NearestChange hot = nearest(
                        inPosition(HOT_PROSPECT),
                        customer().attribute("city", "Lyon").build())
                .orElseThrow();
        assertThat(hot).isEqualTo(in(new Change.MoreInteractions(InteractionFilter.ofType("add_to_cart"), 1)));
        assertThat(nearest(inPosition(CUSTOMER), NOBODY))
                .contains(in(new Change.MoreInteractions(InteractionFilter.ofType("purchase"), 1)));
        Segment vip = Segment.of("vip", "VIP");
        SegmentationEngine engine = SegmentationEngine.of(
                SegmentRule.of(vip, did("order").atLeast(2)), SegmentRule.of(SEGMENT, not(inSegment(vip))));
        assertThat(engine.evaluate(NOBODY, NOW).nearestChange(SEGMENT)).contains(out(more(2)));
    }

    @Test
    void nearestChange_chainOfSegments_isNotFollowedForEver() {
        List<SegmentRule> rules = new ArrayList<>(List.of(SegmentRule.of(Segment.of("s0", "s"), did("order"))));
        for (int i = 1; i <= 500; i++) {
            rules.add(SegmentRule.of(Segment.of("s" + i, "s"), inSegment("s" + (i - 1))));
        }
        Memberships memberships = SegmentationEngine.of(rules).evaluate(NOBODY, NOW);
        assertThat(memberships.nearestChange(Segment.of("s10", "s"))).contains(in(more(1)));
        assertThat(memberships.nearestChange(Segment.of("s500", "s"))).isEmpty();
    }

    @Test
    void nearestChange_oneUndoesTheOther_cannotBeSaid() {
        assertThat(nearest(allOf(did("order").atLeast(2), did("order").atMost(1)), NOBODY))
                .isEmpty();
        assertThat(nearest(
                        allOf(attribute("city").is("Paris"), attribute("city").is("Lyon")), NOBODY))
                .isEmpty();
        assertThat(nearest(did("order").during(Window.sinceLast(ORDER)), customerWho("order", NOW)))
                .isEmpty();
        assertThat(nearest(did("order").atLeast(1_000_000_000), NOBODY)).isEmpty();
    }

    @Test
    void nearestChange_windowThatCloses_saysBeforeWhen() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        Condition thisMonth = did("order").atLeast(2).during(Window.current(CalendarUnit.MONTH, paris));
        assertThat(nearest(thisMonth, customerWho("order", before(days(2)))))
                .contains(new NearestChange(
                        false, List.of(more(1)), Optional.empty(), Optional.of(Instant.parse("2026-03-31T22:00:00Z"))));
        Condition once = did("order").during(Window.between(before(days(1)), NOW.plus(days(3))));
        assertThat(nearest(once, NOBODY))
                .contains(new NearestChange(false, List.of(more(1)), Optional.empty(), Optional.of(NOW.plus(days(3)))));
        Condition bigOrder = did(interactions("order").withValueAtLeast(new BigDecimal("99.5")));
        assertThat(nearest(bigOrder, NOBODY).orElseThrow().sentence(ENGLISH))
                .isEqualTo("would be in with: order with a value of at least 99.5 once more");
    }

    @Test
    void nearestChange_firstAndLastTime_isOnceMore() {
        Customer longAgo = customerWho("order", before(days(100)));
        // To win somebody back: one more order is the last.
        assertThat(nearest(lastTime("order").atLeastAgo(days(90)), longAgo)).contains(out(more(1)));
        assertThat(nearest(lastTime("order").within(days(30)), longAgo)).contains(in(more(1)));
        assertThat(nearest(firstTime("order").within(days(30)), NOBODY)).contains(in(more(1)));
        assertThat(nearest(firstTime("order").within(days(30)), longAgo)).isEmpty();
        assertThat(nearest(lastTime("order").within(days(30)), customerWho("order", before(days(1)))))
                .contains(new NearestChange(true, List.of(), Optional.of(NOW.plus(days(29))), Optional.empty()));
        assertThat(nearest(firstTime("order").during(Window.between(before(days(1)), NOW.plus(days(3)))), NOBODY))
                .contains(new NearestChange(false, List.of(more(1)), Optional.empty(), Optional.of(NOW.plus(days(3)))));
    }

    @Test
    void nearestChange_windowSinceAnEvent_beginsWithIt() {
        InteractionFilter complaint = InteractionFilter.ofType("complaint");
        Change.MoreInteractions complains = new Change.MoreInteractions(complaint, 1);
        Condition since = did("order").during(Window.sinceLast(complaint));
        assertThat(nearest(since, NOBODY)).contains(in(complains, more(1)));
        Customer complained = customerWho("complaint", before(days(2)));
        assertThat(nearest(since, complained)).contains(in(more(1)));
        Customer ordered = complained.withInteraction(Interaction.of("c-1", "order", before(days(1))));
        assertThat(nearest(since, ordered)).contains(out(complains));
        assertThat(nearest(did("order").during(Window.sinceFirst(complaint)), ordered))
                .isEmpty();
        assertThat(nearest(lastTime("order").during(Window.sinceLast(complaint)), ordered))
                .contains(out(complains));
    }

    private static Customer customerWhoPaid(String... amounts) {
        return customer()
                .history(Stream.of(amounts)
                        .map(amount -> Interaction.of("c-1", "order", before(days(2))).toBuilder()
                                .value(Money.of(amount, "EUR"))
                                .build())
                        .toList())
                .build();
    }

    private static Change orderOf(ValueRange range) {
        return new Change.MoreInteractions(ORDER.withValue(range), 1);
    }

    private static ValueRange euros(String minimum, String maximum) {
        return new ValueRange(
                Optional.of(minimum).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                Optional.of(maximum).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                Optional.of("EUR"));
    }

    @Test
    void nearestChange_sum_isOneMoreOfWhatIsMissing() {
        NearestChange change = nearest(
                        sum(Quantity.valueIn("EUR"))
                                .of("order")
                                .within(days(30))
                                .atLeast(100),
                        customerWhoPaid("35.50", "24.50"))
                .orElseThrow();
        assertThat(change)
                .isEqualTo(new NearestChange(
                        false, List.of(orderOf(euros("40", ""))), Optional.empty(), Optional.of(NOW.plus(days(28)))));
        assertThat(change.sentence(ENGLISH))
                .isEqualTo(
                        "would be in with: order with a value of at least 40\u00A0EUR once more, before 7 April 2026 at"
                                + " 12:00 (UTC)");
        assertThat(change.sentence(FRENCH))
                .startsWith(
                        "serait dans le segment avec\u00A0: order dont le montant vaut au moins 40\u00A0EUR encore une fois,");
        // The currency is that of the known orders; above 60 by the smallest coin.
        assertThat(nearest(sum(Quantity.value()).of("order").between(100, 120), customerWhoPaid("60")))
                .contains(in(orderOf(euros("40", "60"))));
        assertThat(nearest(sum(Quantity.value()).of("order").atMost(60), customerWhoPaid("60")))
                .contains(out(orderOf(euros("0.01", ""))));
        assertThat(nearest(sum(Quantity.value()).of("order").atMost(60), customerWhoPaid("61")))
                .isEmpty();
        assertThat(nearest(sum(Quantity.property("items")).of("order").atLeast(3), NOBODY))
                .contains(in(new Change.MoreInteractions(
                        ORDER.where(attribute("items").atLeast(3)), 1)));
    }

    @Test
    void nearestChange_averageAndExtremes_areOneMoreThatMovesThem() {
        Customer two = customerWhoPaid("10", "30");
        // (10 + 30 + 50) / 3 = 30, (10 + 30 + 5) / 3 = 15.
        assertThat(nearest(average(Quantity.value()).of("order").atLeast(30), two))
                .contains(in(orderOf(euros("50", ""))));
        assertThat(nearest(average(Quantity.value()).of("order").atMost(15), two))
                .contains(in(orderOf(euros("", "5"))));
        assertThat(nearest(average(Quantity.value()).of("order").between(15, 20), two))
                .contains(out(orderOf(euros("20.01", ""))));
        assertThat(nearest(maximum(Quantity.value()).of("order").atLeast(50), two))
                .contains(in(orderOf(euros("50", ""))));
        assertThat(nearest(maximum(Quantity.value()).of("order").atMost(50), two))
                .contains(out(orderOf(euros("50.01", ""))));
        assertThat(nearest(minimum(Quantity.value()).of("order").atLeast(5), two))
                .contains(out(orderOf(euros("", "4.99"))));
        assertThat(nearest(minimum(Quantity.value()).of("order").atLeast(15), two))
                .isEmpty();
    }

    @Test
    void nearestChange_days_isOneMoreOnAnotherDay() {
        Condition twoDays = distinct(Quantity.day(ZoneId.of("UTC"))).of("order").atLeast(2);
        assertThat(nearest(twoDays, customerWho("order", before(days(1))))).contains(in(more(1)));
        assertThat(nearest(twoDays, customerWho("order", NOW))).isEmpty();
        // Yesterday's leaves tomorrow at noon.
        Condition oneDay = distinct(Quantity.day(ZoneId.of("UTC")))
                .of("order")
                .within(days(2))
                .atMost(1);
        assertThat(nearest(oneDay, customerWho("order", before(days(1)))))
                .contains(new NearestChange(true, List.of(more(1)), Optional.empty(), Optional.of(NOW.plus(days(1)))));
        assertThat(nearest(distinct(Quantity.property("items")).of("order").atLeast(1), NOBODY))
                .contains(in(new Change.MoreInteractions(
                        ORDER.where(attribute("items").isPresent()), 1)));
    }

    @Test
    void nearestChange_sequence_isTheStepsThatAreLeft() {
        Condition bought =
                sequence("view").then("add_to_cart").then("order", days(1)).within(days(10));
        Change views = new Change.MoreInteractions(InteractionFilter.ofType("view"), 1);
        Change adds = new Change.MoreInteractions(InteractionFilter.ofType("add_to_cart"), 1);
        assertThat(nearest(bought, NOBODY)).contains(in(views, adds, more(1)));
        Customer viewed = customerWho("view", before(days(4)));
        assertThat(nearest(bought, viewed))
                .contains(new NearestChange(
                        false, List.of(adds, more(1)), Optional.empty(), Optional.of(NOW.plus(days(6)))));
        Customer added = viewed.withInteraction(Interaction.of("c-1", "add_to_cart", before(hours(20))));
        assertThat(nearest(bought, added))
                .contains(
                        new NearestChange(false, List.of(more(1)), Optional.empty(), Optional.of(NOW.plus(hours(4)))));
        // Too late for the order, not for another basket.
        Customer late = viewed.withInteraction(Interaction.of("c-1", "add_to_cart", before(days(2))));
        assertThat(nearest(bought, late))
                .contains(new NearestChange(
                        false, List.of(adds, more(1)), Optional.empty(), Optional.of(NOW.plus(days(6)))));
        assertThat(nearest(sequence("order").then("order").inAll(days(3)), NOBODY))
                .contains(in(more(2)));
    }

    @Test
    void nearestChange_absence_isTimeAloneOrWhatElseIsAskedFor() {
        Condition abandoned = allOf(
                didNot("order").within(days(1)),
                sequence("add_to_cart").notThen("order", hours(12)).within(days(7)));
        Customer added = customerWho("add_to_cart", before(hours(2)));
        assertThat(nearest(abandoned, added))
                .contains(new NearestChange(
                        false,
                        List.of(),
                        Optional.of(NOW.plus(hours(10))),
                        Optional.of(NOW.plus(days(7)).minus(hours(2)))));
        assertThat(nearest(abandoned, customerWho("add_to_cart", before(hours(13)))))
                .contains(out(more(1)));
        // What would begin it takes twelve hours, and is not told.
        assertThat(nearest(abandoned, NOBODY)).isEmpty();
    }

    @Test
    void nearestChange_recencyFrequencyAndMoney_isOneMorePurchase() {
        RfmBasis daily = RfmBasis.daily(ORDER, ZoneId.of("UTC"));
        Customer twice = customerWhoPaid("10", "30");
        assertThat(nearest(rfm(daily, RfmMeasure.FREQUENCY).atLeast(5), twice)).contains(in(more(3)));
        assertThat(nearest(rfm(daily, RfmMeasure.RECENCY).atMost(1), twice)).contains(in(more(1)));
        assertThat(nearest(rfm(daily, RfmMeasure.RECENCY).atLeast(2), twice)).contains(out(more(1)));
        assertThat(nearest(rfm(daily, RfmMeasure.REPEAT_FREQUENCY).atLeast(1), twice))
                .contains(in(more(1)));
        // Today has an order already; tomorrow is another day.
        assertThat(nearest(rfm(daily, RfmMeasure.REPEAT_FREQUENCY).atLeast(1), customerWho("order", NOW)))
                .isEmpty();
        assertThat(nearest(rfm(daily, RfmMeasure.TOTAL_VALUE).atLeast(100), twice))
                .contains(in(orderOf(euros("60", ""))));
        assertThat(nearest(rfm(daily, RfmMeasure.MEAN_VALUE).atLeast(30), twice))
                .contains(in(orderOf(euros("50", ""))));
        // First on 8 March: today would be 2 days later, 13 March 5.
        assertThat(nearest(rfm(daily, RfmMeasure.AGE_AT_LAST).between(2, 4), twice))
                .contains(new NearestChange(
                        false, List.of(more(1)), Optional.empty(), Optional.of(Instant.parse("2026-03-13T00:00:00Z"))));
        // 4 from 60 on, 5 from 100 on.
        RfmScale money = RfmScale.of(daily, RfmMeasure.TOTAL_VALUE, 10, 20, 60, 100);
        assertThat(nearest(new RfmScoreInRange(money, 4, 4), twice)).contains(in(orderOf(euros("20", "59.99"))));
        assertThat(nearest(new RfmScoreInRange(money, 3, 4), twice)).contains(out(orderOf(euros("60", ""))));
    }

    @Test
    void nearestChange_trend_isMoreOfItNow() {
        Customer less = customerWho(
                "order", before(days(12)), before(days(9)), before(days(8)), before(days(2)), before(days(1)));
        // 3 with it against 3; in 6 days it alone against those of 1 and 2 days ago.
        Optional<Instant> inSixDays = Optional.of(NOW.plus(days(6)));
        assertThat(nearest(trend("order").within(days(7)).atLeast(BigDecimal.ONE), less))
                .contains(new NearestChange(false, List.of(more(1)), Optional.empty(), inSixDays));
        assertThat(nearest(trend("order").within(days(7)).atMost(new BigDecimal("0.7")), less))
                .contains(new NearestChange(true, List.of(more(1)), Optional.empty(), inSixDays));
        assertThat(nearest(trend("order").within(days(7)).atLeast(BigDecimal.ONE), NOBODY))
                .isEmpty();
    }

    @Test
    void nearestChange_shareOfResponses_isMoreOfThem() {
        InteractionFilter byMail = ORDER.on(EMAIL);
        Share share = new Share(byMail, ORDER, new BigDecimal("0.5"), 4, Window.ever());
        // 3 of 6 orders; 4 of 4.
        assertThat(nearest(share, customerWho("order", before(days(1)), before(days(2)), before(days(3)))))
                .contains(in(new Change.MoreInteractions(byMail, 3)));
        assertThat(nearest(share, NOBODY)).contains(in(new Change.MoreInteractions(byMail, 4)));
        assertThat(nearest(share.atLeast(BigDecimal.ONE), customerWho("order", NOW)))
                .isEmpty();
    }

    @Test
    void nearestChange_shareThatIsReached_isMoreOfOthers() {
        Share half = new Share(ORDER.on(EMAIL), ORDER, new BigDecimal("0.5"), 4, Window.ever());
        Change bySms = new Change.MoreInteractions(ORDER.on(SMS), 3);
        Channel kiosk = Channel.of("kiosk");
        Change byKiosk = new Change.MoreInteractions(ORDER.on(kiosk), 3);
        // 4 of 4 and 4 of 8 are half of them, 4 of 9 are not; of 4 of 6 it takes three more.
        Customer four = customerWhoOrdered(EMAIL, EMAIL, EMAIL, EMAIL);
        assertThat(nearest(half, four)).contains(out(new Change.MoreInteractions(ORDER.on(SMS), 5)));
        assertThat(nearest(half, customerWhoOrdered(EMAIL, SMS, EMAIL, SMS, EMAIL, EMAIL)))
                .contains(out(bySms));
        assertThat(nearest(half, customerWhoOrdered(EMAIL, kiosk, EMAIL, SMS, EMAIL, EMAIL)))
                .contains(out(byKiosk));
        Share orders = new Share(ORDER, InteractionFilter.any(), BigDecimal.ONE, 1, Window.ever());
        assertThat(nearest(orders, four)).isEmpty();
        Customer viewedToo = four.withInteraction(Interaction.of("c-1", "view", before(days(9))));
        assertThat(nearest(orders.during(Window.last(days(7))), viewedToo))
                .contains(new NearestChange(true, List.of(), Optional.of(NOW.plus(days(6))), Optional.empty()));
        assertThat(nearest(orders.atLeast(new BigDecimal("0.8")), viewedToo))
                .contains(out(new Change.MoreInteractions(InteractionFilter.ofType("view"), 1)));
    }

    private static Customer customerWhoOrdered(Channel... channels) {
        return customer()
                .history(Stream.of(channels)
                        .map(channel -> Interaction.of("c-1", "order", before(days(1))).toBuilder()
                                .touchpoint(new Touchpoint(Optional.of(channel), "order"))
                                .build())
                        .toList())
                .build();
    }

    @Test
    void nearestChange_endThatIsTooManyHoursAway_isNotMadeUp() {
        Habit atMidnight = habit("order", ZoneId.of("UTC"))
                .betweenHours(0, 1)
                .atLeast(BigDecimal.ONE)
                .ofAtLeast(1);
        // An order would do for ever, but every hour the habit might make a difference.
        assertThat(nearest(anyOf(did("order"), atMidnight), NOBODY)).isEmpty();
    }

    // In the journeys of these cases a purchase is purchase, add_to_cart consideration, and a view in e-mail awareness.
    @Test
    void nearestChange_stage_isOneMoreThatIsPlacedThere() {
        Change purchase = new Change.MoreInteractions(InteractionFilter.ofType("purchase"), 1);
        Change adds = new Change.MoreInteractions(InteractionFilter.ofType("add_to_cart"), 1);
        Change views =
                new Change.MoreInteractions(InteractionFilter.ofType("view").on(EMAIL), 1);
        Customer added = customerWho("add_to_cart", before(hours(1)));
        assertThat(nearest(inStage("awareness"), NOBODY)).contains(in(views));
        assertThat(nearest(inStage("consideration"), NOBODY)).contains(in(adds));
        assertThat(nearest(inStage("consideration"), added)).contains(out(views));
        assertThat(nearest(inStage("retention"), added)).isEmpty();
        assertThat(nearest(reachedStage("consideration"), NOBODY)).contains(in(adds));
        assertThat(nearest(reachedStage("purchase"), added)).contains(in(purchase));
        assertThat(nearest(not(reachedStage("purchase")), added)).contains(out(purchase));
        assertThat(nearest(reachedStage("purchase"), customerWho("purchase", before(hours(1)))))
                .isEmpty();
        assertThat(nearest(allOf(did("order"), inStage("consideration")), NOBODY))
                .contains(in(more(1), adds));
        // What comes first is not the last step, so nobody says how long it would do.
        assertThat(nearest(allOf(inStage("consideration"), did("order")), NOBODY))
                .isEmpty();
    }

    @Test
    void nearestChange_endOfJourney_isWhatEndsIt() {
        Change purchase = new Change.MoreInteractions(InteractionFilter.ofType("purchase"), 1);
        Customer added = customerWho("add_to_cart", before(hours(1)));
        Condition converted = journeyEnded(Journey.End.CONVERTED);
        assertThat(nearest(converted, NOBODY)).contains(in(purchase));
        assertThat(nearest(converted, added)).contains(in(purchase));
        assertThat(nearest(journeyGoesOn(), added)).contains(out(purchase));
        // After a purchase, whatever comes opens another journey, and no kind of it is asked for.
        assertThat(nearest(converted, customerWho("purchase", before(hours(1)))))
                .isEmpty();
    }

    @Test
    void nearestChange_habit_isMoreAtItsTime() {
        // Now is a Tuesday.
        Habit.Term tuesdays = habit("order", ZoneId.of("UTC")).on(DayOfWeek.TUESDAY);
        Optional<Instant> midnight = Optional.of(Instant.parse("2026-03-11T00:00:00Z"));
        Customer monday = customerWho("order", before(days(1)));
        assertThat(nearest(tuesdays.atLeast(new BigDecimal("0.5")).ofAtLeast(2), monday))
                .contains(new NearestChange(false, List.of(more(1)), Optional.empty(), midnight));
        Customer tuesday = customerWho("order", before(days(7)));
        assertThat(nearest(tuesdays.atLeast(BigDecimal.ONE).ofAtLeast(1), tuesday))
                .contains(new NearestChange(
                        true, List.of(more(1)), midnight, Optional.of(Instant.parse("2026-03-17T00:00:00Z"))));
        Habit wednesdays = habit("order", ZoneId.of("UTC"))
                .on(DayOfWeek.WEDNESDAY)
                .atLeast(BigDecimal.ONE)
                .ofAtLeast(2);
        assertThat(nearest(wednesdays, NOBODY))
                .contains(new NearestChange(
                        false, List.of(more(2)), midnight, Optional.of(Instant.parse("2026-03-12T00:00:00Z"))));
    }

    @Test
    void sentence_attributes_showsNoSingleValue() {
        Condition secret =
                allOf(attribute("city").is("secret"), not(attribute("name").startsWith("secret")));
        NearestChange change = nearest(secret, NOBODY).orElseThrow();
        assertThat(change.sentence(ENGLISH) + change.sentence(FRENCH) + change).doesNotContain("secret");
    }
}
