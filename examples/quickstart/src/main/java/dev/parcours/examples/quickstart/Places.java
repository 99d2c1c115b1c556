package dev.parcours.examples.quickstart;

import dev.parcours.core.Channel;
import dev.parcours.core.Touchpoint;

/** Where shop and customer meet. Pages have the same names on the web and in the app. */
final class Places {

    static final Touchpoint BANNER = Touchpoint.of(Channel.DISPLAY, "Retargeting banner");
    static final Touchpoint POST = Touchpoint.of(Channel.SOCIAL, "Sponsored post");
    static final Touchpoint SEARCH_AD = Touchpoint.of(Channel.SEARCH, "Search ad");
    static final Touchpoint NEWSLETTER = Touchpoint.of(Channel.EMAIL, "Newsletter");
    static final Touchpoint BASKET_EMAIL = Touchpoint.of(Channel.EMAIL, "Basket reminder");
    static final Touchpoint PURCHASE_SURVEY = Touchpoint.of(Channel.EMAIL, "Survey after purchase");
    static final Touchpoint EMAIL_UNSUBSCRIBE = Touchpoint.of(Channel.EMAIL, "Unsubscribe link");
    static final Touchpoint SALE_SMS = Touchpoint.of(Channel.SMS, "Private sale message");
    static final Touchpoint BASKET_SMS = Touchpoint.of(Channel.SMS, "Basket reminder");
    static final Touchpoint SMS_UNSUBSCRIBE = Touchpoint.of(Channel.SMS, "Stop reply");
    static final Touchpoint NOTIFICATION = Touchpoint.of(Channel.PUSH, "App notification");
    static final Touchpoint SHOP_FLOOR = Touchpoint.of(Channel.STORE, "Shop floor");
    static final Touchpoint TILL = Touchpoint.of(Channel.STORE, "Till");
    static final Touchpoint COLLECTION_DESK = Touchpoint.of(Channel.STORE, "Collection desk");
    static final Touchpoint RETURNS_DESK = Touchpoint.of(Channel.STORE, "Returns desk");
    static final Touchpoint LOYALTY_DESK = Touchpoint.of(Channel.STORE, "Loyalty desk");
    static final Touchpoint HELPLINE = Touchpoint.of(Channel.CALL_CENTER, "Helpline");
    static final Touchpoint CALL_SURVEY = Touchpoint.of(Channel.CALL_CENTER, "Survey after call");
    static final Touchpoint ACCOUNT_CREATION = Touchpoint.of(Channel.WEB, "Account creation");
    static final Touchpoint LOYALTY_PAGE = Touchpoint.of(Channel.WEB, "Loyalty programme");
    static final Touchpoint RETURNS_PAGE = Touchpoint.of(Channel.WEB, "Returns page");
    static final Touchpoint REVIEW_FORM = Touchpoint.of(Channel.WEB, "Review form");
    static final Touchpoint REFER_A_FRIEND = Touchpoint.of(Channel.WEB, "Refer a friend");

    /** Carrier and bank are not channels of the shop, so its data name none. */
    static final Touchpoint PARCEL = Touchpoint.of("Parcel delivery");

    static final Touchpoint PARCEL_RETURN = Touchpoint.of("Parcel return");
    static final Touchpoint BANK_REFUND = Touchpoint.of("Bank refund");

    private Places() {}

    static Touchpoint page(Channel channel, Event event) {
        String name = switch (event) {
            case HOME -> "Home page";
            case CATALOG -> "Catalogue";
            case PRODUCT_VIEW -> "Product page";
            case ADD_TO_CART -> "Basket";
            case CHECKOUT -> "Checkout";
            case PAYMENT_ERROR -> "Payment page";
            case PURCHASE -> "Order confirmation";
            default -> throw new IllegalArgumentException(event + " does not happen on a page of the shop");
        };
        return Touchpoint.of(channel, name);
    }
}
