package dev.parcours.examples.quickstart;

import java.util.List;

/** What the shop sells: things for house and garden. */
final class Catalogue {

    /** A thing to buy, with its price in cents. */
    record Product(String name, String category, long cents) {}

    static final List<String> CATEGORIES = List.of("bedroom", "decoration", "garden", "kitchen", "lighting");

    private static final List<Product> PRODUCTS = List.of(
            new Product("Linen sheets", "bedroom", 89_90),
            new Product("Feather pillow", "bedroom", 34_90),
            new Product("Wool blanket", "bedroom", 59_00),
            new Product("Oak bedside table", "bedroom", 129_00),
            new Product("Framed print", "decoration", 24_90),
            new Product("Round mirror", "decoration", 69_00),
            new Product("Ceramic vase", "decoration", 29_50),
            new Product("Jute rug", "decoration", 149_00),
            new Product("Garden chair", "garden", 54_90),
            new Product("Bistro table", "garden", 99_00),
            new Product("Planter", "garden", 19_90),
            new Product("Parasol", "garden", 119_00),
            new Product("Cast-iron pot", "kitchen", 109_00),
            new Product("Set of six bowls", "kitchen", 36_00),
            new Product("Bread board", "kitchen", 22_50),
            new Product("Coffee press", "kitchen", 31_90),
            new Product("Paper lantern", "lighting", 17_90),
            new Product("Desk lamp", "lighting", 45_00),
            new Product("Brass floor lamp", "lighting", 139_00),
            new Product("String lights", "lighting", 21_90));

    private static final int PER_CATEGORY = PRODUCTS.size() / CATEGORIES.size();

    private Catalogue() {}

    /** Returns one of the products of a category. */
    static Product productOf(String category, Draws.Die die) {
        return PRODUCTS.get(CATEGORIES.indexOf(category) * PER_CATEGORY + die.between(0, PER_CATEGORY - 1));
    }

    /** Returns one of all products. */
    static Product product(Draws.Die die) {
        return PRODUCTS.get(die.between(0, PRODUCTS.size() - 1));
    }
}
