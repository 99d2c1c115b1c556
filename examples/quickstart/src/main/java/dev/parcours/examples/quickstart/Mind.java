package dev.parcours.examples.quickstart;

import dev.parcours.examples.quickstart.Catalogue.Product;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person has in mind while living through the simulation: a need, a basket, what the marketing left. */
final class Mind {

    private static final double SATURATION = 2;
    private static final double FORGOTTEN = 0.01;
    private static final int LONG_AGO = -1000;

    /** Things put in the basket and not bought yet. */
    static final class Basket {

        private final int day;
        private final List<Product> products;
        private double nudge;

        Basket(int day, List<Product> products) {
            this.day = day;
            this.products = List.copyOf(products);
        }

        int day() {
            return day;
        }

        List<Product> products() {
            return products;
        }

        long cents() {
            return products.stream().mapToLong(Product::cents).sum();
        }

        /** Returns what reminders add to today's chance of coming back. */
        double nudge() {
            return nudge;
        }
    }

    /**
     * The last exposure to a channel.
     *
     * @param day its day
     * @param campaign its campaign
     * @param isReminder whether it was about the basket
     */
    record Exposure(int day, String campaign, boolean isReminder) {}

    private final Map<Lever, Double> freshness = new EnumMap<>(Lever.class);
    private final Map<Lever, Exposure> last = new EnumMap<>(Lever.class);
    private int lastDayOfNeed = LONG_AGO;
    private int lastVisit = LONG_AGO;
    private int lastPurchase = LONG_AGO;
    private @Nullable Basket basket;
    private int busyUntil;

    void expose(Lever lever, Exposure exposure) {
        if (lever.logMultiplier() > 0) {
            freshness.merge(lever, 1.0, (before, one) -> Math.min(SATURATION, before + one));
        }
        last.put(lever, exposure);
        if (exposure.isReminder && basket != null) {
            basket.nudge += lever.basketReturn();
        }
    }

    Optional<Exposure> lastExposure(Lever lever) {
        return Optional.ofNullable(last.get(lever));
    }

    /** Returns the factor by which what is left of all exposures makes visits more frequent. */
    double visitMultiplier() {
        if (freshness.isEmpty()) {
            return 1;
        }
        double log = 0;
        for (Map.Entry<Lever, Double> left : freshness.entrySet()) {
            log += left.getKey().logMultiplier() * left.getValue();
        }
        return StrictMath.exp(log);
    }

    /** Lets a night pass. */
    void sleep() {
        if (!freshness.isEmpty()) {
            fade();
        }
        if (basket != null) {
            basket.nudge /= 2;
        }
        busyUntil = 0;
    }

    private void fade() {
        freshness.replaceAll((lever, fresh) -> fresh * lever.keptPerDay());
        freshness.values().removeIf(fresh -> fresh < FORGOTTEN);
    }

    boolean hasNeed(int day) {
        return day <= lastDayOfNeed;
    }

    void need(int lastDay) {
        lastDayOfNeed = Math.max(lastDayOfNeed, lastDay);
    }

    void visited(int day) {
        lastVisit = day;
    }

    int daysSinceVisit(int day) {
        return day - lastVisit;
    }

    int daysSincePurchase(int day) {
        return day - lastPurchase;
    }

    /** The need is met and the basket is empty. */
    void bought(int day) {
        lastPurchase = day;
        lastDayOfNeed = LONG_AGO;
        basket = null;
    }

    Optional<Basket> basket() {
        return Optional.ofNullable(basket);
    }

    void keep(@Nullable Basket newBasket) {
        basket = newBasket;
    }

    /** Returns the second of today until which messages and advertisements went on; visits come after. */
    int busyUntil() {
        return busyUntil;
    }

    void busyUntil(int secondOfDay) {
        busyUntil = Math.max(busyUntil, secondOfDay);
    }
}
