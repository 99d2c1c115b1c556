package dev.parcours.segmentation.position;

import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.isKnown;
import static dev.parcours.segmentation.condition.Conditions.lastAnswer;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Did;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The usual meaning of the positions in the cycle, for brands that name their interactions in their own way.
 *
 * <ol>
 *   <li>Ambassador: bought at least once, ever, and either recommended the brand at least once, ever, or last answered
 *       the net promoter question with 9 or 10, which that score calls a promoter.
 *   <li>Customer: bought at least once within the window of lapse.
 *   <li>Lapsed customer: bought at least once, ever, but not within that window. An ambassador who stops buying remains
 *       one.
 *   <li>Hot prospect: is known, and showed intent to buy within the window of intent.
 *   <li>Cold prospect: is known: by a profile attribute, an answer on a consent, a preferred channel, or a
 *       registration.
 *   <li>Visitor: everyone else, so also somebody unknown who fills a basket.
 * </ol>
 *
 * <p>The net promoter score is due to Reichheld (2003), The One Number You Need to Grow, Harvard Business Review
 * 81(12), 46–54.
 *
 * @param purchases the types of interactions by which one buys; by default "purchase"
 * @param recommendations those by which one recommends; by default "recommendation", "referral" and "share"
 * @param intents those that show intent to buy; by default "add_to_cart", "checkout", "demo_request" and
 *     {@code quote_request}
 * @param registrations those by which one makes oneself known; by default "registration" and "sign_up"
 * @param intentWindow how long intent lasts, positive; by default 30 days of 24 hours
 * @param lapseWindow how long one is a customer after a purchase, positive; by default 365 days of 24 hours
 */
public record StandardPositions(
        Set<String> purchases,
        Set<String> recommendations,
        Set<String> intents,
        Set<String> registrations,
        Duration intentWindow,
        Duration lapseWindow) {

    private static final int LOWEST_PROMOTER_SCORE = 9;

    private static final StandardPositions DEFAULTS = new StandardPositions(
            Set.of("purchase"),
            Set.of("recommendation", "referral", "share"),
            Set.of("add_to_cart", "checkout", "demo_request", "quote_request"),
            Set.of("registration", "sign_up"),
            days(30),
            days(365));

    /**
     * Creates a meaning.
     *
     * @throws IllegalArgumentException if there are no types of one kind, if a type is blank or holds a control
     *     character, or if a window is not positive
     */
    public StandardPositions {
        purchases = ImmutableSortedSet.copyOf(purchases);
        recommendations = ImmutableSortedSet.copyOf(recommendations);
        intents = ImmutableSortedSet.copyOf(intents);
        registrations = ImmutableSortedSet.copyOf(registrations);
        rules(purchases, recommendations, intents, registrations, intentWindow, lapseWindow);
    }

    /** Returns the meaning with the default names. */
    public static StandardPositions defaults() {
        return DEFAULTS;
    }

    /** Returns this meaning with other types of interactions by which one buys. */
    public StandardPositions withPurchases(String... types) {
        return new StandardPositions(Set.of(types), recommendations, intents, registrations, intentWindow, lapseWindow);
    }

    /** Returns this meaning with other types of interactions by which one recommends. */
    public StandardPositions withRecommendations(String... types) {
        return new StandardPositions(purchases, Set.of(types), intents, registrations, intentWindow, lapseWindow);
    }

    /** Returns this meaning with other types of interactions that show intent to buy. */
    public StandardPositions withIntents(String... types) {
        return new StandardPositions(
                purchases, recommendations, Set.of(types), registrations, intentWindow, lapseWindow);
    }

    /** Returns this meaning with other types of interactions by which one makes oneself known. */
    public StandardPositions withRegistrations(String... types) {
        return new StandardPositions(purchases, recommendations, intents, Set.of(types), intentWindow, lapseWindow);
    }

    /** Returns this meaning with another time that intent lasts. */
    public StandardPositions withIntentWindow(Duration window) {
        return new StandardPositions(purchases, recommendations, intents, registrations, window, lapseWindow);
    }

    /** Returns this meaning with another time that one is a customer after a purchase. */
    public StandardPositions withLapseWindow(Duration window) {
        return new StandardPositions(purchases, recommendations, intents, registrations, intentWindow, window);
    }

    /** Returns the rules that give the positions this meaning. */
    public CyclePositionRules rules() {
        return rules(purchases, recommendations, intents, registrations, intentWindow, lapseWindow);
    }

    private static CyclePositionRules rules(
            Set<String> purchases,
            Set<String> recommendations,
            Set<String> intents,
            Set<String> registrations,
            Duration intentWindow,
            Duration lapseWindow) {
        Condition bought = didAny(purchases, did -> did);
        Condition boughtLately = didAny(purchases, did -> did.within(lapseWindow));
        Condition recommends = didAny(
                recommendations, did -> did, lastAnswer(Satisfaction.Scale.NPS).atLeast(LOWEST_PROMOTER_SCORE));
        Condition known = didAny(registrations, did -> did, isKnown());
        Condition showsIntent = didAny(intents, did -> did.within(intentWindow));
        return CyclePositionRules.of(
                PositionRule.of(CyclePosition.AMBASSADOR, allOf(bought, recommends)),
                PositionRule.of(CyclePosition.CUSTOMER, boughtLately),
                PositionRule.of(CyclePosition.LAPSED_CUSTOMER, bought),
                PositionRule.of(CyclePosition.HOT_PROSPECT, allOf(known, showsIntent)),
                PositionRule.of(CyclePosition.COLD_PROSPECT, known));
    }

    private static Condition didAny(Set<String> types, UnaryOperator<Did> detail, Condition... alternatives) {
        List<Condition> parts = Stream.concat(
                        types.stream().map(type -> (Condition) detail.apply(did(type))), Stream.of(alternatives))
                .toList();
        return parts.size() == 1 ? parts.get(0) : new AnyOf(parts);
    }
}
