package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.Channel;
import dev.parcours.core.Direction;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import java.time.Duration;
import java.util.Set;

/**
 * What a {@link PurchaseTypeRule} asks of a purchase journey. What the data do not say meets no condition.
 *
 * <p>All bounds belong to what they bound.
 */
public sealed interface PurchaseCondition {

    /** Returns whether a purchase journey is as asked. */
    boolean holds(PurchaseJourney purchase);

    /**
     * It took at least this long.
     *
     * @param shortest the least time from the first interaction to the purchase
     */
    record LastingAtLeast(Duration shortest) implements PurchaseCondition {

        /** Creates the condition. */
        public LastingAtLeast {
            checkNotNull(shortest, "shortest");
        }

        @Override
        public boolean holds(PurchaseJourney purchase) {
            return purchase.duration().compareTo(shortest) >= 0;
        }
    }

    /**
     * It took at most this long.
     *
     * @param longest the greatest time from the first interaction to the purchase
     */
    record LastingAtMost(Duration longest) implements PurchaseCondition {

        /** Creates the condition. */
        public LastingAtMost {
            checkNotNull(longest, "longest");
        }

        @Override
        public boolean holds(PurchaseJourney purchase) {
            return purchase.duration().compareTo(longest) <= 0;
        }
    }

    /**
     * At least so many interactions came before the purchase.
     *
     * @param fewest the least number of them
     */
    record AfterAtLeast(int fewest) implements PurchaseCondition {

        @Override
        public boolean holds(PurchaseJourney purchase) {
            return purchase.interactionsBefore() >= fewest;
        }
    }

    /**
     * At most so many interactions came before the purchase.
     *
     * @param most the greatest number of them
     */
    record AfterAtMost(int most) implements PurchaseCondition {

        @Override
        public boolean holds(PurchaseJourney purchase) {
            return purchase.interactionsBefore() <= most;
        }
    }

    /**
     * An interaction of one of the types came before the purchase, or none did.
     *
     * @param types the types, at least one
     * @param expected whether one has to have come; else none may have
     */
    record Meeting(Set<String> types, boolean expected) implements PurchaseCondition {

        /**
         * Creates the condition.
         *
         * @throws IllegalArgumentException if there is no type
         */
        public Meeting {
            types = ImmutableSortedSet.copyOf(types);
            checkArgument(!types.isEmpty(), "name the types of interactions to look for");
        }

        @Override
        public boolean holds(PurchaseJourney purchase) {
            boolean met = purchase.steps().subList(0, purchase.interactionsBefore()).stream()
                    .anyMatch(step -> types.contains(step.interaction().type()));
            return met == expected;
        }
    }

    /**
     * The purchase was worth at least this; one of another currency was not.
     *
     * @param cheapest the least price
     */
    record CostingAtLeast(Money cheapest) implements PurchaseCondition {

        /** Creates the condition. */
        public CostingAtLeast {
            checkNotNull(cheapest, "cheapest");
        }

        @Override
        public boolean holds(PurchaseJourney purchase) {
            return purchase.price()
                    .filter(price -> price.currency().equals(cheapest.currency()))
                    .filter(price -> price.minorUnits() >= cheapest.minorUnits())
                    .isPresent();
        }
    }

    /**
     * The purchase was worth at most this; one of another currency was not.
     *
     * @param dearest the greatest price
     */
    record CostingAtMost(Money dearest) implements PurchaseCondition {

        /** Creates the condition. */
        public CostingAtMost {
            checkNotNull(dearest, "dearest");
        }

        @Override
        public boolean holds(PurchaseJourney purchase) {
            return purchase.price()
                    .filter(price -> price.currency().equals(dearest.currency()))
                    .filter(price -> price.minorUnits() <= dearest.minorUnits())
                    .isPresent();
        }
    }

    /**
     * The brand began it, or the customer did.
     *
     * @param direction who began the first interaction before the purchase
     */
    record StartedBy(Direction direction) implements PurchaseCondition {

        /** Creates the condition. */
        public StartedBy {
            checkNotNull(direction, "direction");
        }

        @Override
        public boolean holds(PurchaseJourney purchase) {
            return isTriggered(purchase)
                    && purchase.trigger().direction().filter(direction::equals).isPresent();
        }
    }

    /**
     * It began with an interaction of one of the types.
     *
     * @param types the types of the first interaction before the purchase, at least one
     */
    record StartedWith(Set<String> types) implements PurchaseCondition {

        /**
         * Creates the condition.
         *
         * @throws IllegalArgumentException if there is no type
         */
        public StartedWith {
            types = ImmutableSortedSet.copyOf(types);
            checkArgument(!types.isEmpty(), "name the types of interactions to look for");
        }

        @Override
        public boolean holds(PurchaseJourney purchase) {
            return isTriggered(purchase) && types.contains(purchase.trigger().type());
        }
    }

    /**
     * It began on one of the channels.
     *
     * @param channels the ids of the channels of the first interaction before the purchase, at least one
     */
    record StartedOn(Set<String> channels) implements PurchaseCondition {

        /**
         * Creates the condition.
         *
         * @throws IllegalArgumentException if there is no channel
         */
        public StartedOn {
            channels = ImmutableSortedSet.copyOf(channels);
            checkArgument(!channels.isEmpty(), "name the channels to look for");
        }

        @Override
        public boolean holds(PurchaseJourney purchase) {
            Interaction trigger = purchase.trigger();
            return isTriggered(purchase)
                    && trigger.channel()
                            .map(Channel::id)
                            .filter(channels::contains)
                            .isPresent();
        }
    }

    private static boolean isTriggered(PurchaseJourney purchase) {
        return purchase.interactionsBefore() > 0;
    }
}
