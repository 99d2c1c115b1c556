package dev.parcours.examples.quickstart;

import dev.parcours.core.Direction;
import java.util.Locale;

/** What can happen, with who begins it. The type of the interaction is the name in small letters. */
enum Event {
    AD_IMPRESSION(Direction.OUTBOUND),
    AD_CLICK(Direction.INBOUND),
    SEARCH_CLICK(Direction.INBOUND),
    EMAIL_SENT(Direction.OUTBOUND),
    EMAIL_OPEN(Direction.INBOUND),
    EMAIL_CLICK(Direction.INBOUND),
    SMS_SENT(Direction.OUTBOUND),
    SMS_CLICK(Direction.INBOUND),
    PUSH_SENT(Direction.OUTBOUND),
    PUSH_OPEN(Direction.INBOUND),
    UNSUBSCRIBE(Direction.INBOUND),
    HOME(Direction.INBOUND),
    CATALOG(Direction.INBOUND),
    PRODUCT_VIEW(Direction.INBOUND),
    ADD_TO_CART(Direction.INBOUND),
    CHECKOUT(Direction.INBOUND),
    PAYMENT_ERROR(Direction.OUTBOUND),
    PURCHASE(Direction.INBOUND),
    STORE_VISIT(Direction.INBOUND),
    CLICK_AND_COLLECT(Direction.INBOUND),
    DELIVERY(Direction.OUTBOUND),
    SUPPORT_CALL(Direction.INBOUND),
    RETURN_REQUEST(Direction.INBOUND),
    RETURN(Direction.INBOUND),
    REFUND(Direction.OUTBOUND),
    SURVEY_ANSWER(Direction.INBOUND),
    REVIEW(Direction.INBOUND),
    REFERRAL(Direction.INBOUND),
    REGISTRATION(Direction.INBOUND),
    LOYALTY_JOIN(Direction.INBOUND);

    private final Direction direction;

    Event(Direction direction) {
        this.direction = direction;
    }

    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    Direction direction() {
        return direction;
    }
}
