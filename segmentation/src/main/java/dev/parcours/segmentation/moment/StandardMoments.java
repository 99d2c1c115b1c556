package dev.parcours.segmentation.moment;

import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.hours;
import static dev.parcours.segmentation.condition.Conditions.interactions;

import dev.parcours.core.Channel;
import dev.parcours.core.LocalizedText;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.TextIsIn;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The usual moments. Each is a starting point: {@link Moment#toBuilder()} changes its times, channels and limits.
 *
 * <p>{@link #all()} has them with the names that they have by default: the interactions "add_to_cart", "purchase",
 * "registration" and "delivery", and the attributes {@code birth_date} and {@code child_birth_date}.
 */
public final class StandardMoments {

    private static final InteractionFilter BASKETS = interactions("add_to_cart");
    private static final InteractionFilter PURCHASES = interactions("purchase");
    private static final InteractionFilter REGISTRATIONS = interactions("registration");
    private static final InteractionFilter DELIVERIES = interactions("delivery");
    private static final InteractionFilter CLICK_AND_COLLECT =
            PURCHASES.where(new TextIsIn("delivery_mode", Set.of("click_and_collect")));
    private static final int LOYAL_PURCHASES = 10;

    private StandardMoments() {}

    /**
     * Returns all eight, with the names that they have by default. First orders by click and collect are purchases with
     * the property {@code delivery_mode} of "click_and_collect"; loyal is who made 10 purchases; lapsed is who has not
     * made one for 180 days.
     */
    public static List<Moment> all() {
        return List.of(
                abandonedBasket(BASKETS, PURCHASES),
                welcome(REGISTRATIONS),
                firstClickAndCollect(CLICK_AND_COLLECT),
                birthday("birth_date"),
                childBirthday("child_birth_date"),
                reviewRequest(DELIVERIES, interactions("review")),
                loyaltyThreshold(did(PURCHASES).atLeast(LOYAL_PURCHASES)),
                lapse(PURCHASES, days(180)));
    }

    /**
     * Returns {@code abandoned_basket}: 4, 24 and 72 hours after something was last put into the basket, each worth
     * sending for a day; the third with an offer. Void once the basket is bought. By e-mail, push or SMS.
     */
    public static Moment abandonedBasket(InteractionFilter baskets, InteractionFilter purchases) {
        return moment("abandoned_basket", "Abandoned basket", "Panier abandonné")
                .trigger(Trigger.abandoned(baskets, purchases))
                .reminder(Reminder.after(hours(4)))
                .reminder(Reminder.after(hours(24)))
                .reminder(Reminder.after(hours(72)).withOffer())
                .channels(Channel.EMAIL, Channel.PUSH, Channel.SMS)
                .build();
    }

    /** Returns {@code welcome}: at once after the first registration, once, worth sending for 3 days. By e-mail. */
    public static Moment welcome(InteractionFilter registrations) {
        return moment("welcome", "Welcome", "Bienvenue")
                .trigger(Trigger.afterFirst(registrations))
                .expiry(days(3))
                .limits(MessageLimit.ever(1))
                .channels(Channel.EMAIL)
                .build();
    }

    /**
     * Returns {@code first_click_and_collect}: 2 hours after the first such order, once, worth sending for a day. By
     * SMS, push or e-mail.
     *
     * @param orders the orders by click and collect
     */
    public static Moment firstClickAndCollect(InteractionFilter orders) {
        return moment("first_click_and_collect", "First order by click and collect", "Premier retrait en magasin")
                .trigger(Trigger.afterFirst(orders))
                .reminder(Reminder.after(hours(2)))
                .limits(MessageLimit.ever(1))
                .channels(Channel.SMS, Channel.PUSH, Channel.EMAIL)
                .build();
    }

    /**
     * Returns {@code birthday}: on the day itself, at most once in 300 days. By e-mail, SMS, mobile wallet or push.
     *
     * @param attribute the attribute that holds the birth date
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public static Moment birthday(String attribute) {
        return moment("birthday", "Birthday", "Anniversaire")
                .trigger(Trigger.yearly(attribute))
                .limits(MessageLimit.of(1, days(300)))
                .channels(Channel.EMAIL, Channel.SMS, Channel.WALLET, Channel.PUSH)
                .build();
    }

    /**
     * Returns {@code child_birthday}: 14 days before the birthday of a child, time enough to find a present, worth
     * sending for 10 days. By e-mail or paper mail.
     *
     * @param attribute the attribute that holds the birth date, or those of several children
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public static Moment childBirthday(String attribute) {
        return moment("child_birthday", "Birthday of a child", "Anniversaire d’un enfant")
                .trigger(Trigger.yearly(attribute).daysBefore(14))
                .expiry(days(10))
                .channels(Channel.EMAIL, Channel.PAPER_MAIL)
                .build();
    }

    /**
     * Returns {@code review_request}: 7 days after each delivery, worth sending for 7 days, at most once in 30 days.
     * Void once a review follows the delivery. By e-mail or push.
     */
    public static Moment reviewRequest(InteractionFilter deliveries, InteractionFilter reviews) {
        return moment("review_request", "Review request", "Demande d’avis")
                .trigger(Trigger.afterEach(deliveries))
                .reminder(Reminder.after(days(7)))
                .expiry(days(7))
                .voidedBy(reviews)
                .limits(MessageLimit.of(1, days(30)))
                .channels(Channel.EMAIL, Channel.PUSH)
                .build();
    }

    /**
     * Returns {@code loyalty_threshold}: when somebody becomes loyal, worth sending for 7 days, at most once in 365
     * days. By e-mail, mobile wallet or push.
     *
     * @param loyal what makes one loyal, such as a number of points
     */
    public static Moment loyaltyThreshold(Condition loyal) {
        return moment("loyalty_threshold", "Loyalty threshold", "Seuil de fidélité")
                .trigger(Trigger.entering(loyal))
                .expiry(days(7))
                .limits(MessageLimit.of(1, days(365)))
                .channels(Channel.EMAIL, Channel.WALLET, Channel.PUSH)
                .build();
    }

    /**
     * Returns {@code lapse}: when somebody who bought has not bought for a length of time, and again 14 days later,
     * then with an offer; each worth sending for 7 days. Void once he buys. By e-mail, SMS or paper mail.
     *
     * @throws IllegalArgumentException if the length of time is not positive
     */
    public static Moment lapse(InteractionFilter purchases, Duration silence) {
        return moment("lapse", "Lapsed customer", "Client inactif")
                .trigger(Trigger.entering(
                        allOf(did(purchases), did(purchases).exactly(0).within(silence))))
                .reminder(Reminder.after(Duration.ZERO))
                .reminder(Reminder.after(days(14)).withOffer())
                .expiry(days(7))
                .voidedBy(purchases)
                .channels(Channel.EMAIL, Channel.SMS, Channel.PAPER_MAIL)
                .build();
    }

    private static Moment.Builder moment(String id, String english, String french) {
        return Moment.builder().id(id).label(LocalizedText.of(english, french));
    }
}
