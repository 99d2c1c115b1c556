package dev.parcours.core.friction;

import dev.parcours.core.friction.Label.Topic;
import java.util.List;

/**
 * Of the journeys that fill a basket on a day, those that reach no goal on that day or after it, until a basket is
 * filled on another day. So the order of the steps of one day does not matter.
 */
final class BasketDetector implements Detector {

    private final NamePatterns.Memory baskets;
    private final NamePatterns.Memory goals;
    private final long patience;

    BasketDetector(FrictionOptions options) {
        baskets = options.baskets().new Memory();
        goals = options.goals().new Memory();
        patience = options.patience().toSeconds();
    }

    @Override
    public FrictionKind kind() {
        return FrictionKind.ABANDONED_BASKET;
    }

    @Override
    public void observe(Walk walk, Observations seen) {
        for (int i = 0; i < walk.size(); i++) {
            if (baskets.matches(walk.type(i)) && !goals.matches(walk.type(i)) && walk.isFirstOfDay(i)) {
                seen.see(Topic.BASKET, walk.name(i), i);
                if (isBought(walk, i)) {
                    seen.see(Topic.BOUGHT, walk.name(i), i);
                }
            }
        }
    }

    private boolean isBought(Walk walk, int i) {
        for (int j = i; j >= 0 && walk.day(j) == walk.day(i); j--) {
            if (goals.matches(walk.type(j))) {
                return true;
            }
        }
        for (int j = i + 1; j < walk.size() && walk.wait(i, j) <= patience; j++) {
            if (goals.matches(walk.type(j))) {
                return true;
            }
            if (walk.name(j) == walk.name(i) && walk.day(j) != walk.day(i)) {
                return false;
            }
        }
        return false;
    }

    @Override
    public List<Place> places(Totals totals) {
        return totals.labels(Topic.BASKET).stream()
                .filter(basket -> totals.of(Label.of(Topic.BOUGHT, basket.from())) > 0)
                .map(basket -> Place.missed(kind(), basket, Label.of(Topic.BOUGHT, basket.from())))
                .toList();
    }
}
