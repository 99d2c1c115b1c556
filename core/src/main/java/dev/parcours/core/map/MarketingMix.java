package dev.parcours.core.map;

import java.util.List;

/**
 * What the brand offers in a stage, by the four Ps. Each part may be empty.
 *
 * <p>The four are those of McCarthy (1960), <i>Basic Marketing: A Managerial Approach</i>.
 *
 * @param product what is sold and the service around it
 * @param price what it costs, discounts and terms
 * @param place where it can be had
 * @param promotion how it is made known
 */
public record MarketingMix(List<String> product, List<String> price, List<String> place, List<String> promotion) {

    private static final MarketingMix NONE = new MarketingMix(List.of(), List.of(), List.of(), List.of());

    /**
     * Creates a mix.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public MarketingMix {
        product = Texts.checked(product, "product of a marketing mix");
        price = Texts.checked(price, "price of a marketing mix");
        place = Texts.checked(place, "place of a marketing mix");
        promotion = Texts.checked(promotion, "promotion of a marketing mix");
    }

    /** Returns the mix that says nothing. */
    public static MarketingMix none() {
        return NONE;
    }

    /**
     * Returns this mix with another product.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public MarketingMix withProduct(String... texts) {
        return new MarketingMix(List.of(texts), price, place, promotion);
    }

    /**
     * Returns this mix with another price.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public MarketingMix withPrice(String... texts) {
        return new MarketingMix(product, List.of(texts), place, promotion);
    }

    /**
     * Returns this mix with another place.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public MarketingMix withPlace(String... texts) {
        return new MarketingMix(product, price, List.of(texts), promotion);
    }

    /**
     * Returns this mix with another promotion.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public MarketingMix withPromotion(String... texts) {
        return new MarketingMix(product, price, place, List.of(texts));
    }

    /** Returns whether the mix says nothing. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
