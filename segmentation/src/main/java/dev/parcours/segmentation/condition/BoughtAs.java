package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Sets;
import dev.parcours.core.PurchaseType;
import java.util.Set;

/**
 * Holds if the customer's latest purchase, in whichever journey, came about in one of some ways, such as on the spur of
 * the moment.
 *
 * <p>Which interactions are purchases, and what makes one impulsive or planned, is up to the
 * {@link dev.parcours.segmentation.journey.JourneyReading}. Unknown without a purchase, and if none of its rules tells.
 *
 * @param types the ways
 */
public record BoughtAs(Set<PurchaseType> types) implements JourneyCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no way
     */
    public BoughtAs {
        types = Sets.immutableEnumSet(types);
        checkArgument(!types.isEmpty(), "name at least one type of purchase");
    }
}
