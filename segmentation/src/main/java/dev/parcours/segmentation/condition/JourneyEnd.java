package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Sets;
import dev.parcours.core.Journey;
import java.util.EnumSet;
import java.util.Set;

/**
 * Holds if the latest journey has ended in one of some ways, or, for {@link Journey.End#OPEN}, is still going on.
 *
 * <p>A journey that ends after 30 days without interactions is going on until exactly 30 days after its last one, that
 * instant included, and inactive from a nanosecond later on: this is the one condition on journeys that time alone
 * changes. Unknown without a journey.
 *
 * @param ends the ways
 */
public record JourneyEnd(Set<Journey.End> ends) implements JourneyCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no way, or one that a latest journey cannot have, since another
     *     began after it
     */
    public JourneyEnd {
        ends = Sets.immutableEnumSet(ends);
        checkArgument(!ends.isEmpty(), "name at least one way in which journeys end, or OPEN for going on");
        checkArgument(
                !ends.contains(Journey.End.NEXT_OPENED),
                "nothing follows the latest journey, so it cannot end as NEXT_OPENED; leave that out");
    }

    /** Returns this condition for journeys that have ended in any way. */
    static JourneyEnd any() {
        return new JourneyEnd(EnumSet.complementOf(EnumSet.of(Journey.End.OPEN, Journey.End.NEXT_OPENED)));
    }
}
